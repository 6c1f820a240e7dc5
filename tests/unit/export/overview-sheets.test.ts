import { describe, expect, it } from 'vitest'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { exactRateOf } from '#contract/geography/residents.ts'
import { compareSheet } from '#src/features/district-map/compare-sheet.ts'
import { pinnedSheet } from '#src/features/pinned-districts/pinned-sheet.ts'
import { provincesSheet } from '#src/features/province-trends/provinces-sheet.ts'
import { seasonSheet } from '#src/features/seasons/season-sheet.ts'
import { languages } from '#src/i18n/language.ts'
import { plain } from '#tests/support/words.ts'
import { aTrend, countsFrom } from '../charts/a-trend.ts'
import { aFigure, figuresOf, geography } from '../map/some-districts.ts'
import { sheetWordsIn } from './file-words.ts'
import { cellOf, expectWhole } from './read-sheet.ts'

const heading = { title: 'The finding', subtitle: 'What it is of' }
const now = figuresOf([
  aFigure('lahore', 6, { count: valueOf(60) }),
  aFigure('kasur', 4, { count: valueOf(40) }),
  aFigure('multan', 0, { count: valueOf(0) }),
  aFigure('gwadar', notShown),
  aFigure('kalat', noReturn),
])
const before = figuresOf(
  [
    aFigure('lahore', 4, { count: valueOf(40) }),
    aFigure('kasur', 8, { count: valueOf(80) }),
    aFigure('multan', 0, { count: valueOf(0) }),
    aFigure('gwadar', 2),
    aFigure('kalat', 2),
  ],
  { periodId: 'fy2024-25', total: valueOf(900) },
)
const compared = (view: 'change' | 'sides', language: 'en' | 'ur' = 'en', show: 'rate' | 'count' = 'count') =>
  compareSheet(
    {
      ...{ now, before, view, show, geography, heading },
      placeName: 'Pakistan',
      provisionalFrom: '2026q2',
      boundaryNotes: ['Not a map of boundaries'],
    },
    sheetWordsIn(language),
  )

describe('two periods of the districts for files', () => {
  it('hold both figures, and the change as the map writes it', () => {
    const sheet = compared('change')
    const of = (id: string, column: string) => cellOf(sheet, { district_id: id }, column)
    expect([of('lahore', 'before_count'), of('lahore', 'now_count'), of('lahore', 'change')]).toEqual([40, 60, 50])
    expect(of('kasur', 'change')).toBe(-50)
    // Nothing before and nothing now: a share of zero has no answer, and both zeros stay zeros.
    expect([of('multan', 'before_count'), of('multan', 'change')]).toEqual([0, 'n/a'])
    expect([of('gwadar', 'now_count'), of('gwadar', 'change')]).toEqual(['not shown', 'not shown'])
    expect([of('kalat', 'now_count'), of('kalat', 'change')]).toEqual(['..', '..'])
  })

  it('hold rates and what lies between them where the map shows that', () => {
    const sheet = compared('change', 'en', 'rate')
    const of = (id: string, column: string) => cellOf(sheet, { district_id: id }, column)
    expect(['before_count', 'before_rate', 'now_count', 'now_rate', 'change'].map((id) => of('lahore', id))).toEqual([
      40, 4, 60, 6, 2,
    ])
    // From nothing to nothing is no change of a rate, where it has no percentage.
    expect(of('multan', 'change')).toBe(0)
    expect([of('gwadar', 'change'), of('kalat', 'change')]).toEqual(['not shown', '..'])
    expect(sheet.columns.find(({ id }) => id === 'change')?.unit).toBe('per 100,000 residents')
  })

  it('end with the totals of both periods, and tell no change of these', () => {
    const total = { district_id: 'pakistan' }
    const sheet = compared('change')
    expect(['before_count', 'now_count', 'change'].map((id) => cellOf(sheet, total, id))).toEqual([900, 1000, ''])
    expect(cellOf(sheet, { district_id: 'held-back' }, 'now_count')).toBe(12)
  })

  it('hold rates beside the counts where both maps stand side by side, and no change', () => {
    const sheet = compared('sides')
    const of = (column: string) => cellOf(sheet, { district_id: 'lahore' }, column)
    expect(['before_count', 'before_rate', 'now_count', 'now_rate'].map(of)).toEqual([40, 4, 60, 6])
    expect(sheet.columns.map(({ id }) => id)).not.toContain('change')
  })

  it('say beside a district without a number what it counts together with others, in the period in which it does', () => {
    const group = {
      provinceIds: ['balochistan' as const],
      districtIds: ['gwadar', 'kech'],
      silentDistrictIds: [],
      includesUnknownDistrict: false,
      count: valueOf(14),
      rate: valueOf(0.6),
    }
    const sheet = compareSheet(
      {
        ...{ now: { ...now, together: [group] }, before, geography, heading },
        ...{ view: 'sides', show: 'rate', placeName: 'Pakistan', provisionalFrom: undefined, boundaryNotes: [] },
      },
      sheetWordsIn('en'),
    )
    const of = (id: string, column: string) => cellOf(sheet, { district_id: id }, column)
    expect(['now_together_with', 'now_together_count', 'now_together_rate'].map((id) => of('gwadar', id))).toEqual([
      'Balochistan',
      14,
      0.6,
    ])
    expect(of('lahore', 'now_together_count')).toBe('')
    expect(sheet.columns.map(({ id }) => id)).not.toContain('before_together_count')
  })

  it('say what is compared, what is provisional and what the map is not, in both languages', () => {
    for (const language of languages) {
      for (const view of ['change', 'sides'] as const) expectWhole(compared(view, language))
    }
    const { sentence = '', notes, columns } = compared('change')
    expect(plain(sentence)).toBe(
      'Showing Persons identified, Trafficking in persons, in Pakistan, FY 2025-26, compared with FY 2024-25',
    )
    expect(plain(notes.join(' '))).toMatch(/Provisional: quarters from Apr–Jun 2026 on.*Not a map of boundaries/)
    expect(columns.find(({ id }) => id === 'change')?.unit).toBe('percent of the earlier figure')
  })
})

