import type { DistrictFigure, DistrictFigures } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import { type Count, notApplicable, notShown, numberOrNull, valueOf } from '#contract/count.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import { countryId, type District, type Geography, unknownDistrictId } from '#contract/places.ts'
import type { Release } from '../release.ts'
import { figuresByPlace, figuresOfPlaces } from './cell.ts'
import { returnsOfPlaces } from './coverage.ts'
import { originOf } from './origin.ts'
import { districtListOf } from './places.ts'
import { shownTogether } from './shown-together.ts'

export type DistrictQuestion = { measure: Measure; category: Category; placeId: string; periodId: string }

/** One measure in every district of a place: the same rows for map, list, table and CSV. Districts come in the order of the geography. */
export function answerDistrictFigures(
  release: Release,
  geography: Geography,
  question: DistrictQuestion,
): DistrictFigures {
  const { measure, category, placeId, periodId } = question
  const definition = measureOf(measure)
  const figureIn = figuresByPlace(release, question)
  const { districts, ids } = districtListOf(geography, placeId)
  const figureAt = figuresOfPlaces(release, question, ids)
  const returnsAt = returnsOfPlaces(release, periodId, ids)
  const rows = districts.map((district, index): DistrictFigure => {
    const count = figureAt(index)
    const { returnsDue, returnsReceived } = returnsAt(index)
    return {
      districtId: district.id,
      count,
      rate: definition.basis === 'count' ? rateOf(count, district) : count,
      isFew: definition.basis === 'count' && count.kind === 'value' && count.value > 0 && count.value < fewCount,
      returnsDue,
      returnsReceived,
    }
  })
  const total = figureIn(placeId)
  const unknownDistrict =
    placeId === countryId && definition.basis === 'count' ? figureIn(unknownDistrictId) : notApplicable
  return {
    ...originOf(release),
    placeId,
    measure,
    ...(definition.hasStreams ? { category } : {}),
    periodId,
    total,
    unknownDistrict,
    heldBack: definition.basis === 'count' ? heldBackOf(total, unknownDistrict, rows) : notApplicable,
    together:
      definition.isProtected && definition.basis === 'count' ? shownTogether(release, geography, question, rows) : [],
    rows,
  }
}

/** Per 100,000 residents of the 2023 census, one decimal. Without a published population there is no rate. */
function rateOf(count: Count, district: District): Count {
  const { population } = district
  if (population === null) return count.kind === 'value' ? notApplicable : count
  return count.kind === 'value' ? valueOf(Math.round((count.value / population) * 1_000_000) / 10) : count
}

/** What the hidden rows hold together: the total less everything shown, so that the table adds up. */
function heldBackOf(total: Count, unknownDistrict: Count, rows: readonly DistrictFigure[]): Count {
  if (total.kind !== 'value') return notShown
  const shown = rows.reduce((sum, row) => sum + (numberOrNull(row.count) ?? 0), numberOrNull(unknownDistrict) ?? 0)
  return valueOf(total.value - shown)
}
