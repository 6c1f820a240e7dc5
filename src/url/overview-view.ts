import type { IgnoredParameter } from '#contract/filters/overview-filters.ts'

/** How the figures are looked at. Part of the link, but not of the question: the answer is the same. */
const overviewViews = ['map', 'change', 'sides', 'provinces', 'table'] as const
const shownAs = ['rate', 'count'] as const
/** Thresholds of the measure, the same on every map, or such that each class holds equally many districts of this one. */
const classings = ['fixed', 'quantile'] as const
const districtOrders = ['highest', 'lowest', 'name', 'province'] as const

export type OverviewView = {
  readonly view: (typeof overviewViews)[number]
  readonly show: (typeof shownAs)[number]
  readonly sort: (typeof districtOrders)[number]
  readonly classes: (typeof classings)[number]
  /** Id of the selected district. */
  readonly at: string | undefined
  /** Ids of the districts that are compared, in the order in which they were pinned. */
  readonly pins: readonly string[]
}

/** More lines than these cannot be told apart. */
export const mostPins = 5

export const defaultView: OverviewView = {
  view: 'map',
  show: 'rate',
  sort: 'highest',
  classes: 'fixed',
  at: undefined,
  pins: [],
}

/** URL names, in canonical order; they follow those of the filter sentence. */
export const viewParameterNames = ['view', 'show', 'sort', 'classes', 'at', 'pins'] as const

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
    classes: read('classes', classings, defaultView.classes),
    at: undefined,
    pins: readPins(search.pins, isDistrict, ignored),
  }
  const at = search.at
  if (at === undefined) return { view, ignored }
  if (isDistrict(at)) return { view: { ...view, at }, ignored }
  ignored.push({ name: 'at', value: at })
  return { view, ignored }
}

/** "kasur,multan": districts once each, and no more than can be compared; what is not understood is reported and left out. */
function readPins(
  text: string | undefined,
  isDistrict: (id: string) => boolean,
  ignored: IgnoredParameter[],
): readonly string[] {
  const pins: string[] = []
  for (const id of new Set(text === undefined || text === '' ? [] : text.split(','))) {
    if (isDistrict(id) && pins.length < mostPins) pins.push(id)
    else ignored.push({ name: 'pins', value: id })
  }
  return pins
}

/** Search parameters for a view: canonical order, defaults left out. */
export function writeOverviewView({ pins, ...view }: OverviewView): Record<string, string> {
  const search: Record<string, string> = {}
  for (const name of viewParameterNames) {
    const value = name === 'pins' ? pins.join(',') || undefined : view[name]
    if (value !== undefined && (name === 'pins' || value !== defaultView[name])) search[name] = value
  }
  return search
}
