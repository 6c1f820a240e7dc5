import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { ConflictNote } from '../conflicts/ConflictNote.tsx'
import { usePublished } from '../published-context.ts'
import { conflictsLedBy } from './conflicts-led-by.ts'

/** The conflicts that belong to a section, each in full. */
export function ConflictNotes({ figures }: { readonly figures: readonly PublishedFigure[] }) {
  const { data } = usePublished()
  return conflictsLedBy(figures, data.conflicts).map(({ id }) => <ConflictNote key={id} conflictId={id} />)
}
