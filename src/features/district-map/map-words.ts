import type { TFunction } from 'i18next'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { type Count, type CountKind, numberOrNull } from '#contract/count.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { compareNames, formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { type DistrictRow, orderedRows } from '#src/map/district-row.ts'
import { countTogether } from '#src/map/together-words.ts'
import { type FigureKind, figureWriter, hasRate } from '#src/map/write-figure.ts'
import { type DistrictChange, largestRises } from './district-changes.ts'
import { findingOf } from './finding.ts'

export type MapTranslate = TFunction<['map', 'terms']>

/** What the sentences about one map are made from. */
export type MapQuestion = {
  readonly data: DistrictFigures
  readonly rows: readonly DistrictRow[]
  readonly geography: Geography
  readonly show: FigureKind
  readonly language: Language
}

/** The number a map shows: a share or a median has one only. */
export const shownKind = (measure: Measure, show: FigureKind): FigureKind => (hasRate(measure) ? show : 'rate')

/** "Cases registered, by district": the name of a map that has no finding. */
export const plainTitle = (measure: Measure, t: MapTranslate): string =>
  t('map:finding.none', { measure: t(`terms:measure.${measure}`) })

/** The finding as a sentence, or the plain name when nothing stands out. */
export function findingTitle({ data, rows, geography, show, language }: MapQuestion, t: MapTranslate): string {
  const kind = shownKind(data.measure, show)
  const finding = findingOf({ rows, by: kind, placeId: data.placeId, language })
  if (finding.kind === 'none') return plainTitle(data.measure, t)
  const places =
    finding.kind === 'districts'
      ? joined(
          finding.districtIds.map((id) => rows.find((row) => row.districtId === id)?.name ?? id),
          t,
        )
      : t('map:finding.districtsOf', {
          provinces: joined(
            finding.provinceIds.map((id) => nameOf(geography, id, language)),
            t,
          ),
        })
  const statement = t(`map:finding.${kind}.${data.measure}`, { places })
  return finding.isAmongLarger ? t('map:finding.amongLarger', { statement, minimum: fewCount }) : statement
}

export type RisesQuestion = {
  readonly changes: readonly DistrictChange[]
  readonly measure: Measure
  readonly show: FigureKind
  /** The compared period, in words. */
  readonly before: string
  readonly language: Language
}

/** Where the rate rose most, as a sentence; `undefined` where counts are shown, or nothing stands out. */
export function risesTitle(
  { changes, measure, show, before, language }: RisesQuestion,
  t: MapTranslate,
): string | undefined {
  const rises = hasRate(measure) && show === 'rate' ? largestRises(changes, language) : undefined
  if (!rises) return undefined
  const places = joined(
    rises.named.map(({ name }) => name),
    t,
  )
  const statement = t('map:change.finding.rises', { measure: t(`terms:measure.${measure}`), before, places })
  return rises.isAmongLarger ? t('map:finding.amongLarger', { statement, minimum: fewCount }) : statement
}

const mostSilentNamed = 20

/**
 * Which districts have sent nothing, by name: told from a quiet one without a colour. `undefined` where the measure does not come from
 * monthly returns.
 */
export function silenceWords(
  { data, rows, language }: Pick<MapQuestion, 'data' | 'rows' | 'language'>,
  t: MapTranslate,
): string | undefined {
  if (!measureOf(data.measure).hasStreams) return undefined
  const silent = rows
    .filter(({ count }) => count.kind === 'no-return')
    .map(({ name }) => name)
    .toSorted((a, b) => compareNames(a, b, language))
  if (silent.length === 0) return t('map:returns.all')
  const others = silent.length - mostSilentNamed
  const places =
    others > 0
      ? t('map:returns.others', { places: silent.slice(0, mostSilentNamed).join(t('map:comma')), number: others })
      : joined(silent, t)
  return t('map:returns.silent', { count: silent.length, places })
}

const nameOf = ({ provinces }: Geography, id: string, language: Language): string =>
  provinces.find((province) => province.id === id)?.name[language] ?? id

/** "A, B and C". Written here and not by `Intl`, whose lists differ between the server's data and the browser's. */
function joined(names: readonly string[], t: MapTranslate): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return t('map:finding.and', { first: names.slice(0, -1).join(t('map:comma')), last })
}

/** Measure with its unit, stream, place, period, and which of the four places of a case the map shows. */
export function mapSubtitle(
  { data, show }: Pick<MapQuestion, 'data' | 'show'>,
  names: { readonly place: string; readonly period: string },
  t: MapTranslate,
): string {
  const { measure, category } = data
  const name = t(`terms:measure.${measure}`)
  const isRate = hasRate(measure) && show === 'rate'
  const parts: string[] = [
    isRate ? t('map:subtitle.perResidents', { measure: name }) : name,
    ...(category ? [t(`terms:category.${category}`)] : []),
    names.place,
    names.period,
    t(`map:subtitle.by.${measure}`),
  ]
  return parts.join(' · ')
}

/** The map in words: highest, lowest and how many districts have no number, each reason on its own. */
export function mapSummary({ data, rows, show, language }: MapQuestion, placeName: string, t: MapTranslate): string {
  const kind = shownKind(data.measure, show)
  const write = figureWriter(data.measure, kind, language)
  const shown = orderedRows(rows, kind, 'highest', language).filter((row) => row[kind].kind === 'value')
  const value = (row: DistrictRow) => isolateLtr(write(numberOrNull(row[kind]) ?? 0))
  const highest = shown.at(0)
  const lowest = shown.at(-1)
  const sentences: string[] = [t('map:summary.shown', { place: placeName, shown: shown.length, all: rows.length })]
  if (highest && lowest) {
    sentences.push(
      sameNumber(highest[kind], lowest[kind])
        ? t('map:summary.same', { value: value(highest) })
        : t('map:summary.range', {
            highest: highest.name,
            highestValue: value(highest),
            lowest: lowest.name,
            lowestValue: value(lowest),
          }),
    )
  }
  const together = countTogether(data)
  if (together > 0) sentences.push(t('map:summary.together', { number: together }))
  const without: readonly [Exclude<CountKind, 'value'>, 'notShown' | 'noReturn' | 'noRate' | 'notApplicable'][] = [
    ['not-shown', 'notShown'],
    ['no-return', 'noReturn'],
    ['not-applicable', hasRate(data.measure) ? 'noRate' : 'notApplicable'],
  ]
  for (const [reason, key] of without) {
    const number = rows.filter((row) => row[kind].kind === reason && row.together === undefined).length
    if (number > 0) sentences.push(t(`map:summary.${key}`, { number }))
  }
  return sentences.join(' ')
}

const sameNumber = (a: Count, b: Count): boolean => numberOrNull(a) === numberOrNull(b)

/** What is counted but cannot be drawn; `undefined` when there is nothing of the kind. */
export function unknownDistrictWords(count: Count, language: Language, t: MapTranslate): string | undefined {
  if (count.kind === 'not-shown') return t('map:unknownDistrict.not-shown')
  if (count.kind !== 'value' || count.value === 0) return undefined
  return t('map:unknownDistrict.value', { number: formatNumber(count.value, language) })
}
