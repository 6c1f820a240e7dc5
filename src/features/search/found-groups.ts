import type { Found } from '#contract/search/find.ts'
import type { Findable, FindableKind } from '#contract/search/findables.ts'

/** In the order in which they stand while nothing else decides. */
export const foundGroups = ['places', 'subjects', 'agencies', 'laws', 'pages'] as const
export type FoundGroup = (typeof foundGroups)[number]

const groupOf: Record<FindableKind, FoundGroup> = {
  place: 'places',
  measure: 'subjects',
  category: 'subjects',
  agency: 'agencies',
  law: 'laws',
  page: 'pages',
}

export type Grouped = { readonly id: FoundGroup; readonly found: readonly Found[] }

/** Hits by what they are; the group of the best hit stands first, so that the first of all is the best. */
export function groupFound(found: readonly Found[], mostOfEach = Number.POSITIVE_INFINITY): Grouped[] {
  const groups = new Map<FoundGroup, Found[]>()
  for (const one of found) {
    const id = groupOf[one.findable.kind]
    const group = groups.get(id)
    if (group) group.push(one)
    else groups.set(id, [one])
  }
  return [...groups].map(([id, all]) => ({ id, found: all.slice(0, mostOfEach) }))
}

/** What is offered while nothing was typed: measures and whole pages. The same for everybody; what was chosen before is not kept. */
export function suggestionsOf(findables: readonly Findable[]): Grouped[] {
  const suggested = findables.filter((one) => one.kind === 'measure' || (one.kind === 'page' && !one.isPart))
  return groupFound(suggested.map((findable) => ({ findable, by: { kind: 'name', text: '' } })))
}