const quarters = ['2025q3', '2025q4', '2026q1', '2026q2']
const trendOf = (placeId: string, counts: Parameters<typeof countsFrom>[2]) =>
  aTrend({
    placeId,
    quarters,
    provisionalFrom: '2026q2',
    series: [{ category: 'tip', counts: quarters.map((quarter) => counts?.[quarter] ?? valueOf(500)) }],
    returns: quarters.map(() => ({ due: 10, received: 9 })),
  })
const trends = [
  trendOf('punjab', { '2025q4': notShown }),
  trendOf('sindh', { '2025q4': noReturn, '2026q1': valueOf(0) }),
  trendOf('pakistan', {}),
]

describe('the provinces by quarter for files', () => {
  const sheetIn = (show: 'rate' | 'count', language: 'en' | 'ur' = 'en') =>
    provincesSheet({ trends, filters: { category: 'tip' }, geography, show, heading }, sheetWordsIn(language))

  it('hold rates as they are printed, with the country to compare', () => {
    const sheet = sheetIn('rate')
    const exact = exactRateOf(valueOf(500), 127_688_922)
    expect(exact.kind === 'value' && exact.value).toBeCloseTo(0.3916)
    expect(cellOf(sheet, { quarter_id: '2025q3' }, 'punjab')).toBe(0.4)
    expect(cellOf(sheet, { quarter_id: '2025q4' }, 'punjab')).toBe('not shown')
    expect(cellOf(sheet, { quarter_id: '2025q4' }, 'sindh')).toBe('..')
    expect(cellOf(sheet, { quarter_id: '2026q1' }, 'sindh')).toBe(0)
    expect(sheet.columns.map(({ id }) => id)).toContain('pakistan')
  })

  it('hold counts without the country, which would stand on another scale', () => {
    const sheet = sheetIn('count')
    expect(cellOf(sheet, { quarter_id: '2025q3' }, 'punjab')).toBe(500)
    expect(sheet.columns.map(({ id }) => id)).not.toContain('pakistan')
    expect(cellOf(sheet, { quarter_id: '2026q2' }, 'provisional')).toBe('Provisional')
    expect(cellOf(sheet, { quarter_id: '2026q1' }, 'provisional')).toBe('')
  })

  it('are whole in both languages', () => {
    for (const language of languages) expectWhole(sheetIn('rate', language))
  })
})

