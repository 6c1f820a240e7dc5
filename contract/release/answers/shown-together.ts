import type { DistrictFigure, ShownTogether } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import { type Count, notApplicable, numberOrNull, valueOf } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import { countryId, type Geography, type ProvinceId, unknownDistrictId } from '#contract/places.ts'
import type { Release } from '../release.ts'
import { figuresByPlace } from './cell.ts'
import { type PlaceNode, type PlaceTree, placeTree } from './place-tree.ts'

/** A release, or what will be one. */
export type PublishedCells = Pick<Release, 'tables' | 'silence' | 'smallNumberBelow'>
type Row = Pick<DistrictFigure, 'districtId' | 'count'>
export type TogetherQuestion = { measure: Measure; category: Category; placeId: string; periodId: string }

/**
 * The districts whose own number is not shown, with what they count together, as near to each as the sums allow: the total of their
 * division less its shown districts; the total of their province less what is shown in it; what the country's total leaves. All of it
 * follows from what is shown. Where a sum is below the limit of the release, or of a single district, its districts stand with those around
 * them.
 * @param rows one for each district of the place that was asked about
 */
export function shownTogether(
  cells: PublishedCells,
  geography: Geography,
  question: TogetherQuestion,
  rows: readonly Row[],
): ShownTogether[] {
  const tree = placeTree(geography)
  // Neither a district nor a division is asked about: what is in it has no other sum.
  const root = tree.nodes.get(question.placeId)
  if (!root) return []
  const figureIn = figuresByPlace(cells, question)
  const counts = new Map<string, Count>()
  for (const { districtId, count } of rows) counts.set(districtId, count)
  // Records whose district is not known are in the country's total alone.
  const unknownDistrict = figureIn(unknownDistrictId)
  const groups: ShownTogether[] = []
  const sumUp = (place: PlaceNode): Sum => {
    let known = 0
    const hidden: string[] = []
    const silent: string[] = []
    for (const id of place.districtIds) {
      const count = counts.get(id)
      if (count?.kind === 'value') known += count.value
      else if (count?.kind === 'not-shown') hidden.push(id)
      else if (count?.kind === 'no-return') silent.push(id)
    }
    for (const part of place.parts) {
      const sum = sumUp(part)
      known += sum.known
      hidden.push(...sum.hidden)
      silent.push(...sum.silent)
    }
    const withoutSum = { known, hidden, silent }
    if (hidden.length < fewestTogether) return withoutSum
    const total = figureIn(place.id)
    if (total.kind !== 'value') return withoutSum
    const isCountry = place.id === countryId
    const count = total.value - known - (isCountry ? (numberOrNull(unknownDistrict) ?? 0) : 0)
    if (count < cells.smallNumberBelow) return withoutSum
    groups.push({
      ...(place.isDivision && { divisionId: place.id }),
      provinceIds: provincesOf(hidden, tree),
      districtIds: hidden,
      silentDistrictIds: silent,
      includesUnknownDistrict: isCountry && unknownDistrict.kind === 'not-shown',
      count: valueOf(count),
      rate: rateOf(count, hidden, tree),
    })
    return { known: total.value, hidden: [], silent: [] }
  }
  sumUp(root)
  return groups
}

/** One district alone would be told by its own name. */
const fewestTogether = 2

/** What is shown, and the districts without a number that no sum has been found for: hidden ones, and those without a return. */
type Sum = { readonly known: number; readonly hidden: readonly string[]; readonly silent: readonly string[] }

function provincesOf(districtIds: readonly string[], { provinceOf }: PlaceTree): ProvinceId[] {
  const found: ProvinceId[] = []
  for (const id of districtIds) {
    const province = provinceOf.get(id)
    if (province !== undefined && !found.includes(province)) found.push(province)
  }
  return found
}

/** Per 100,000 residents of all districts of the group, one decimal; not applicable where one has no published population. */
function rateOf(count: number, districtIds: readonly string[], { populationOf }: PlaceTree): Count {
  let residents = 0
  for (const id of districtIds) {
    const population = populationOf.get(id) ?? null
    if (population === null) return notApplicable
    residents += population
  }
  return residents === 0 ? notApplicable : valueOf(Math.round((count / residents) * 1_000_000) / 10)
}
