import { describe, expect, it } from 'vitest'
import { noReturn, notApplicable, valueOf } from '#contract/count.ts'
import { stages } from '#contract/release/facets.ts'
import { chainSheet, matrixSheet, timesSheet, yearsSheet } from '#src/features/justice-stages/justice-sheets.ts'
import { flowNames } from '#src/features/referral-flows/flow-names.ts'
import { flowsSheet } from '#src/features/referral-flows/flows-sheet.ts'
import { routeNames } from '#src/features/routes-map/route-names.ts'
import { routesSheet } from '#src/features/routes-map/routes-sheet.ts'
import { languages } from '#src/i18n/language.ts'
import { aDistrictJustice, aJustice } from '#tests/support/a-justice.ts'
import { someFlows, someRoutes } from '#tests/support/a-movement-release.ts'
import { plain } from '#tests/support/words.ts'
import { geography } from '../map/some-districts.ts'
import { sheetWordsIn } from './file-words.ts'
import { cellOf, expectWhole } from './read-sheet.ts'

const heading = { title: 'The finding', subtitle: 'What it is of' }
const last = stages.at(-1) ?? ''

describe('the justice chain for files', () => {
  const picture = { answer: aJustice(), nameOf: (id: string) => id, heading, provisionalFrom: undefined }
  const words = sheetWordsIn('en')

  it('holds moves and laws, and hides what is hidden', () => {
    const sheet = chainSheet(picture, words)
    const of = (stage: string) =>
      ['moves', 'special-act', 'general-law'].map((id) => cellOf(sheet, { stage_id: stage }, id))
    expect(of('enquiry')).toEqual([300, 180, 120])
    expect(of('fir_registered')).toEqual([290, 'not shown', 'not shown'])
    expect(of(last)).toEqual(['not shown', 'not shown', 'not shown'])
  })

  it('says of a district that laws have no answer there', () => {
    const sheet = chainSheet({ ...picture, answer: aDistrictJustice() }, words)
    expect(cellOf(sheet, { stage_id: 'enquiry' }, 'special-act')).toBe('n/a')
    expect(sheet.notes.join(' ')).toContain('not for districts')
  })

  it('holds the days of each stage', () => {
    const sheet = timesSheet(picture, words)
    expect(['median_days', 'ninetieth_days'].map((id) => cellOf(sheet, { stage_id: 'trial' }, id))).toEqual([40, 160])
    expect(cellOf(sheet, { stage_id: last }, 'median_days')).toBe('not shown')
  })

  it('holds provinces against stages, as moves or as days, the country last', () => {
    const moves = matrixSheet({ ...picture, show: 'moves' }, words)
    const days = matrixSheet({ ...picture, show: 'days' }, words)
    expect(cellOf(moves, { place_id: 'punjab' }, 'trial')).toBe(270)
    expect(cellOf(days, { place_id: 'punjab' }, 'trial')).toBe(40)
    expect(cellOf(days, { place_id: 'sindh' }, 'trial')).toBe('not shown')
    expect(moves.rows.at(-1)?.[0]).toBe('pakistan')
    expect(days.columns.at(-1)?.unit).toBe('days')
  })

  it('holds every year, zero and a missing return apart', () => {
    const answer = aJustice({
      years: [
        { periodId: 'cy2024', isProvisional: false },
        { periodId: 'cy2025', isProvisional: true },
      ],
      series: stages.map((stage) => ({ stage, counts: stage === 'trial' ? [valueOf(0), noReturn] : [notApplicable] })),
    })
    const sheet = yearsSheet({ ...picture, answer }, words)
    expect(cellOf(sheet, { year_id: 'cy2024' }, 'trial')).toBe(0)
    expect(cellOf(sheet, { year_id: 'cy2025' }, 'trial')).toBe('..')
    expect(cellOf(sheet, { year_id: 'cy2025' }, 'enquiry')).toBe('n/a')
    expect(cellOf(sheet, { year_id: 'cy2025' }, 'provisional')).toBe('Provisional')
  })

  it('is whole in both languages', () => {
    for (const language of languages) {
      const said = sheetWordsIn(language)
      for (const sheet of [
        chainSheet(picture, said),
        timesSheet(picture, said),
        matrixSheet({ ...picture, show: 'days' }, said),
        yearsSheet(picture, said),
      ]) {
        expectWhole(sheet)
      }
    }
  })
})

describe('pairs for files', () => {
  const words = sheetWordsIn('en')
  const rest = { heading, provisionalFrom: '2025q4', notes: ['Not a map of boundaries'] }
  const routesIn = (said = words) =>
    routesSheet({ routes: someRoutes(), nameOf: routeNames(geography, said), ...rest }, said)
  const flowsIn = (said = words) => flowsSheet({ flows: someFlows(), nameOf: flowNames(said), ...rest }, said)
  const count = (from: string, to: string) => cellOf(routesIn(), { origin_id: from, destination_id: to }, 'count')

  it('hold every pair, shown or not, with both margins and the total', () => {
    expect(count('punjab', 'SA')).toBe(60)
    expect(count('punjab', 'AE')).toBe('not shown')
    expect(count('punjab', 'all')).toBe(290)
    // Of 290 from Punjab, 260 are in pairs that are shown.
    expect(count('punjab', 'held-back')).toBe(30)
    expect(count('all', 'AE')).toBe(20)
    expect(count('sindh', 'held-back')).toBe('not shown')
    expect(count('all', 'all')).toBe(400)
    const { pairs } = someRoutes()
    expect(
      routesIn().rows.filter(([from, , to]) => [from, to].every((end) => end !== 'all' && end !== 'held-back')),
    ).toHaveLength(pairs.length)
  })

  it('do the same for referrals', () => {
    const sheet = flowsIn()
    const of = (from: string, to: string) => cellOf(sheet, { sender_id: from, asked_id: to }, 'count')
    expect(of('provincial_police', 'social_welfare')).toBe(120)
    expect(of('provincial_police', 'ngo')).toBe('not shown')
    expect(of('all', 'social_welfare')).toBe(200)
  })

  it('say what is provisional and what is not drawn, in both languages', () => {
    for (const language of languages) {
      const said = sheetWordsIn(language)
      expectWhole(routesIn(said))
      expectWhole(flowsIn(said))
    }
    expect(plain(routesIn().notes.join(' '))).toMatch(
      /not of all who move.*Not a map of boundaries.*Provisional: quarters from Oct–Dec 2025/,
    )
    expect(plain(flowsIn().sentence ?? '')).toBe(
      'Showing referrals between kinds of agency, Trafficking in persons, in Pakistan, 2025',
    )
  })
})
