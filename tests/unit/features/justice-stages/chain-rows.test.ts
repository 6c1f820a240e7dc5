import { describe, expect, it } from 'vitest'
import { type Count, notShown, valueOf } from '#contract/count.ts'
import { areLawsPublished, chainRows, isLawHiddenIn } from '#src/features/justice-stages/chain-rows.ts'
import { aDistrictJustice, aJustice } from '#tests/support/a-justice.ts'
import { plain } from '#tests/support/words.ts'
import { justiceWordsIn } from './justice-words.ts'

const words = justiceWordsIn('en')
const { stages } = aJustice()
/** The first stage with these laws. */
const rowWith = (count: Count, special: Count, general: Count) =>
  chainRows(
    stages.slice(0, 1).map((figures) => ({
      ...figures,
      count,
      byLaw: [
        { law: 'special-act', count: special },
        { law: 'general-law', count: general },
      ],
    })),
    words,
  )[0]

describe('the bars of the justice chain', () => {
  it('are split by law where both laws are shown', () => {
    const row = rowWith(valueOf(300), valueOf(180), valueOf(120))
    expect(row?.parts?.map(({ value, tone }) => [value, tone])).toEqual([
      [180, 'full'],
      [120, 'light'],
    ])
    expect(plain(row?.detail ?? '')).toBe('special act 180, general law only 120')
  })

  it('are one striped part where a law is hidden, and never tell the other by what is left', () => {
    const row = rowWith(valueOf(300), valueOf(180), notShown)
    expect(row?.parts).toEqual([{ id: 'hidden', value: 300, tone: 'mixed' }])
    expect(plain(row?.detail ?? '')).toBe('special act 180, general law only not shown')
    expect(JSON.stringify(row)).not.toContain('120')
  })

  it('have no parts where the moves are hidden themselves', () => {
    expect(rowWith(notShown, valueOf(180), valueOf(120))?.parts).toBeUndefined()
    expect(isLawHiddenIn(stages.slice(-1))).toBe(false)
    expect(isLawHiddenIn(stages)).toBe(true)
  })

  it('say nothing of laws in a district', () => {
    const district = aDistrictJustice().stages
    expect(areLawsPublished(district)).toBe(false)
    expect(
      chainRows(district, words).filter(({ parts, detail }) => parts !== undefined || detail !== undefined),
    ).toEqual([])
  })
})
