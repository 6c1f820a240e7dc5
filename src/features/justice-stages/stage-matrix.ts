import type { Justice } from '#contract/api/justice.ts'
import { type Count, compareCounts, notApplicable } from '#contract/count.ts'
import { countryId } from '#contract/places.ts'
import type { Stage } from '#contract/release/facets.ts'
import { formatNumber, formatRange } from '#src/i18n/format.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'
import type { JusticeShow } from '#src/url/justice-search.ts'
import { longestWait } from './longest-wait.ts'

export type MatrixPlace = Justice['places'][number]

/** Values at which the next shade begins. Fixed, so that a choice of year or stream never changes what a shade means. Days: a month, a quarter, half a year, a year. */
export const shadesFrom: Readonly<Record<JusticeShow, readonly number[]>> = {
  moves: [25, 100, 250, 1000],
  days: [30, 90, 180, 365],
}

export const provincesOf = ({ places }: Justice): readonly MatrixPlace[] =>
  places.filter(({ placeId }) => placeId !== countryId)

/** The cell of a place and stage. */
export function matrixCount({ places }: Justice, show: JusticeShow, placeId: string, stage: string): Count {
  const cell = places.find((place) => place.placeId === placeId)?.stages.find((one) => one.stage === stage)
  if (!cell) return notApplicable
  return show === 'days' ? cell.medianDays : cell.count
}

/** "under 25", "25–99", …, "1,000 and more". */
export function shadeNames(show: JusticeShow, { justiceWords, language }: JusticeWords): string[] {
  const from = shadesFrom[show]
  const write = (value: number) => formatNumber(value, language)
  const between = from.slice(1).map((next, index) => formatRange(write(from[index] ?? 0), write(next - 1)))
  return [
    justiceWords('matrix.below', { to: write(from[0] ?? 0) }),
    ...between,
    justiceWords('matrix.above', { from: write(from.at(-1) ?? 0) }),
  ]
}

/**
 * What the table shows: for moves, how many of its figures are shown at all; for days, in which province most time passed before the stage
 * that takes longest in the country, of those before which the days of two provinces can be compared. Of shown figures alone.
 */
export function matrixFinding(
  answer: Justice,
  show: JusticeShow,
  nameOf: (placeId: string) => string,
  { justiceWords }: JusticeWords,
): string | undefined {
  const provinces = provincesOf(answer)
  if (show === 'moves') {
    const counts = provinces.flatMap(({ stages }) => stages.map(({ count }) => count))
    const shown = counts.filter(({ kind }) => kind === 'value').length
    return justiceWords('matrix.findingMoves', { shown, all: counts.length })
  }
  const country = answer.places.find(({ placeId }) => placeId === countryId)
  const slowestFirst = (country?.stages ?? [])
    .filter(({ medianDays }) => medianDays.kind === 'value')
    .toSorted((a, b) => compareCounts(a.medianDays, b.medianDays))
  for (const { stage } of slowestFirst) {
    const wait = longestWait(provinces.map((place) => ({ id: place.placeId, days: daysBefore(place, stage) })))
    if (wait)
      return justiceWords(wait.shown === wait.all ? 'matrix.findingDays' : 'matrix.findingDaysShown', {
        stage: justiceWords(`before.${stage}`),
        place: nameOf(wait.id),
        days: justiceWords('days', { count: wait.days }),
        shown: wait.shown,
      })
  }
  return undefined
}

const daysBefore = ({ stages }: MatrixPlace, stage: Stage): Count =>
  stages.find((one) => one.stage === stage)?.medianDays ?? notApplicable
