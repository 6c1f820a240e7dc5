import { describe, expect, it } from 'vitest'
import { mergeTyped } from '#src/features/cases/three-way.ts'

describe('what two have typed', () => {
  const base = { a: '1', b: '1', c: ['x', 'y'], d: null }

  it('comes together where only one has changed a field, and is contested where both have', () => {
    const merged = mergeTyped(base, { ...base, a: '2', b: '2' }, { ...base, b: '3', d: '3' })
    expect(merged).toEqual({ typed: { ...base, a: '2', b: '2', d: '3' }, contested: ['b'], taken: ['d'] })
  })

  it('is not contested where both changed it to the same, and the order of a list says nothing', () => {
    const merged = mergeTyped(base, { ...base, a: '2' }, { ...base, a: '2', c: ['y', 'x'] })
    expect([merged.contested, merged.taken]).toEqual([[], []])
  })
})
