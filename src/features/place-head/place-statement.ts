import type { DistrictFigures, KeyFigures } from '#contract/api/figures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'
import { type DistrictRank, districtRank } from './district-rank.ts'

/** "3rd highest rate per resident of the 36 districts in Punjab". It says how many rates are shown when that is not all of them. */
export function rankWords({ rank, shown, all }: DistrictRank, provinceName: string, words: PlaceWords): string {
  const { placeWords, language } = words
  const place = rank === 1 ? 'first' : 'later'
  const said = {
    rank: placeWords('ordinal', { count: rank, ordinal: true }),
    shown: formatNumber(shown, language),
    districts: formatNumber(all, language),
    province: provinceName,
  }
  return shown === all ? placeWords(`rank.${place}`, said) : placeWords(`rank.${place}Shown`, said)
}

/** The statement with the district's rank after it, where one can be told. */
export function withRank(
  statement: string,
  among: { readonly figures: DistrictFigures; readonly districtId: string; readonly provinceName: string },
  words: PlaceWords,
): string {
  const rank = districtRank(among.figures, among.districtId)
  if (!rank) return statement
  return words.placeWords('statementWithRank', { statement, rank: rankWords(rank, among.provinceName, words) })
}

/**
 * Key figures that hold the measure asked about: referrals are none of the four, so their number comes from the figures of the
 * districts, which have no comparison.
 * @param districts of the province of a district, or of the place itself
 */
export function withAskedMeasure(answer: KeyFigures, districts: DistrictFigures | undefined): KeyFigures {
  const isOfPeriod = districts?.periodId === answer.periodId && districts.category === answer.category
  if (!districts || !isOfPeriod || answer.figures.some(({ measure }) => measure === districts.measure)) return answer
  const { measure, total, rows } = districts
  const current =
    districts.placeId === answer.placeId ? total : rows.find((row) => row.districtId === answer.placeId)?.count
  return current ? { ...answer, figures: [...answer.figures, { measure, current, trend: [] }] } : answer
}