describe('the seasons for files', () => {
  const trend = aTrend({
    series: [
      {
        category: 'tip',
        counts: countsFrom(100, 100, { '2023q1': notShown, '2023q2': noReturn, '2024q1': valueOf(0) }),
      },
    ],
  })
  const sheetIn = (language: 'en' | 'ur') =>
    seasonSheet({ trend, category: 'tip', placeName: 'Pakistan', heading }, sheetWordsIn(language))

  it('hold the number of each quarter, and in words what has changed in a year', () => {
    const sheet = sheetIn('en')
    const of = (quarter: string) =>
      ['count', 'change', 'provisional'].map((id) => cellOf(sheet, { quarter_id: quarter }, id))
    expect(of('2022q1')).toEqual([100, '', ''])
    expect(of('2023q1')).toEqual(['not shown', '', ''])
    expect(of('2023q2')).toEqual(['..', '', ''])
    expect(of('2024q1')).toEqual([0, '', ''])
    expect(of('2024q2')).toEqual([100, 'year before without return', ''])
    expect(of('2025q3')).toEqual([100, 'about the same', ''])
    expect(of('2026q4')).toEqual([100, '', 'Provisional'])
  })

  it('are whole in both languages', () => {
    for (const language of languages) expectWhole(sheetIn(language))
  })
})

describe('the pinned districts for files', () => {
  const origin = { releaseId: 'test-1', asOf: '2026-10-31', isSynthetic: true }
  const figuresOfPlace = (placeId: string, current: typeof notShown, earlier: typeof notShown) => ({
    ...origin,
    placeId,
    category: 'tip' as const,
    periodId: 'cy2025',
    comparedPeriodId: 'cy2024',
    figures: [{ measure: 'persons' as const, current, compared: earlier, trend: [] }],
  })
  const ids = ['lahore', 'kasur', 'gwadar', 'kalat']
  const pinned = {
    districts: ids.flatMap((id) => geography.districts.find((district) => district.id === id) ?? []),
    figures: [
      figuresOfPlace('lahore', valueOf(60), valueOf(40)),
      figuresOfPlace('kasur', valueOf(0), valueOf(0)),
      figuresOfPlace('gwadar', notShown, valueOf(30)),
      figuresOfPlace('kalat', noReturn, notApplicable),
    ],
    coverages: ids.map((placeId) => ({
      ...origin,
      ...{ placeId, periodId: 'cy2025', agenciesDue: 1, agenciesReported: 1, districtsDue: 1, districtsReported: 1 },
      ...{ returnsDue: 12, returnsReceived: 11, returnsLate: 2, returnsMissing: 1 },
    })),
    trends: [aTrend()],
    around: [],
  }
  const sheetIn = (language: 'en' | 'ur') =>
    pinnedSheet({ pinned, measure: 'persons', category: 'tip', heading }, sheetWordsIn(language))

  it('hold what their table says, each reason apart', () => {
    const sheet = sheetIn('en')
    const of = (id: string) =>
      ['rate', 'count', 'compared', 'change', 'returns_received'].map((column) => {
        const content = cellOf(sheet, { district_id: id }, column)
        return typeof content === 'string' ? plain(content) : content
      })
    expect(of('lahore')).toEqual([6, 60, 40, '50% more than the year before', 11])
    expect(of('kasur').slice(0, 3)).toEqual([0, 0, 0])
    expect(of('gwadar').slice(0, 4)).toEqual(['not shown', 'not shown', 30, 'not shown'])
    expect(of('kalat').slice(0, 4)).toEqual(['..', '..', 'n/a', '..'])
  })

  it('name the districts and both periods, in both languages', () => {
    for (const language of languages) expectWhole(sheetIn(language))
    expect(plain(sheetIn('en').sentence ?? '')).toContain('in Lahore, Kasur, Gwadar, Kalat, 2025, compared with 2024')
  })
})
