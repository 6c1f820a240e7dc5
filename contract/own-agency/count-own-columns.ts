import type { OwnColumns, OwnNumbers } from '../api/own-agency.ts'
import { type Category, isStream, streamOf } from '../categories.ts'
import { type ColumnEngine, createColumnEngine, type ViewCounts } from '../columns/column-engine.ts'
import { type ColumnText, readColumn } from '../columns/column-text.ts'
import { type Count, notApplicable, valueOf } from '../count.ts'
import { daysOf, type Period } from '../periods.ts'
import { countryId, type Geography } from '../places.ts'
import { districtsIn } from '../release/answers/places.ts'
import type { Group } from '../release/facets.ts'

export type OwnQuestion = { readonly category: Category; readonly placeId: string }

/** What has come since a release, of the same stream and place: it is in no period yet that anybody can ask about. */
export type OwnNews = Readonly<Record<'persons' | 'cases' | 'sent' | 'received', number>>

export type OwnCounter = {
  /** Records of any kind, whatever is asked. */
  readonly records: number
  readonly numbers: (question: OwnQuestion, period: Period) => OwnNumbers
  /** Persons by group of sex and age, in the order of the dictionary. */
  readonly groups: (question: OwnQuestion, period: Period) => readonly { group: Group; count: number }[]
  /** @param lastOn last day of the release */
  readonly since: (question: OwnQuestion, lastOn: string) => OwnNews
}

/** Columns of the own agency, to be asked any question without a request. */
export function openOwnColumns(columns: OwnColumns, geography: Geography): OwnCounter {
  const persons = openTable(columns.persons)
  const cases = openTable(columns.cases)
  const sent = openTable(columns.sent)
  const received = openTable(columns.received)
  const all = { persons, cases, sent, received }

  const filterOf = ({ category, placeId }: OwnQuestion, hasMonth: (month: string) => boolean): TableFilter => {
    const districts = new Set(districtsIn(geography, placeId).map(({ id }) => id))
    return {
      category: (one) => one === category || (isStream(category) && streamOfRecord(one) === category),
      // Records whose district is not known belong to the country alone.
      ...(placeId !== countryId && { district: (id: string) => districts.has(id) }),
      month: hasMonth,
    }
  }
  const inPeriod = (period: Period) => {
    const { firstOn, lastOn } = daysOf(period)
    return (month: string) => month >= firstOn.slice(0, 7) && month <= lastOn.slice(0, 7)
  }

  return {
    records: Object.values(all).reduce((sum, table) => sum + table.records, 0),

    numbers(question, period) {
      if (!isInReach(columns, question, geography)) return allNotApplicable
      const filter = filterOf(question, inPeriod(period))
      const counts = { persons: valueOf(persons.ask(filter).total), cases: valueOf(cases.ask(filter).total) }
      // Referrals belong to a stream; the form is the case's.
      if (!isStream(question.category)) return { ...allNotApplicable, ...counts }
      const [toOthers, toUs] = [sent.ask(filter), received.ask(filter)]
      const onTime = (counted: typeof toUs | typeof toOthers) =>
        onTimeOf(counted.of('outcome').get('on-time') ?? 0, counted.total)
      const hours = medianOf(toUs.of('hours'))
      return {
        ...counts,
        sent: valueOf(toOthers.total),
        sentOnTime: onTime(toOthers),
        received: valueOf(toUs.total),
        receivedOnTime: onTime(toUs),
        answerHours: hours === undefined ? notApplicable : valueOf(hours),
      }
    },

    groups(question, period) {
      const counted = persons.ask(filterOf(question, inPeriod(period))).of('group')
      return columns.persons.group.dictionary.map((group) => ({ group, count: counted.get(group) ?? 0 }))
    },

    since(question, lastOn) {
      const filter = filterOf(question, (month) => month > lastOn.slice(0, 7))
      return {
        persons: persons.ask(filter).total,
        cases: cases.ask(filter).total,
        sent: sent.ask(filter).total,
        received: received.ask(filter).total,
      }
    },
  }
}

/** Whether an account reads anything of a place: one that is limited to some districts knows nothing of the others. */
export function isInReach(
  { districtIds }: Pick<OwnColumns, 'districtIds'>,
  { placeId }: Pick<OwnQuestion, 'placeId'>,
  geography: Geography,
): boolean {
  return districtIds.length === 0 || districtsIn(geography, placeId).some(({ id }) => districtIds.includes(id))
}

export const allNotApplicable: OwnNumbers = {
  persons: notApplicable,
  cases: notApplicable,
  sent: notApplicable,
  sentOnTime: notApplicable,
  received: notApplicable,
  receivedOnTime: notApplicable,
  answerHours: notApplicable,
}

/** Of no referral none can be answered on time, nor late. */
export const onTimeOf = (onTime: number, referrals: number): Count =>
  referrals === 0 ? notApplicable : valueOf(onTime)

const streamOfRecord = (category: string) => streamOf(category as Category) // of a dictionary of categories

type TableFilter = Readonly<Partial<Record<'category' | 'district' | 'month', (value: string) => boolean>>>

/** An engine over one table, asked by values instead of codes. */
function openTable<Name extends string>(table: Readonly<Record<Name, ColumnText>>) {
  // The keys of an object are its names.
  const names = Object.keys(table) as Name[]
  const columns = names.map((name) => readColumn(name, table[name]))
  const engine: ColumnEngine<Name> = createColumnEngine(columns)
  return {
    records: columns[0]?.codes.length ?? 0,
    ask(filter: TableFilter) {
      const chosen: Partial<Record<Name, number[]>> = {}
      for (const { name, dictionary } of columns) {
        const passes = (filter as Readonly<Partial<Record<string, (value: string) => boolean>>>)[name]
        if (passes) chosen[name] = dictionary.flatMap((value, code) => (passes(value) ? [code] : []))
      }
      const counted: ViewCounts<Name> = engine.query(chosen)
      const of = (name: Name) => {
        const { dictionary } = table[name]
        return new Map(dictionary.map((value, code) => [value, counted.views[name][code] ?? 0]))
      }
      return { total: counted.total, of }
    },
  }
}

/** The median of numbers that are given by how often each occurs; an empty text is none. */
function medianOf(counts: ReadonlyMap<string, number>): number | undefined {
  const known = [...counts].flatMap(([text, count]) => (text === '' ? [] : [{ number: Number(text), count }]))
  const sorted = known.toSorted((a, b) => a.number - b.number)
  const total = sorted.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return undefined
  const at = (place: number): number => {
    let passed = 0
    for (const { number, count } of sorted) if ((passed += count) > place) return number
    return 0
  }
  return (at(Math.floor((total - 1) / 2)) + at(Math.ceil((total - 1) / 2))) / 2
}
