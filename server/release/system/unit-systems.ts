import { formsOf, type Stream } from '#contract/categories.ts'
import type { Period } from '#contract/periods.ts'
import { countryId, type District, provinceIds, unknownDistrictId } from '#contract/places.ts'
import {
  adultGroups,
  answerOutcomes,
  controlFacet,
  controlMethods,
  destinationCountries,
  flowFacets,
  flowKinds,
  groups,
  leadingLaws,
  noFacet,
  otherCountry,
  routeFacets,
  sectorFacet,
  sectors,
  stageByLawId,
  stages,
  unknownDestination,
  unknownOrigin,
  withoutControlFacet,
} from '#contract/release/facets.ts'
import {
  categoryAxis,
  divisionIds,
  facetAxis,
  groupFamily,
  pairFamily,
  partitionFamily,
  periodAxis,
  placeAxis,
} from './axes.ts'
import { makeAxis } from './axis.ts'
import { type CellSystem, makeCellSystem, type TableSpec } from './cell-system.ts'

/** What is counted. Each unit and stream is a system of its own: no sum ties their numbers together. */
export const units = ['persons', 'cases', 'stages', 'referrals'] as const
export type Unit = (typeof units)[number]

export type Frame = {
  readonly districts: readonly Pick<District, 'id' | 'provinceId' | 'divisionId'>[]
  readonly periods: readonly Period[]
}

/**
 * The fixed list of tables: what may be published at all. Every margin is in it.
 *
 * - Totals of divisions for years: what their hidden districts count is then told near where it was, at the price of one in forty of the districts'
 *   own numbers.
 * - Totals for quarters and for the years of both calendars; the outcome of answers too, but in districts for years only: of its quarters 97 in
 *   100 are below k, and they take the years with them.
 * - Breakdowns (forms, groups, sectors, control, ways, stages, flows) for calendar years only: two calendars of small groups overlap, and
 *   what one hides the other would bound.
 * - Adult age bands, sectors, control and laws by province, ways and flows for the country: by district nearly all of it would be hidden.
 */
export function systemOf(unit: Unit, stream: Stream, frame: Frame): CellSystem {
  const place = placeAxis(frame.districts)
  const period = periodAxis(frame.periods)
  const lists = listsOf(frame)
  const streamOnly = makeAxis([stream], [])
  switch (unit) {
    case 'persons':
      return makeCellSystem(
        {
          place,
          period,
          category: categoryAxis(stream),
          facet: facetAxis([groupFamily(), sectorFamily(), ...controlFamilies(), routeFamily()]),
        },
        [
          ...recordTables(lists, stream),
          table('groups', lists.anywhere, lists.calendarYears, [stream], groups),
          table('adults', lists.aboveDistricts, lists.calendarYears, [stream], adultGroups),
          table('sector', lists.aboveDistricts, lists.calendarYears, [stream], sectorFamily().leaves),
          table(
            'control',
            lists.aboveDistricts,
            lists.calendarYears,
            [stream],
            controlFamilies().flatMap((family) => family.leaves),
          ),
          table(
            'routes',
            [countryId],
            lists.calendarYears,
            [stream],
            [...routeFamily().leaves, ...marginsOf(routeFamily())],
          ),
        ],
      )
    case 'cases':
      return makeCellSystem(
        { place, period, category: categoryAxis(stream), facet: facetAxis([]) },
        recordTables(lists, stream),
      )
    case 'stages':
      return makeCellSystem({ place, period, category: streamOnly, facet: stageAxis() }, [
        table('stages', lists.anywhere, lists.calendarYears, [stream], stages),
        table('stages-by-law', lists.aboveDistricts, lists.calendarYears, [stream], stageLawIds),
      ])
    case 'referrals':
      return makeCellSystem(
        { place, period, category: streamOnly, facet: facetAxis([partitionFamily(answerOutcomes), flowFamily()]) },
        [
          table('referrals', lists.anywhere, lists.allPeriods, [stream], [noFacet]),
          table('divisions', lists.divisions, lists.years, [stream], [noFacet]),
          table('answers', lists.aboveDistricts, lists.allPeriods, [stream], answerOutcomes),
          table('answers-in-districts', lists.anywhere, lists.years, [stream], answerOutcomes),
          table(
            'flows',
            [countryId],
            lists.calendarYears,
            [stream],
            [...flowFamily().leaves, ...marginsOf(flowFamily())],
          ),
        ],
      )
  }
}

function listsOf({ districts, periods }: Frame) {
  const districtIds = [...districts.map((district) => district.id), unknownDistrictId]
  const aboveDistricts = [...provinceIds, unknownDistrictId, countryId]
  return {
    anywhere: [...districtIds, ...provinceIds, countryId],
    aboveDistricts,
    divisions: divisionIds(districts),
    allPeriods: periods.map((period) => period.id),
    years: periods.filter((period) => period.kind !== 'quarter').map((period) => period.id),
    calendarYears: periods.filter((period) => period.kind === 'calendar-year').map((period) => period.id),
  }
}
type Lists = ReturnType<typeof listsOf>

const table = (
  id: string,
  places: readonly string[],
  periods: readonly string[],
  categories: readonly string[],
  facets: readonly string[],
): TableSpec => ({ id, places, periods, categories, facets })

function recordTables(lists: Lists, stream: Stream): TableSpec[] {
  return [
    table('totals', lists.anywhere, lists.allPeriods, [stream], [noFacet]),
    table('divisions', lists.divisions, lists.years, [stream], [noFacet]),
    table('forms', lists.anywhere, lists.calendarYears, formsOf(stream), [noFacet]),
  ]
}

const marginsOf = ({ sums }: { readonly sums: readonly { readonly parent: string }[] }): string[] => [
  ...new Set(sums.map(({ parent }) => parent).filter((parent) => parent !== noFacet)),
]

const sectorFamily = () => partitionFamily(sectors.map(sectorFacet))
const controlFamilies = () =>
  controlMethods.map((method) => partitionFamily([controlFacet(method), withoutControlFacet(method)]))

/** From the province of origin to the province of exploitation or the country of destination. */
const routeFamily = () =>
  pairFamily(
    [...provinceIds, unknownOrigin],
    [...provinceIds, ...destinationCountries, otherCountry, unknownDestination],
    routeFacets,
  )
const flowFamily = () => pairFamily(flowKinds, flowKinds, flowFacets)

const stageLawIds = stages.flatMap((stage) => leadingLaws.map((law) => stageByLawId(stage, law)))

/** Each stage by itself: a case passes several, so they have no total. */
const stageAxis = () =>
  makeAxis(
    stageLawIds,
    stages.map((stage) => ({ parent: stage, children: leadingLaws.map((law) => stageByLawId(stage, law)) })),
  )

export const hasForms = (category: string): boolean => formsOf(category === 'tip' ? 'tip' : 'bonded-labour').length > 0
