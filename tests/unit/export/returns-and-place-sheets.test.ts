import { describe, expect, it } from 'vitest'
import type { ReturnsByAgency } from '#contract/api/returns.ts'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { citedRows } from '#src/features/cited-figures/cited-rows.ts'
import { citedSheet } from '#src/features/cited-figures/cited-sheet.ts'
import { activitiesSheet } from '#src/features/place-activities/activities-sheet.ts'
import { agenciesSheet } from '#src/features/place-agencies/agencies-sheet.ts'
import { comparisonSheet } from '#src/features/place-figures/comparison-sheet.ts'
import { namedRows } from '#src/features/returns-grid/grid-rows.ts'
import { gridSheet } from '#src/features/returns-grid/grid-sheet.ts'
import { silenceSheet } from '#src/features/returns-grid/silence-sheet.ts'
import { languages } from '#src/i18n/language.ts'
import { plain } from '#tests/support/words.ts'
import { aFigure, figuresOf, geography } from '../map/some-districts.ts'
import { sheetWordsIn } from './file-words.ts'
import { cellOf, expectWhole } from './read-sheet.ts'

const heading = { title: 'The finding', subtitle: 'What it is of' }
const both = (name: string) => ({ en: name, ur: name })
const words = sheetWordsIn('en')

const cells = [
  { due: 6, received: 4, late: 1, revised: 0, missing: 2 },
  { due: 0, received: 0, late: 0, revised: 0, missing: 0 },
  { due: 6, received: 0, late: 0, revised: 0, missing: 6 },
]
const sum = { due: 12, received: 4, late: 1, revised: 0, missing: 8 }
const figures = { cells, sum, monthsMissing: 1, lastReceived: '2026-08', linesDue: 6, linesSilent: 0 }
const returns: ReturnsByAgency = {
  ...{ releaseId: 'test-1', asOf: '2026-10-31', isSynthetic: true, placeId: 'pakistan', periodId: 'latest' },
  months: ['2026-08', '2026-09', '2026-10'],
  total: figures,
  silence: [
    { quarter: '2026q2', districtIds: [] },
    { quarter: '2026q3', districtIds: ['kasur', 'badin'] },
  ],
  rows: [
    { ...figures, id: 'police', kind: 'provincial_police', agency: { name: both('Punjab Police'), shortName: 'PP' } },
    // A single shelter: the server tells its kind and province, and no name.
    { ...figures, id: 'ngo:sindh', kind: 'ngo', provinceId: 'sindh' },
  ],
}
const nameOfPlace = (id: string) => `place ${id}`

describe('the grid of returns for files', () => {
  const sheetIn = (said = words) =>
    gridSheet(
      {
        answer: returns,
        rows: namedRows(returns.rows, nameOfPlace, said),
        isByAgency: true,
        placeName: 'Pakistan',
        heading,
      },
      said,
    )

  it('holds every month of a row, and then all of them', () => {
    const of = (month: string) =>
      ['state', 'due', 'received', 'late', 'missing'].map((id) =>
        cellOf(sheetIn(), { row_id: 'police', month_id: month }, id),
      )
    expect(of('2026-08')).toEqual(['some missing', 6, 4, 1, 2])
    // Nothing was due: what could have come is no zero. Nothing came: that is one.
    expect(of('2026-09')).toEqual(['not due, or not yet', 0, 'n/a', 'n/a', 'n/a'])
    expect(of('2026-10')).toEqual(['nothing received', 6, 0, 0, 6])
    expect(of('all')).toEqual(['some missing', 12, 4, 1, 8])
    expect(cellOf(sheetIn(), { row_id: 'police', month_id: 'all' }, 'silent_months')).toBe(1)
    expect(cellOf(sheetIn(), { row_id: 'all', month_id: 'all' }, 'received')).toBe(4)
  })

  it('names no agency that the answer does not name', () => {
    expect(cellOf(sheetIn(), { row_id: 'police', month_id: 'all' }, 'row')).toBe('Punjab Police')
    expect(plain(String(cellOf(sheetIn(), { row_id: 'ngo:sindh', month_id: 'all' }, 'row')))).toBe(
      'Civil society, place sindh',
    )
  })

  it('lists silent districts by quarter, and says where there are none', () => {
    const sheet = silenceSheet({ answer: returns, nameOfPlace }, words)
    expect(sheet.rows.map(([quarter, , district]) => [quarter, district])).toEqual([
      ['2026q3', 'kasur'],
      ['2026q3', 'badin'],
      ['2026q2', ''],
    ])
  })

  it('is whole in both languages', () => {
    for (const language of languages) {
      const said = sheetWordsIn(language)
      expectWhole(sheetIn(said))
      expectWhole(silenceSheet({ answer: returns, nameOfPlace }, said))
    }
  })
})

