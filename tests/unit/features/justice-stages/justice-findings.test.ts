import { describe, expect, it } from 'vitest'
import type { Justice } from '#contract/api/justice.ts'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { chainFinding } from '#src/features/justice-stages/chain-rows.ts'
import { justiceStatement, justiceTopic } from '#src/features/justice-stages/justice-statement.ts'
import { matrixFinding, shadeNames } from '#src/features/justice-stages/stage-matrix.ts'
import { timeFinding } from '#src/features/justice-stages/time-finding.ts'
import { yearsFinding } from '#src/features/justice-stages/years-finding.ts'
import { aDistrictJustice, aJustice } from '#tests/support/a-justice.ts'
import { plain } from '#tests/support/words.ts'
import { justiceWordsIn } from './justice-words.ts'

const english = justiceWordsIn('en')
const urdu = justiceWordsIn('ur')
const said = (finding: string | undefined) => finding && plain(finding)
/** The same answer in which every stage has the same figures. */
const everyStage = (change: Partial<Justice['stages'][number]>) =>
  aJustice({ stages: aJustice().stages.map((figures) => ({ ...figures, ...change })) })
const names: Record<string, string> = { punjab: 'Punjab', sindh: 'Sindh' }
const nameOf = (id: string) => names[id] ?? id

describe('the statement of the justice page', () => {
  const statement = (answer: Justice, words = english) => said(justiceStatement(answer, 'Lahore', words))

  it('says before which stage most time passed, and of how many stages the days are shown', () => {
    expect(statement(aJustice())).toBe(
      'Trafficking cases, 2025: of the 6 of 7 stages whose days are shown, most time passed before an acquittal; half of these moves took 60 days or less',
    )
    expect(statement(aJustice(), urdu)).toBe(
      'انسانی سوداگری کے کیس، 2025: 7 میں سے جن 6 مراحل کے دن دکھائے گئے ہیں ان میں سب سے زیادہ وقت بریت سے پہلے گزرا؛ نصف کیس 60 دن یا اس سے کم میں اس مرحلے تک پہنچے',
    )
  })

  it('needs no such words where all days are shown', () => {
    const stages = aJustice().stages.map((figures, at) => ({ ...figures, medianDays: valueOf(at) }))
    expect(statement(aJustice({ stages }))).toBe(
      'Trafficking cases, 2025: most time passed before a case is closed otherwise; half of these moves took 6 days or less',
    )
  })

  it('says for a district of how many stages the moves are shown', () => {
    expect(statement(aDistrictJustice())).toBe('Trafficking cases in Lahore, 2025: moves are shown for 6 of 7 stages')
  })

  it.each<[Count, string]>([
    [notShown, 'Trafficking cases, 2025: the moves to every stage are not shown, to protect people'],
    [noReturn, 'Trafficking cases: no return received for 2025'],
    [notApplicable, 'Trafficking cases: no figure for 2025'],
  ])('says why there is no number: %o', (count, words) => {
    expect(statement(everyStage({ count, medianDays: notApplicable }))).toBe(words)
  })

  it('is the topic alone while figures are on their way', () => {
    const topic = { stream: 'som', placeId: 'pakistan', periodId: 'cy2025', placeName: 'Pakistan' } as const
    expect(said(justiceTopic(topic, english))).toBe('Migrant smuggling cases: from enquiry to judgment, 2025')
  })
})

describe('the findings over the figures', () => {
  it('sets numbers beside each other and says which is not shown', () => {
    expect(said(chainFinding(aJustice(), english))).toBe(
      '290 FIRs registered, 280 challans submitted, 260 convictions in 2025',
    )
    const stages = aJustice().stages.map((figures) =>
      figures.stage === 'convicted' ? { ...figures, count: notShown } : figures,
    )
    expect(said(chainFinding(aJustice({ stages }), english))).toBe(
      '290 FIRs registered, 280 challans submitted, convictions not shown in 2025',
    )
    expect(chainFinding(everyStage({ count: notShown }), english)).toBeUndefined()
  })

  it('says where the slowest tenth waited, of the stages shown', () => {
    expect(said(timeFinding(aJustice(), english))).toBe(
      'Of the stages whose days are shown, the longest waits are before an acquittal: one move in ten took 240 days or more',
    )
    expect(timeFinding(aDistrictJustice(), english)).toBeUndefined()
  })

  it('says how many figures of provinces are shown', () => {
    expect(said(matrixFinding(aJustice(), 'moves', nameOf, english))).toBe(
      '6 of 49 figures of provinces and territories are shown',
    )
  })

  it('says in which province most time passes before the slowest stage, only where two can be compared', () => {
    expect(matrixFinding(aJustice(), 'days', nameOf, english)).toBeUndefined()
    const places = aJustice().places.map((place) =>
      place.placeId === 'sindh'
        ? { ...place, stages: place.stages.map((one) => ({ ...one, medianDays: valueOf(75) })) }
        : place,
    )
    expect(said(matrixFinding(aJustice({ places }), 'days', nameOf, english))).toBe(
      'Before an acquittal, of the 2 provinces and territories whose days are shown, most time passed in Sindh: half of these moves took 75 days or less',
    )
  })

  it('says so of the next slowest stage where the days of the slowest are of one province alone', () => {
    const places = aJustice().places.map((place) => ({
      ...place,
      stages: place.stages.map((one) =>
        place.placeId === 'sindh' && one.stage === 'trial' ? { ...one, medianDays: valueOf(75) } : one,
      ),
    }))
    expect(said(matrixFinding(aJustice({ places }), 'days', nameOf, english))).toContain(
      'Before the trial, of the 2 provinces and territories whose days are shown, most time passed in Sindh',
    )
  })

  it('compares convictions of the first and the last year only where both are shown', () => {
    expect(yearsFinding(aJustice(), english)).toBeUndefined()
    const series = aJustice().series.map((one) => ({ ...one, counts: [valueOf(61), valueOf(82)] }))
    expect(said(yearsFinding(aJustice({ series }), english))).toBe('Convictions: 61 in 2024, 82 in 2025')
    expect(said(yearsFinding(aJustice({ series }), urdu))).toBe('سزائیں: 2024 میں 61، 2025 میں 82')
  })

  it('names the shades, each beginning where the one before ends', () => {
    expect(shadeNames('days', english).map(plain)).toEqual(['under 30', '30–89', '90–179', '180–364', '365 and more'])
  })
})
