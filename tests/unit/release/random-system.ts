import { noFacet } from '#contract/release/facets.ts'
import { createRandom, type Random } from '#server/random.ts'
import { type Axis, makeAxis } from '#server/release/system/axis.ts'
import { type CellSystem, makeCellSystem, type TableSpec } from '#server/release/system/cell-system.ts'
import { type Counted, countFacts, type OwnCounts } from '#server/release/system/count-facts.ts'

export type Counts = {
  readonly counts: Float64Array
  readonly withoutOne: Float64Array
  /** Absent in tests that are not about agencies. */
  readonly agencies?: readonly OwnCounts[]
}
export type RandomSystem = Counts & { readonly system: CellSystem; readonly facts: readonly Counted[] }

export const sixQuarters = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6']
export const calendar = { parent: 'calendar', children: ['q1', 'q2', 'q3', 'q4'] }
export const fiscal = { parent: 'fiscal', children: ['q3', 'q4', 'q5', 'q6'] }
export const groups = ['children', 'women', 'men']
const stream = 's'
const forms = ['s.1', 's.2']
const unknown = 'unknown'

/** Which part of the whole is laid out: years of which calendars, and breakdowns of the calendar year. */
export type Outline = {
  readonly quarters?: readonly string[]
  readonly years?: readonly (typeof calendar)[]
  readonly tables?: readonly ('totals' | 'forms' | 'groups')[]
}

/**
 * Places, periods, forms and groups on the scale of two small provinces.
 * Totals for all periods; forms and groups for the calendar year only, as in a release.
 */
export function systemOver(districts: Districts, outline: Outline = {}): CellSystem {
  const { quarters = sixQuarters, years = [calendar, fiscal], tables = ['totals', 'forms', 'groups'] } = outline
  const place = placesOver(districts)
  const period = makeAxis(quarters, years)
  const category = makeAxis(forms, [{ parent: stream, children: forms }])
  const facet = makeAxis(groups, [{ parent: noFacet, children: groups }])
  const inYear = years.includes(calendar) ? [calendar.parent] : []
  const specs: Record<string, TableSpec> = {
    totals: { id: 'totals', places: place.ids, periods: period.ids, categories: [stream], facets: [noFacet] },
    forms: { id: 'forms', places: place.ids, periods: inYear, categories: category.ids, facets: [noFacet] },
    groups: { id: 'groups', places: place.ids, periods: inYear, categories: [stream], facets: facet.ids },
  }
  return makeCellSystem(
    { place, period, category, facet },
    tables.flatMap((name) => specs[name] ?? []),
  )
}

/** Districts of two provinces, by province. */
export type Districts = { readonly a: readonly string[]; readonly b: readonly string[] }

const placesOver = ({ a, b }: Districts): Axis =>
  makeAxis(
    [...a, ...b, unknown],
    [
      { parent: 'a', children: a },
      { parent: 'b', children: b },
      { parent: 'country', children: ['a', 'b', unknown] },
    ],
  )

/** Two to four districts in each of the provinces. */
export function districtsOf(seed: number): Districts {
  const random = createRandom(`districts ${seed}`)
  const list = (name: string) => Array.from({ length: random.integer(2, 4) }, (_, index) => `${name}${index + 1}`)
  return { a: list('a'), b: list('b') }
}

/**
 * Records of every district and quarter: a few districts with many, most with few, entered by three agencies of which one enters the most.
 * What a quarter holds does not depend on which other quarters are asked for.
 */
export function factsOf(seed: number, districts: Districts, quarters: readonly string[] = sixQuarters): Counted[] {
  return [...districts.a, ...districts.b, unknown].flatMap((placeId) => {
    const size = createRandom(`size ${seed} ${placeId}`).lognormal(placeId === unknown ? 0.5 : 3, 0.9)
    return quarters.flatMap((quarter) => {
      const random = createRandom(`facts ${seed} ${placeId} ${quarter}`)
      return forms.flatMap((category) =>
        groups.flatMap((group) => recordsOf({ placeId, quarter, category, group }, size, random)),
      )
    })
  })
}

type Leaf = { readonly placeId: string; readonly quarter: string; readonly category: string; readonly group: string }

function recordsOf({ group, ...leaf }: Leaf, size: number, random: Random): Counted[] {
  return ['police', 'labour', 'ngo'].flatMap((agencyId, index) => {
    const count = random.poisson((size * 2 * random.next() ** 2) / 3 ** index)
    return count > 0 ? [{ ...leaf, facets: [group], isTotal: true, count, agencyIds: [agencyId] }] : []
  })
}

/** A system with many small counts, as districts have; the same for the same seed. */
export function randomSystem(seed: number, outline: Outline = {}): RandomSystem {
  const districts = districtsOf(seed)
  const system = systemOver(districts, outline)
  const facts = factsOf(seed, districts, outline.quarters)
  return { system, facts, ...countFacts(system, facts) }
}

/** The cell at four ids. Throws where the system has none: then the test asks for the wrong thing. */
export function cellOf(system: CellSystem, ids: readonly string[]): number {
  const { place, period, category, facet } = system.axes
  const at = (axis: Axis, id: string | undefined) => axis.indexOf.get(id ?? '') ?? -1
  const cell = system.cellAt(at(place, ids[0]), at(period, ids[1]), at(category, ids[2]), at(facet, ids[3]))
  if (cell < 0 || cell >= system.size) throw new Error(`No cell ${ids.join(' ')}`)
  return cell
}

/** The four ids of a cell: the same cell in another system has another number. */
export function idsOf({ axes, place, period, category, facet }: CellSystem, cell: number): string[] {
  const ids = [
    axes.place.ids[place[cell] ?? -1],
    axes.period.ids[period[cell] ?? -1],
    axes.category.ids[category[cell] ?? -1],
    axes.facet.ids[facet[cell] ?? -1],
  ]
  return ids.map((id) => id ?? '')
}