describe('a cited view for files', () => {
  const cited = figuresOf([aFigure('lahore', 5), aFigure('kasur', noReturn)])
  const latest = figuresOf([aFigure('lahore', 6), aFigure('kasur', 0)], { releaseId: 'test-2', total: notShown })
  const citation = {
    ...{ id: 'abc123', measure: 'persons' as const, category: 'tip' as const, placeId: 'pakistan' },
    ...{ periodId: 'fy2025-26', comparison: 'none' as const, releaseId: 'test-1', asOf: '2026-09-30' },
    ...{ isSynthetic: true, citedOn: '2026-10-05' },
    latest: { releaseId: 'test-2', asOf: '2026-10-31', isSameSeries: true },
  }
  const sheetIn = (said = words) =>
    citedSheet(
      {
        ...{ citation, cited, latest, title: 'The question', placeName: 'Pakistan', later: 'One differs.' },
        rows: citedRows(cited, latest, geography, said.language),
        link: 'https://rabta.example/c/abc123',
      },
      said,
    )

  it('holds what was cited beside what is said now, and marks what differs', () => {
    const of = (id: string) =>
      ['cited', 'latest', 'remark'].map((column) => cellOf(sheetIn(), { district_id: id }, column))
    expect(of('lahore')).toEqual([50, 60, 'differs'])
    expect(of('kasur')).toEqual(['..', 0, 'differs'])
    expect(of('multan')).toEqual(['not shown', 'not shown', ''])
    expect(of('pakistan')).toEqual([1000, 'not shown', ''])
  })

  it('carries the cited release and the permanent link, in both languages', () => {
    for (const language of languages) expectWhole(sheetIn(sheetWordsIn(language)))
    expect(sheetIn().releaseId).toBe('test-1')
    expect(plain(sheetIn().notes.join(' '))).toContain('https://rabta.example/c/abc123')
  })
})

describe('the page of a place for files', () => {
  const detail = {
    placeId: 'lahore',
    agencies: [
      {
        id: 'a1',
        name: both('Punjab Police'),
        shortName: 'PP',
        kind: 'provincial_police',
        referralFunctions: ['identify'],
        owesReturns: true,
      },
    ],
    fiaOffices: [{ id: 'fia-lahore', kind: 'zone' as const, name: both('Lahore Zone') }],
    activitiesPast: [activity('h1', 'held', 0), activity('h2', 'held'), activity('c1', 'cancelled')],
    activitiesAhead: [activity('p1', 'planned')],
  }

  function activity(code: string, status: 'planned' | 'held' | 'cancelled', attendance?: number) {
    const known = { activityCode: code, title: both('A session'), kind: 'theatre', startsOn: '2026-10-01' }
    return { ...known, status, organiserName: both('UNODC'), ...(attendance !== undefined && { attendance }) }
  }
  const activitiesIn = (said = words) =>
    activitiesSheet({ detail, placeName: 'Lahore', title: 'Activities', isSynthetic: true }, said)
  const agenciesIn = (said = words) =>
    agenciesSheet({ detail, placeName: 'Lahore', title: 'Agencies', isSynthetic: true }, said)

  it('takes no awaited report and no cancelled activity for nobody', () => {
    const of = (id: string) => cellOf(activitiesIn(), { activity_id: id }, 'attendance')
    expect(['h1', 'h2', 'c1', 'p1'].map(of)).toEqual([0, '..', 'n/a', 'n/a'])
    expect(cellOf(activitiesIn(), { activity_id: 'h2' }, 'status')).toBe('held; report awaited')
  })

  it('lists the agencies that the reader is shown, and offices after them', () => {
    expect(agenciesIn().rows.map(([id]) => id)).toEqual(['a1', 'fia-lahore'])
    expect(cellOf(agenciesIn(), { agency_id: 'a1' }, 'functions')).toBe('identifies persons')
  })

  const origin = {
    releaseId: 'test-1',
    asOf: '2026-10-31',
    isSynthetic: true,
    category: 'tip' as const,
    periodId: 'cy2025',
  }
  const figuresAt = (placeId: string, current: typeof notShown) => ({
    ...{ ...origin, placeId },
    figures: [{ measure: 'persons' as const, current, trend: [] }],
  })
  const comparisonIn = (said = words) =>
    comparisonSheet(
      {
        answers: [figuresAt('lahore', valueOf(12)), figuresAt('punjab', valueOf(0)), figuresAt('sindh', notShown)],
        geography,
        nameOf: (id) => id,
        title: 'Key figures',
        provisionalFrom: undefined,
        notes: [],
      },
      said,
    )

  it('holds a key figure of each place with the rate that compares', () => {
    const of = (id: string) =>
      ['figure', 'comparable', 'remark'].map((column) => {
        const content = cellOf(comparisonIn(), { place_id: id }, column)
        return typeof content === 'string' ? plain(content) : content
      })
    expect(of('lahore')).toEqual([12, 1.2, 'rate based on fewer than 20'])
    expect(of('punjab')).toEqual([0, 0, ''])
    expect(of('sindh')).toEqual(['not shown', 'not shown', ''])
  })

  it('is whole in both languages', () => {
    for (const language of languages) {
      const said = sheetWordsIn(language)
      for (const sheet of [activitiesIn(said), agenciesIn(said), comparisonIn(said)]) expectWhole(sheet)
    }
  })
})
