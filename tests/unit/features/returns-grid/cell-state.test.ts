import { describe, expect, it } from 'vitest'
import { cellState } from '#src/features/returns-grid/cell-state.ts'

const cell = (due: number, change: Partial<Parameters<typeof cellState>[0]> = {}) => ({
  due,
  received: due,
  late: 0,
  revised: 0,
  missing: 0,
  ...change,
})

describe('the state of a month', () => {
  it('is what weighs most in it', () => {
    expect(cellState(cell(0))).toBe('not-due')
    expect(cellState(cell(3))).toBe('received')
    expect(cellState(cell(3, { revised: 1 }))).toBe('revised')
    expect(cellState(cell(3, { revised: 1, late: 1 }))).toBe('late')
    expect(cellState(cell(3, { received: 2, late: 2, missing: 1 }))).toBe('part')
    expect(cellState(cell(3, { received: 0, missing: 3 }))).toBe('missing')
  })
})
