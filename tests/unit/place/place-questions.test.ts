import { describe, expect, it } from 'vitest'
import { publishedPeriods } from '#contract/periods.ts'
import { placeLinks } from '#src/pages/place/place-links.ts'
import { placeQuestions, placesAround } from '#src/pages/place/place-questions.ts'
import { yearShownFor } from '#src/pages/place/year-shown.ts'
import { geography } from '../map/some-districts.ts'

const periods = publishedPeriods('2024q1', '2026q2', '2026q1')
const bounds = { periods, placeIds: new Set(['pakistan', 'punjab', 'lahore']) }
const filters = {
  measure: 'persons',
  category: 'tip',
  placeId: 'lahore',
  periodId: 'cy2025',
  comparison: 'year-before',
} as const

describe('what the page of a place asks', () => {
  it('knows the larger places of each level', () => {
    expect(placesAround('lahore', geography)).toEqual(['punjab', 'pakistan'])
    expect(placesAround('punjab', geography)).toEqual(['pakistan'])
    expect(placesAround('pakistan', geography)).toEqual([])
  })

  it('looks at a district among those of its province, and at a province by its own', () => {
    const placeAskedBy = (placeId: string) =>
      placeQuestions({ ...filters, placeId }, geography, bounds).districts.queryKey[1]
    expect(placeAskedBy('lahore')).toMatchObject({ query: { in: 'punjab' } })
    expect(placeAskedBy('punjab')).toMatchObject({ query: { in: 'punjab' } })
    expect(placeAskedBy('pakistan')).toMatchObject({ query: { in: 'pakistan' } })
  })

  it('asks for the profile of a calendar year only', () => {
    const profileOf = (periodId: string) =>
      placeQuestions({ ...filters, periodId }, geography, bounds).profile?.queryKey[1]
    expect(profileOf('cy2025')).toMatchObject({ query: { period: 'cy2025' } })
    expect(profileOf('2025q3')).toMatchObject({ query: { period: 'cy2024' } })
    expect(profileOf('fy2024-25')).toMatchObject({ query: { period: 'cy2024' } })
  })
})

describe('the year shown for a period', () => {
  it('is the calendar year itself, or the latest that ended no later than the period', () => {
    expect(yearShownFor('cy2024', periods)?.id).toBe('cy2024')
    expect(yearShownFor('2025q3', periods)?.id).toBe('cy2024')
    expect(yearShownFor('2025q4', periods)?.id).toBe('cy2025')
    expect(yearShownFor('fy2025-26', periods)?.id).toBe('cy2025')
    expect(yearShownFor('2026q2', periods)?.id).toBe('cy2025')
  })

  it('does not hang on the order of the periods', () => {
    expect(yearShownFor('2026q2', periods.toReversed())?.id).toBe('cy2025')
  })

  it('is the first there is where none had ended, and none where none is published', () => {
    expect(yearShownFor('2024q2', periods)?.id).toBe('cy2024')
    expect(
      yearShownFor(
        '2024q2',
        periods.filter(({ kind }) => kind !== 'calendar-year'),
      ),
    ).toBeUndefined()
  })
})

describe('the links of a place', () => {
  it('keep the sentence and leave the place to the path', () => {
    const links = placeLinks({ ...filters, category: 'som', periodId: '2025q3' }, bounds, 'ur')
    expect(links.hrefOf('kasur')).toBe('/ur/place/kasur?of=som&period=2025q3')
    expect(links.overviewHref).toBe('/ur/overview?of=som&in=lahore&period=2025q3')
  })
})
