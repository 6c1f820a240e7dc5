import type { IgnoredParameter } from '#contract/filters/overview-filters.ts'

/** How the figures are looked at. Part of the link, but not of the question: the answer is the same. */
const overviewViews = ['map', 'table'] as const
const shownAs = ['rate', 'count'] as const
const districtOrders = ['highest', 'lowest', 'name', 'province'] as const

export type OverviewView = {
  readonly view: (typeof overviewViews)[number]
  readonly show: (typeof shownAs)[number]
  readonly sort: (typeof districtOrders)[number]
  /** Id of the selected district. */
  readonly at: string | undefined
}

export const defaultView: OverviewView = { view: 'map', show: 'rate', sort: 'highest', at: undefined }

/** URL names, in canonical order; they follow those of the filter sentence. */
export const viewParameterNames = ['view', 'show', 'sort', 'at'] as const

type Search = Readonly<Record<string, string | undefined>>

/** Missing means default; invalid means default and is reported. A district is valid if `isDistrict` knows it. */
export function parseOverviewView(
  search: Search,
  isDistrict: (id: string) => boolean,
): { view: OverviewView; ignored: readonly IgnoredParameter[] } {
  const ignored: IgnoredParameter[] = []
  const read = <T extends string>(name: string, choices: readonly T[], otherwise: T): T => {
    const value = search[name]
    if (value === undefined) return otherwise
    const choice = choices.find((candidate) => candidate === value)
    if (choice === undefined) ignored.push({ name, value })
    return choice ?? otherwise
  }
  const view = {
    view: read('view', overviewViews, defaultView.view),
    show: read('show', shownAs, defaultView.show),
    sort: read('sort', districtOrders, defaultView.sort),
  }
  const at = search.at
  if (at === undefined) return { view: { ...view, at: undefined }, ignored }
  if (isDistrict(at)) return { view: { ...view, at }, ignored }
  ignored.push({ name: 'at', value: at })
  return { view: { ...view, at: undefined }, ignored }
}

/** Search parameters for a view: canonical order, defaults left out. */
export function writeOverviewView(view: OverviewView): Record<string, string> {
  const search: Record<string, string> = {}
  for (const name of viewParameterNames) {
    const value = view[name]
    if (value !== undefined && value !== defaultView[name]) search[name] = value
  }
  return search
}
