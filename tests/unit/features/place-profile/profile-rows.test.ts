import { describe, expect, it } from 'vitest'
import { notApplicable, notShown, valueOf } from '#contract/count.ts'
import {
  controlRows,
  countOfAdults,
  formRows,
  groupRows,
  isPublished,
  sectorRows,
} from '#src/features/place-profile/profile-rows.ts'
import { aDistrictProfile, aProfile } from '#tests/support/figures.ts'
import { placeWordsIn } from '../../place/place-words.ts'

const english = placeWordsIn('en')

describe('the rows of a profile', () => {
  it('have the groups in one order, whatever that of the answer', () => {
    const rows = groupRows({ groups: aProfile().groups.toReversed() }, english)
    expect(rows.map(({ name, count }) => [name, count])).toEqual([
      ['Girls', valueOf(100)],
      ['Boys', valueOf(120)],
      ['Women', valueOf(110)],
      ['Men', valueOf(130)],
      ['Other, or not recorded', notShown],
    ])
  })

  it('have no number for a group that the answer does not hold, and not zero', () => {
    expect(groupRows({ groups: [] }, english)[0]?.count).toEqual(notApplicable)
  })

  it('have names, dots and signs in their ids notwithstanding', () => {
    const profile = aProfile()
    expect(formRows(profile, english)[0]).toMatchObject({ id: 'tip.forced-begging', name: 'Forced begging' })
    expect(sectorRows(profile, english)[0]?.name).toBe('Agriculture, forestry and fishing')
    expect(controlRows(profile, english)[3]?.name).toBe('Debt bondage')
  })

  it.each(['en', 'ur'] as const)('have names of their own in %s', (language) => {
    const words = placeWordsIn(language)
    const profile = aProfile()
    for (const rows of [groupRows(profile, words), sectorRows(profile, words), controlRows(profile, words)]) {
      const names = rows.map(({ name }) => name)
      expect(new Set(names).size).toBe(rows.length)
      expect(names.filter((name) => name.startsWith('profile.') || name.startsWith('group.'))).toEqual([])
    }
  })
})

describe('adults by age', () => {
  it('are found by sex and age; a pair that the answer does not hold is not applicable', () => {
    const adultGroups = [{ group: 'women-30+' as const, count: notShown }]
    expect(countOfAdults({ adultGroups }, { sex: 'women', age: '30+' })).toEqual(notShown)
    expect(countOfAdults({ adultGroups }, { sex: 'men', age: '30+' })).toEqual(notApplicable)
  })
})

describe('a breakdown', () => {
  it('is published where anything has an answer, hidden or not', () => {
    expect(isPublished([{ count: notApplicable }, { count: notShown }])).toBe(true)
    expect(isPublished(aDistrictProfile().sectors)).toBe(false)
    expect(isPublished([])).toBe(false)
  })
})
