import { describe, expect, it } from 'vitest'
import { en } from '#src/i18n/en.ts'
import { splitSlots } from '#src/i18n/slots.tsx'
import { ur } from '#src/i18n/ur.ts'

const slotsOf = (sentence: string) => splitSlots(sentence).flatMap((part) => part.slot ?? [])

describe('a sentence with slots', () => {
  it('is cut at its slots, in reading order', () => {
    expect(splitSlots('Showing [measure] in [place].')).toEqual([
      { at: 0, text: 'Showing ' },
      { at: 8, text: '[measure]', slot: 'measure' },
      { at: 17, text: ' in ' },
      { at: 21, text: '[place]', slot: 'place' },
      { at: 28, text: '.' },
    ])
  })

  it('may begin with a slot', () => {
    expect(splitSlots('[place] میں').at(0)).toEqual({ at: 0, text: '[place]', slot: 'place' })
  })

  it.each([
    ['en', en.filters],
    ['ur', ur.filters],
  ])('has every choice once in %s, in an order of its own', (_, filters) => {
    expect(slotsOf(filters.sentence).toSorted()).toEqual(['category', 'comparison', 'measure', 'period', 'place'])
    expect(slotsOf(filters.sentenceWithoutStream).toSorted()).toEqual(['comparison', 'measure', 'period', 'place'])
  })
})
