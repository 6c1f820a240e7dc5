import { isolate } from '#src/i18n/isolate.ts'
import { useSearchWords } from '#src/i18n/use-search-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'

/** Nothing has that name, and what has one. */
export function NothingFound({ typed }: { readonly typed: string }) {
  const { searchWords } = useSearchWords()
  return <EmptyState title={searchWords('nothing', { typed: isolate(typed.trim()) })} text={searchWords('scope')} />
}
