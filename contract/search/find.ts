import type { Findable } from './findables.ts'
import {
  type Closeness,
  closenesses,
  closenessOf,
  type Folded,
  foldQuery,
  foldText,
  isOneSlipAway,
} from './match-words.ts'

/** One hit, and the name by which it was found where that is not the one it goes by. */
export type Found = {
  readonly findable: Findable
  readonly by: { readonly kind: 'name' | 'alias' | 'division'; readonly text: string }
}

type Text = { readonly kind: Found['by']['kind']; readonly text: string; readonly folded: Folded }

/** Findables with their texts folded once, in the order in which equals are listed. */
export type PreparedSearch = readonly { readonly findable: Findable; readonly texts: readonly Text[] }[]

export const prepareSearch = (findables: readonly Findable[]): PreparedSearch =>
  findables.map((findable) => ({ findable, texts: textsOf(findable) }))

function textsOf({ name, aliases, division }: Findable): Text[] {
  const text = (kind: Text['kind']) => (written: string) => ({ kind, text: written, folded: foldText(written) })
  return [
    ...[name.en, name.ur].map(text('name')),
    ...aliases.map(text('alias')),
    ...(division ? [division.en, division.ur] : []).map(text('division')),
  ]
}

type Scored = Found & { readonly score: number }

/** A whole name before a beginning, that before a word within, that before letters within; among equals the name before an alias. */
const scoreOf = (closeness: Closeness, kind: Text['kind']): number =>
  closenesses.indexOf(closeness) * 2 + (kind === 'alias' ? 1 : 0)
/** Districts are offered for their division after everything that bears the name itself. */
const divisionScore = 100

/**
 * What a query finds, best first. Wrong letters are forgiven only where nothing is found as it was typed: a guess beside a hit is noise.
 * Pure, and the same in the page that a server draws and in the browser. Equals keep the order of the index.
 */
export function findIn(prepared: PreparedSearch, typed: string): Found[] {
  const query = foldQuery(typed)
  if (query.joined === '') return []
  const hits = bestOf(prepared, ({ kind, folded }) => {
    const closeness = closenessOf(query, folded)
    if (closeness === undefined) return undefined
    if (kind !== 'division') return scoreOf(closeness, kind)
    return closeness === 'inside' ? undefined : divisionScore + closenesses.indexOf(closeness)
  })
  if (hits.length > 0) return hits
  return bestOf(prepared, ({ kind, folded }) =>
    kind !== 'division' && isOneSlipAway(query, folded) ? scoreOf('one-slip', kind) : undefined,
  )
}

function bestOf(prepared: PreparedSearch, score: (text: Text) => number | undefined): Found[] {
  const scored: Scored[] = prepared.flatMap(({ findable, texts }) => {
    const met = texts.flatMap(({ kind, text, folded }) => {
      const reached = score({ kind, text, folded })
      return reached === undefined ? [] : [{ findable, by: { kind, text }, score: reached }]
    })
    const [best] = met.toSorted((a, b) => a.score - b.score)
    return best ? [best] : []
  })
  return scored.toSorted((a, b) => a.score - b.score).map(({ findable, by }) => ({ findable, by }))
}
