import { describe, expect, it } from 'vitest'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { changeOf } from '#src/i18n/change.ts'
import { changeWords, type Told } from '#src/i18n/change-words.ts'
import { plain, wordsIn } from '#tests/support/words.ts'

describe('how two counts compare', () => {
  const count = (current: number, before: number) => changeOf(valueOf(current), valueOf(before), 'count')

  it('is told in percent of the earlier one', () => {
    expect(count(8012, 7558)).toEqual({ kind: 'more', percent: 6 })
    expect(count(90, 120)).toEqual({ kind: 'fewer', percent: 25 })
    expect(count(300, 100)).toEqual({ kind: 'more', percent: 200 })
  })

  it('is about the same within two percent, and a change from there on', () => {
    expect(count(102, 100).kind).toBe('same')
    expect(count(98, 100).kind).toBe('same')
    expect(count(103, 100).kind).toBe('more')
    expect(count(97, 100).kind).toBe('fewer')
  })

  it('is told in numbers when either is under twenty, where a percentage would make much of little', () => {
    expect(count(19, 30)).toEqual({ kind: 'lower', before: 30 })
    expect(count(30, 19)).toEqual({ kind: 'higher', before: 19 })
    expect(count(20, 30)).toEqual({ kind: 'fewer', percent: 33 })
    expect(count(5, 0)).toEqual({ kind: 'higher', before: 0 })
    expect(count(0, 5)).toEqual({ kind: 'lower', before: 5 })
  })

  it('says so when there was nothing then and now', () => {
    expect(count(0, 0)).toEqual({ kind: 'both-zero' })
  })
})

describe('how two shares or medians compare', () => {
  it('is told in numbers, never as a percentage of a percentage', () => {
    expect(changeOf(valueOf(78), valueOf(71), 'percent')).toEqual({ kind: 'higher', before: 71 })
    expect(changeOf(valueOf(36), valueOf(41), 'hours')).toEqual({ kind: 'lower', before: 41 })
  })

  it('is about the same within two points, or two percent of a median', () => {
    expect(changeOf(valueOf(72.9), valueOf(71), 'percent').kind).toBe('same')
    expect(changeOf(valueOf(73), valueOf(71), 'percent').kind).toBe('higher')
    expect(changeOf(valueOf(50), valueOf(51), 'hours').kind).toBe('same')
    expect(changeOf(valueOf(0), valueOf(0), 'percent').kind).toBe('same')
  })
})

describe('a comparison without two numbers', () => {
  it('is none without an earlier figure, or without a present one', () => {
    expect(changeOf(valueOf(8), undefined, 'count')).toEqual({ kind: 'none' })
    expect(changeOf(notShown, valueOf(8), 'count')).toEqual({ kind: 'none' })
  })

  it('says why the earlier figure has no number', () => {
    expect(changeOf(valueOf(8), notShown, 'count')).toEqual({ kind: 'unknown', reason: 'not-shown' })
    expect(changeOf(valueOf(8), noReturn, 'count')).toEqual({ kind: 'unknown', reason: 'no-return' })
  })
})

describe('a change in words', () => {
  const told: Told = { measure: 'persons', periodId: 'fy2025-26', comparedPeriodId: 'fy2024-25' }
  const say = (change: Parameters<typeof changeWords>[0], about = told) => {
    const words = changeWords(change, about, wordsIn('en'))
    return words && plain(words)
  }

  it('names how much and against when', () => {
    expect(say({ kind: 'more', percent: 6 })).toBe('6% more than the year before')
    expect(say({ kind: 'same', before: 7990 })).toBe('about the same as the year before (7,990)')
    expect(say({ kind: 'unknown', reason: 'no-return' })).toBe('no return for the year before')
    expect(say({ kind: 'none' })).toBeUndefined()
  })

  it('tells the quarter before from the same quarter of the year before', () => {
    const quarter = { ...told, periodId: '2026q3' }
    expect(say({ kind: 'fewer', percent: 4 }, { ...quarter, comparedPeriodId: '2026q2' })).toBe(
      '4% fewer than the quarter before',
    )
    expect(say({ kind: 'fewer', percent: 4 }, { ...quarter, comparedPeriodId: '2025q3' })).toBe(
      '4% fewer than the year before',
    )
  })

  it('writes the earlier figure as its measure is written', () => {
    expect(say({ kind: 'lower', before: 41 }, { ...told, measure: 'first-answer-hours' })).toBe(
      'down from 41 hours the year before',
    )
    expect(
      plain(changeWords({ kind: 'higher', before: 71 }, { ...told, measure: 'answered-on-time' }, wordsIn('ur')) ?? ''),
    ).toBe('اس سے پچھلے سال کے 71% سے زیادہ')
  })
})
