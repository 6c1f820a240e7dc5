import type { Count } from '#contract/count.ts'
import type { ExploreWords } from '#src/i18n/use-explore-words.ts'
import type { ContextLine } from './MultipleDrawing.tsx'
import type { KeyMark } from './MultiplesKey.tsx'
import type { MarkedQuarters } from './multiples-scale.ts'

type Drawn = { readonly counts: readonly Count[]; readonly context?: readonly ContextLine[] }
type KeyOptions = {
  readonly items: readonly Drawn[]
  readonly marked: MarkedQuarters
  /** Highest value of the axes, as it is written. */
  readonly top: string
  /** The chosen period in words. */
  readonly period: string
}

/** The key of small charts: the marks that are in at least one of them. */
export function keyEntries(
  { items, marked, top, period }: KeyOptions,
  { exploreWords }: ExploreWords,
): { readonly mark: KeyMark; readonly words: string }[] {
  const looks = new Set(items.flatMap(({ context = [] }) => context.map(({ look }) => look)))
  const kinds = new Set(items.flatMap(({ counts }) => counts.map(({ kind }) => kind)))
  const isThere: Record<KeyMark, boolean> = {
    line: true,
    near: looks.has('near'),
    far: looks.has('far'),
    chosen: marked.chosen !== undefined,
    provisional: marked.provisionalFrom !== undefined,
    'not-shown': kinds.has('not-shown'),
    'no-return': kinds.has('no-return'),
  }
  const marks = ['line', 'near', 'far', 'chosen', 'provisional', 'not-shown', 'no-return'] as const
  return marks
    .filter((mark) => isThere[mark])
    .map((mark) => ({ mark, words: exploreWords(`key.${mark}`, { top, period }) }))
}
