import { describe, expect, it } from 'vitest'
import {
  type Choices,
  categoryChoices,
  comparisonChoices,
  measureChoices,
  periodChoices,
  placeChoices,
} from '#src/features/filter-sentence/choices.ts'
import { sentenceLists, sentenceSlots } from '#src/features/filter-sentence/sentence-slots.ts'
import { boundsOf } from '#src/url/filter-bounds.ts'
import { aGeography, aReleaseInfo, someFilters, somePeriods } from '#tests/support/figures.ts'
import { plain, wordsIn } from '#tests/support/words.ts'

const english = wordsIn('en')
/** Every choice as "group: label", in order. */
const listed = (choices: Choices) =>
  choices.flatMap((choice) =>
    'options' in choice
      ? choice.options.map((option) => plain(`${choice.label}: ${option.label}`))
      : [plain(choice.label)],
  )
const enabled = (choices: Choices) =>
  choices.flatMap((choice) => ('options' in choice ? choice.options : [choice])).filter((option) => !option.isDisabled)

describe('the choices of the sentence', () => {
  it('are all measures', () => {
    expect(listed(measureChoices(english))).toHaveLength(6)
  })

  it('are each stream and its forms; smuggling has none', () => {
    const choices = listed(categoryChoices(someFilters({ periodId: 'cy2025' }), english))
    expect(choices.slice(0, 2)).toEqual([
      'Trafficking in persons',
      'Trafficking in persons: forms: Sexual exploitation',
    ])
    expect(choices.at(-1)).toBe('Smuggling of migrants')
    expect(choices).toHaveLength(12)
  })

  it.each(['2026q1', 'fy2025-26'])('leave forms out of reach for %s, and say why', (periodId) => {
    const choices = categoryChoices(someFilters({ periodId }), english)
    expect(enabled(choices).map((option) => option.value)).toEqual(['tip', 'bonded-labour', 'som'])
    expect(listed(choices)[1]).toContain('forms, for calendar years only')
  })

  it('leave forms out of reach for a measure without them, and say why', () => {
    const choices = categoryChoices(someFilters({ measure: 'referrals' }), english)
    expect(enabled(choices)).toHaveLength(3)
    expect(listed(choices)[1]).toContain('forms, for persons and cases only')
  })

  it('are the country, its provinces, and the districts of each by name', () => {
    expect(listed(placeChoices(aGeography(), english))).toEqual([
      'Pakistan',
      'Provinces and territories: Punjab',
      'Provinces and territories: Sindh',
      'Punjab: Kasur',
      'Punjab: Lahore',
      'Punjab: Rahim Yar Khan',
      'Sindh: Badin',
      'Sindh: Sukkur',
    ])
  })

  it('put Urdu names in the order of the Urdu alphabet', () => {
    const names = listed(placeChoices(aGeography(), wordsIn('ur')))
    expect(names.slice(3)).toEqual(['پنجاب: رحیم یار خان', 'پنجاب: قصور', 'پنجاب: لاہور', 'سندھ: بدین', 'سندھ: سکھر'])
  })

  it('are years of both calendars and quarters, the newest first', () => {
    const choices = listed(periodChoices(somePeriods(), english))
    expect(choices.filter((choice) => choice.startsWith('Fiscal'))[0]).toBe('Fiscal years, July to June: FY 2025-26')
    expect(choices.filter((choice) => choice.startsWith('Calendar'))).toEqual([
      'Calendar years: 2025',
      'Calendar years: 2024',
      'Calendar years: 2023',
    ])
    expect(choices.filter((choice) => choice.startsWith('Quarters'))[0]).toBe('Quarters: Jul–Sep 2026')
  })

  it('offer the quarter before for quarters, and to a link that asks for it', () => {
    const values = (filters: Parameters<typeof someFilters>[0]) =>
      enabled(comparisonChoices(someFilters(filters), somePeriods(), english)).map((option) => option.value)
    expect(values({})).toEqual(['year-before', 'none'])
    expect(values({ periodId: '2026q1' })).toEqual(['year-before', 'period-before', 'none'])
    expect(values({ comparison: 'period-before' })).toContain('period-before')
  })
})

describe('choosing', () => {
  const bounds = boundsOf(aGeography(), aReleaseInfo().periods)
  const slots = sentenceSlots(someFilters(), bounds, sentenceLists(bounds, aGeography(), english), english)

  it('changes the part that the slot is for', () => {
    expect(slots.measure.changeFor('cases')).toEqual({ measure: 'cases' })
    expect(slots.category.changeFor('som')).toEqual({ category: 'som' })
    expect(slots.place.changeFor('sindh')).toEqual({ placeId: 'sindh' })
    expect(slots.period.changeFor('2026q1')).toEqual({ periodId: '2026q1' })
    expect(slots.comparison.changeFor('none')).toEqual({ comparison: 'none' })
  })

  it('changes nothing for a value that is not offered', () => {
    for (const slot of Object.values(slots)) expect(slot.changeFor('nonsense')).toBeUndefined()
  })

  it('uses the names that the address uses', () => {
    expect(Object.values(slots).map((slot) => slot.name)).toEqual(['measure', 'of', 'in', 'period', 'vs'])
  })
})
