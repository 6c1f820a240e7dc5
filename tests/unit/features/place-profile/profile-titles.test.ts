import { describe, expect, it } from 'vitest'
import { type Count, notShown, valueOf } from '#contract/count.ts'
import { breakdownTitle, largestOf } from '#src/features/place-profile/profile-titles.ts'
import { plain } from '#tests/support/words.ts'
import { placeWordsIn } from '../../place/place-words.ts'

const row = (id: string, count: Count) => ({ id, name: `Name of ${id}`, count })
const english = placeWordsIn('en')

describe('the largest of a breakdown', () => {
  const rows = [row('girls', valueOf(40)), row('women', valueOf(1200)), row('other', valueOf(30))]

  it('is that of the largest number', () => {
    expect(largestOf(rows)).toEqual({ name: 'Name of women', value: 1200, isOfAll: true })
  })

  it('is one of those shown only, where something is hidden that may be larger', () => {
    expect(largestOf([...rows, row('men', notShown)])).toMatchObject({ name: 'Name of women', isOfAll: false })
  })

  it('is none among fewer than two numbers, of two equal ones, and of the rest', () => {
    expect(largestOf([row('girls', valueOf(40)), row('men', notShown)])).toBeUndefined()
    expect(largestOf([row('girls', valueOf(40)), row('men', valueOf(40)), row('boys', valueOf(12))])).toBeUndefined()
    expect(largestOf([row('girls', valueOf(40)), row('other', valueOf(90))])).toBeUndefined()
  })
})

describe('the title of a breakdown', () => {
  const women = [
    { id: 'women', name: 'Women', count: valueOf(1200) },
    { id: 'men', name: 'Men', count: valueOf(20) },
  ]

  it('is what it shows', () => {
    expect(plain(breakdownTitle('who', women, english))).toBe('Women are the largest group: 1,200 persons')
    expect(plain(breakdownTitle('control', [...women, row('x', notShown)], english))).toBe(
      'Most common of the means of control that are shown: Women, 1,200 persons',
    )
  })

  it('keeps the number apart from the Urdu around it', () => {
    expect(breakdownTitle('who', women, placeWordsIn('ur'))).toContain('\u20681,200\u2069 افراد')
  })

  it('is the plain name where nothing stands out', () => {
    expect(breakdownTitle('sectors', [row('a', notShown)], english)).toBe('Sectors of work')
  })
})
