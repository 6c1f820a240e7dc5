import { parsePeriod } from '#contract/periods.ts'
import type { FileWords } from './file-words.ts'
import type { Words } from './format-figure.ts'
import { formatPeriod } from './format-period.ts'

/** What a file says where one of its periods reaches into the provisional quarters; nothing otherwise. */
export function provisionalNotes(
  periodIds: readonly string[],
  provisionalFrom: string | undefined,
  { t, exportWords }: Words & Pick<FileWords, 'exportWords'>,
): string[] {
  const quarters = periodIds.flatMap((id) => parsePeriod(id)?.quarters ?? [])
  return provisionalFrom !== undefined && quarters.some((quarter) => quarter >= provisionalFrom)
    ? [exportWords('note.provisional', { quarter: formatPeriod(provisionalFrom, t) })]
    : []
}
