import { describe, expect, it } from 'vitest'
import { justiceSchema } from '#contract/api/justice.ts'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { publishedPeriods } from '#contract/periods.ts'
import { answerJustice, type JusticeQuestion } from '#contract/release/answers/justice.ts'
import { leadingLaws, stageByLawId, stages } from '#contract/release/facets.ts'
import { type FixedTable, type Release, type ReleaseTables, tableNames } from '#contract/release/release.ts'

const years = ['cy2024', 'cy2025']
const streams = ['tip', 'som']
const above = ['pakistan', 'punjab']
const periods = publishedPeriods('2024q1', '2025q4', '2025q4')

/** A table of hidden cells in which some have a number. */
function table(axes: readonly (readonly string[])[], numbers: Readonly<Record<string, number>> = {}): FixedTable {
  const cells = axes.reduce<string[]>((ids, axis) => ids.flatMap((id) => axis.map((one) => `${id}/${one}`)), [''])
  return { axes, values: cells.map((cell) => numbers[cell.slice(1)] ?? null) }
}

/** Numbers for Pakistan and Punjab, one for Lahore, none for Kasur, from which no return had come in 2025. */
function aRelease(change: Partial<Release> = {}): Release {
  const nothing = table([['nowhere']])
  const stageAxes = (places: readonly string[]) => [places, years, streams, stages]
  const tables = {
    ...Object.fromEntries(tableNames.map((name) => [name, nothing])),
    stages: table(stageAxes([...above, 'lahore', 'kasur']), {
      'pakistan/cy2025/tip/trial': 90,
      'pakistan/cy2025/tip/convicted': 12,
      'pakistan/cy2024/tip/trial': 70,
      'pakistan/cy2025/som/trial': 31,
      'punjab/cy2025/tip/trial': 60,
      'lahore/cy2025/tip/trial': 40,
    }),
    'stages-by-law': table(
      [above, years, streams, stages.flatMap((stage) => leadingLaws.map((law) => stageByLawId(stage, law)))],
      { 'pakistan/cy2025/tip/trial@special-act': 75, 'pakistan/cy2025/tip/trial@general-law': 15 },
    ),
    'stage-days-median': table(stageAxes(above), { 'pakistan/cy2025/tip/trial': 39.5, 'punjab/cy2025/tip/trial': 41 }),
    'stage-days-90th': table(stageAxes(above), { 'pakistan/cy2025/tip/trial': 82 }),
  }
  return {
    id: 'r-1',
    seriesId: 's-1',
    builtAt: '2026-11-01T00:00:00Z',
    publishedAt: '2026-11-01T00:00:00Z',
    isSelfPublished: true,
    asOf: '2026-10-31',
    isSynthetic: true,
    smallNumberBelow: 10,
    provisionalFrom: undefined,
    silence: { cy2025: ['kasur'] },
    coverage: nothing,
    // One table for each name of the list, as above.
    tables: tables as ReleaseTables,
    ...change,
  }
}

const question: JusticeQuestion = { placeId: 'pakistan', stream: 'tip', periodId: 'cy2025' }
const ask = (change: Partial<JusticeQuestion> = {}, release = aRelease()) =>
  answerJustice(release, periods, { ...question, ...change })
const trialOf = (answer: ReturnType<typeof ask>) => answer.stages.find(({ stage }) => stage === 'trial')

describe('the justice chain out of a release', () => {
  it('has every stage once, in the order of the chain, and fits its schema', () => {
    const answer = ask()
    expect(answer.stages.map(({ stage }) => stage)).toEqual(stages)
    expect(justiceSchema.safeParse(answer).error).toBeUndefined()
  })

  it('has the count, the laws and the days of a stage as the tables have them', () => {
    expect(trialOf(ask())).toEqual({
      stage: 'trial',
      count: valueOf(90),
      byLaw: [
        { law: 'special-act', count: valueOf(75) },
        { law: 'general-law', count: valueOf(15) },
      ],
      medianDays: valueOf(39.5),
      ninetiethDays: valueOf(82),
    })
  })

  it('leaves hidden what is hidden, and makes no number up from the numbers beside it', () => {
    const tables = { ...aRelease().tables }
    const only = { 'pakistan/cy2025/tip/trial@special-act': 75 }
    const byLaw = table(tables['stages-by-law'].axes, only)
    const answer = ask({}, aRelease({ tables: { ...tables, 'stages-by-law': byLaw } }))
    expect(trialOf(answer)?.byLaw).toEqual([
      { law: 'special-act', count: valueOf(75) },
      { law: 'general-law', count: notShown },
    ])
    const published = new Set(Object.values({ ...tables, 'stages-by-law': byLaw }).flatMap(({ values }) => values))
    const told = [...JSON.stringify(answer).matchAll(/"value":([\d.]+)/g)].map(([, value]) => Number(value))
    expect(told.length).toBeGreaterThan(5)
    expect(told.filter((value) => !published.has(value))).toEqual([])
  })

  it('has no laws and no days for a district', () => {
    const { count, byLaw, medianDays, ninetiethDays } = trialOf(ask({ placeId: 'lahore' })) ?? {}
    expect(count).toEqual(valueOf(40))
    expect([...(byLaw ?? []).map((one) => one.count), medianDays, ninetiethDays]).toEqual(Array(4).fill(notApplicable))
  })

  it('tells a district without a return from one whose numbers are hidden', () => {
    expect(trialOf(ask({ placeId: 'kasur' }))?.count).toEqual(noReturn)
    expect(trialOf(ask({ placeId: 'kasur', periodId: 'cy2024' }))?.count).toEqual(notShown)
  })

  it('sets the country and the provinces beside each other, whatever the place', () => {
    const { places } = ask({ placeId: 'lahore' })
    expect(places).toHaveLength(8)
    const trialIn = (id: string) =>
      places.find(({ placeId }) => placeId === id)?.stages.find(({ stage }) => stage === 'trial')
    expect(trialIn('punjab')).toEqual({ stage: 'trial', count: valueOf(60), medianDays: valueOf(41) })
    expect(trialIn('pakistan')).toMatchObject({ count: valueOf(90) })
  })

  it('has each calendar year that the reader may see, of the stream alone', () => {
    const answer = ask()
    expect(answer.years.map(({ periodId }) => periodId)).toEqual(years)
    expect(answer.series.find(({ stage }) => stage === 'trial')?.counts).toEqual([valueOf(70), valueOf(90)])
    const earlier = answerJustice(aRelease(), publishedPeriods('2024q1', '2024q4', '2024q4'), question)
    expect(earlier.series.every(({ counts }) => counts.length === 1)).toBe(true)
  })

  it('marks a year as provisional while one of its quarters is', () => {
    const marks = (provisionalFrom: string) =>
      ask({}, aRelease({ provisionalFrom })).years.map((one) => one.isProvisional)
    expect(marks('2025q4')).toEqual([false, true])
    expect(marks('2026q1')).toEqual([false, false])
  })
})
