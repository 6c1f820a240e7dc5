import type { DistrictFigure, ShownTogether } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import { type Count, notApplicable, numberOrNull, valueOf } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import { countryId, type District, type Geography, type ProvinceId, unknownDistrictId } from '#contract/places.ts'
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
 * @param rows one for each district of the place that was asked about, in the order of the geography
 */
export function shownTogether(
  cells: PublishedCells,
  geography: Geography,
  question: TogetherQuestion,
  rows: readonly Row[],
): ShownTogether[] {
  const tree = placeTree(geography, question.placeId)
  // Neither a district nor a division is asked about: what is in it has no other sum.
  if (!tree) return []
  const figureIn = figuresByPlace(cells, question)
  // Records whose district is not known are in the country's total alone.
  const unknownDistrict = figureIn(unknownDistrictId)
  const groups: ShownTogether[] = []
  /**
   * Appends the positions of the districts of a place that no sum has been found for, hidden ones and those without a return, to those of the
   * places beside it.
   * @returns what is known of the place
   */
  const sumUp = (place: PlaceNode, hidden: number[], silent: number[]): number => {
    const [hiddenBefore, silentBefore] = [hidden.length, silent.length]
    let known = 0
    for (const position of place.districtPositions) {
      const count = rows[position]?.count
      if (count?.kind === 'value') known += count.value
      else if (count?.kind === 'not-shown') hidden.push(position)
      else if (count?.kind === 'no-return') silent.push(position)
    }
    for (const part of place.parts) known += sumUp(part, hidden, silent)
    if (hidden.length - hiddenBefore < fewestTogether) return known
    const total = figureIn(place.id)
    if (total.kind !== 'value') return known
    const isCountry = place.id === countryId
    const count = total.value - known - (isCountry ? (numberOrNull(unknownDistrict) ?? 0) : 0)
    if (count < cells.smallNumberBelow) return known
    const districts = districtsAt(hidden.splice(hiddenBefore), tree)
    groups.push({
      ...(place.isDivision && { divisionId: place.id }),
      provinceIds: provincesOf(districts),
      districtIds: districts.map(({ id }) => id),
      silentDistrictIds: districtsAt(silent.splice(silentBefore), tree).map(({ id }) => id),
      includesUnknownDistrict: isCountry && unknownDistrict.kind === 'not-shown',
      count: valueOf(count),
      rate: rateOf(count, districts),
    })
    return total.value
  }
  sumUp(tree.root, [], [])
  return groups
}

/** One district alone would be told by its own name. */
const fewestTogether = 2

function districtsAt(positions: readonly number[], { districts }: PlaceTree): District[] {
  const found: District[] = []
  for (const position of positions) {
    const district = districts[position]
    if (district) found.push(district)
  }
  return found
}

function provincesOf(districts: readonly District[]): ProvinceId[] {
  const found: ProvinceId[] = []
  for (const { provinceId } of districts) if (!found.includes(provinceId)) found.push(provinceId)
  return found
}

/** Per 100,000 residents of all districts of the group, one decimal; not applicable where one has no published population. */
function rateOf(count: number, districts: readonly District[]): Count {
  let residents = 0
  for (const { population } of districts) {
    if (population === null) return notApplicable
    residents += population
  }
  return residents === 0 ? notApplicable : valueOf(Math.round((count / residents) * 1_000_000) / 10)
}
