import { z } from 'zod'
import {
  type DistrictFigures,
  districtFiguresSchema,
  type KeyFigures,
  keyFiguresSchema,
  type Trend,
  trendSchema,
} from '#contract/api/figures.ts'
import { geographySchema } from '#contract/api/reference.ts'
import { isStream } from '#contract/categories.ts'
import { numberOrNull, valueOf } from '#contract/count.ts'
import type { FilterBounds } from '#contract/filters/overview-filters.ts'
import { measureOf } from '#contract/measures.ts'
import { periodOf } from '#contract/periods.ts'
import type { Geography } from '#contract/places.ts'
import { type DistrictRow, districtRows } from '#src/map/district-row.ts'
import { type FigureKind, hasRate } from '#src/map/write-figure.ts'
import { boundsOf } from '#src/url/filter-bounds.ts'
import type { View } from './random-views.ts'
import { type Said, said } from './said.ts'

/** What the API tells of a view: all other forms are held against it. */
export type Answers = {
  readonly districts: DistrictFigures
  readonly key: KeyFigures
  readonly trend: Trend
  readonly geography: Geography
  /** The districts with their names, and with what they are told together. */
  readonly rows: readonly DistrictRow[]
  /** The same for all of the province where the view is about a district: a brief shows it among them. */
  readonly rowsAround: readonly DistrictRow[]
}

const get = async <T>(url: string, schema: z.ZodType<T>): Promise<T> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return schema.parse(await response.json())
}

/** What the filters offer. */
export async function offered(address: string): Promise<{ geography: Geography; bounds: FilterBounds }> {
  const [geography, { periods }] = await Promise.all([
    get(`${address}/api/v1/geography`, geographySchema),
    get(`${address}/api/v1/releases/latest`, z.object({ periods: z.array(z.string()) })),
  ])
  return { geography, bounds: boundsOf(geography, periods) }
}

export async function answersTo(address: string, { filters, query, language }: View): Promise<Answers> {
  const figures = `${address}/api/v1/figures`
  const course = new URLSearchParams({ measure: filters.measure, in: filters.placeId }).toString()
  const geography = await get(`${address}/api/v1/geography`, geographySchema)
  const district = geography.districts.find(({ id }) => id === filters.placeId)
  const around = new URLSearchParams(query)
  around.set('in', district?.provinceId ?? filters.placeId)
  const [districts, inProvince, key, trend] = await Promise.all([
    get(`${figures}/districts?${query}`, districtFiguresSchema),
    get(`${figures}/districts?${around.toString()}`, districtFiguresSchema),
    get(`${figures}/key?${query}`, keyFiguresSchema),
    get(`${figures}/trend?${course}`, trendSchema),
  ])
  const rowsOf = (answer: DistrictFigures) => districtRows(answer, geography, language)
  return { geography, districts, key, trend, rows: rowsOf(districts), rowsAround: rowsOf(inProvince) }
}

/** The number that map and list show: a share and a median have one only. */
export const shownKindOf = ({ filters, look }: View): FigureKind => (hasRate(filters.measure) ? look.show : 'rate')

/** The view's own figure wherever the API tells it; of the course over time, as far as that says it. */
export function figureOfView({ filters }: View, { districts, key, trend }: Answers): Record<string, Said> {
  const inTrend = figureInTrend(filters, trend)
  return {
    districts: said(districts.total),
    key: said(key.figures.find(({ measure }) => measure === filters.measure)?.current),
    ...(inTrend !== undefined && { trend: inTrend }),
  }
}

/**
 * The figure of a period in the course over time: that of its quarter, or the sum of the year's four. `undefined` for what is no such sum:
 * a share or a median of a year, a form (lines are streams), a year with a quarter that is not shown.
 */
function figureInTrend({ measure, category, periodId }: View['filters'], trend: Trend): Said | undefined {
  const { hasStreams, basis } = measureOf(measure)
  if (!isStream(category)) return undefined
  const line = trend.series.find((one) => !hasStreams || one.category === category)
  const { kind, quarters } = periodOf(periodId)
  const counts = quarters.map((quarter) => line?.counts[trend.quarters.indexOf(quarter)])
  if (kind === 'quarter') return said(counts[0])
  const numbers = counts.flatMap((count) => (count ? (numberOrNull(count) ?? []) : []))
  if (basis !== 'count' || numbers.length < quarters.length) return undefined
  return said(valueOf(numbers.reduce((sum, number) => sum + number, 0)))
}
