import type { OwnNumbers } from '#contract/api/own-agency.ts'
import { isStream } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { formatDate, formatDecimal, formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { dayAndTime } from '#src/i18n/format-time.ts'
import { isolate } from '#src/i18n/isolate.ts'
import type { OwnAgencyWords } from '#src/i18n/use-own-agency-words.ts'
import type { OwnFacts, OwnQuestion } from './own-facts.ts'

export type OwnTile = { readonly id: string; readonly label: string; readonly count: Count; readonly note?: string }

/** The five numbers, each with what belongs to it. */
export function ownTiles({ numbers, ofRecords }: OwnFacts, words: OwnAgencyWords): readonly OwnTile[] {
  const { ownWords, language } = words
  const write = (value: number) => formatNumber(value, language)
  const note = (count: Count, say: (value: number) => string | undefined) => {
    const said = count.kind === 'value' ? say(count.value) : undefined
    return said === undefined ? {} : { note: said }
  }
  const groups = (ofRecords?.groups ?? []).filter(({ count }) => count > 0)
  const tile = (id: 'persons' | 'cases' | 'sent' | 'received' | 'answered', count: Count, more = {}): OwnTile => ({
    id,
    label: ownWords(`tile.${id}`),
    count,
    ...more,
  })
  return [
    tile('persons', numbers.persons, {
      ...(groups.length > 0 && {
        note: groups
          .map(({ group, count }) =>
            ownWords('groupCount', { group: ownWords(`group.${group}`), number: write(count) }),
          )
          .join(ownWords('comma')),
      }),
    }),
    tile('cases', numbers.cases),
    tile(
      'sent',
      numbers.sent,
      note(numbers.sentOnTime, (value) => ownWords('sentNote', { number: write(value) })),
    ),
    tile(
      'received',
      numbers.received,
      note(numbers.answerHours, (value) => ownWords('receivedNote', { hours: formatDecimal(value, language) })),
    ),
    tile(
      'answered',
      numbers.receivedOnTime,
      note(numbers.received, (value) => {
        if (value === 0) return ownWords('answeredNone')
        return numbers.receivedOnTime.kind === 'value' ? ownWords('answeredNote', { number: write(value) }) : undefined
      }),
    ),
  ]
}

export type OwnNames = {
  readonly placeName: string
  readonly nameOf: (placeId: string) => string
  /** Last day of the release, 'YYYY-MM-DD'. */
  readonly asOf: string
}

/** The question that the numbers answer: the one of the page. */
export const ownQuestionWords = (
  { category, period }: OwnQuestion,
  { placeName }: OwnNames,
  { ownWords, t }: OwnAgencyWords,
): string =>
  ownWords('question', {
    category: t(`terms:category.${category}`),
    place: placeName,
    period: formatPeriod(period.id, t),
  })

/** Whose records, and when they were read. */
export function ownSource(
  { agencyName, districtIds, readAt }: OwnFacts,
  names: OwnNames,
  { ownWords, language }: OwnAgencyWords,
): string {
  const agency = isolate(agencyName[language])
  const districts = joined(districtIds.map(names.nameOf), ownWords)
  const { day, time } = dayAndTime(readAt)
  return [
    districtIds.length === 0 ? ownWords('whole', { agency }) : ownWords('limited', { agency, districts }),
    ownWords('readAt', { day: formatDate(day, language), time }),
  ].join(' ')
}

/** What a part of the question does not apply to, what matches nothing, and what has come since the release. */
export function ownNotes(
  facts: OwnFacts,
  { category, measure }: OwnQuestion & { readonly measure: Measure },
  names: OwnNames,
  { ownWords, language }: OwnAgencyWords,
): readonly string[] {
  const { ofRecords, numbers } = facts
  if (ofRecords && !ofRecords.isInReach) {
    const districts = joined(facts.districtIds.map(names.nameOf), ownWords)
    return [ownWords('outOfReach', { districts, place: names.placeName })]
  }
  const write = (value: number) => formatNumber(value, language)
  const news = ofRecords?.news
  return [
    ...(measureOf(measure).hasStreams ? [] : [ownWords('noReached')]),
    ...(isStream(category) ? [] : [ownWords('noForms')]),
    ...(ofRecords && isNothing(numbers) ? [ownWords('noMatch')] : []),
    ...(news
      ? [
          ownWords('since', {
            day: formatDate(names.asOf, language),
            persons: write(news.persons),
            cases: write(news.cases),
            sent: write(news.sent),
            received: write(news.received),
          }),
        ]
      : []),
  ]
}

const isNothing = ({ persons, cases, sent, received }: OwnNumbers): boolean =>
  [persons, cases, sent, received].every((count) => count.kind !== 'value' || count.value === 0)

/** "A, B and C" */
function joined(names: readonly string[], ownWords: OwnAgencyWords['ownWords']): string {
  const last = names.at(-1) ?? ''
  if (names.length < 2) return last
  return ownWords('and', { first: names.slice(0, -1).join(ownWords('comma')), last })
}
