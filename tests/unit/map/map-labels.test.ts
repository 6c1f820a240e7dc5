import { describe, expect, it } from 'vitest'
import { type LabelOptions, labelsFor } from '#src/map/map-labels.ts'
import { frame } from './shipped-frame.ts'
import { geography } from './some-districts.ts'

const options: LabelOptions = {
  frame,
  geography,
  language: 'en',
  shortNames: { punjab: 'Pb' },
  selectedId: undefined,
  scale: 1,
  enlargement: 1,
}
const texts = (change: Partial<LabelOptions>) => labelsFor({ ...options, ...change }).map(({ text }) => text)

describe('the names on a map', () => {
  it('are those of provinces, with the short form beside the full one', () => {
    expect(texts({})).toEqual(['Punjab', 'Sindh', 'Balochistan'])
    expect(labelsFor(options)[0]).toMatchObject({ shortText: 'Pb' })
    expect(texts({ language: 'ur' })).toEqual(['پنجاب', 'سندھ', 'بلوچستان'])
  })

  it('include the selected district, first', () => {
    expect(texts({ selectedId: 'gwadar' })[0]).toBe('Gwadar')
  })

  it('are those of districts from twice the size on, the largest first', () => {
    const enlarged = texts({ scale: 8, enlargement: 8 })
    expect(enlarged).toContain('Lahore')
    expect(enlarged).not.toContain('Punjab')
    expect(enlarged.indexOf('Bahawalpur')).toBeLessThan(enlarged.indexOf('Lahore'))
  })

  it('leave out the smaller of two that would lie over each other, never the selected one', () => {
    const crowded = { scale: 0.5, enlargement: 2 }
    expect(texts(crowded)).not.toContain('Lahore')
    expect(texts({ ...crowded, selectedId: 'lahore' })).toContain('Lahore')
    expect(texts({ ...crowded, selectedId: 'lahore' })).not.toContain('Kasur')
  })
})
