import { describe, expect, it } from 'vitest'
import { type ColumnFilter, createColumnEngine } from '#contract/columns/column-engine.ts'
import { createRandom } from '#server/random.ts'
import { naiveCounts, randomCodes, randomColumns, range } from './naive-counts.ts'

const sizes = [30, 12, 5, 3]

describe('an active dimension', () => {
  it('counts what a naive count does while a window moves over it, under other filters', () => {
    const random = createRandom('window')
    const columns = randomColumns(random, 9000, sizes)
    const engine = createColumnEngine(columns)
    const others = { d1: randomCodes(random, 12), d3: [0, 2] }
    engine.query(others)
    engine.activate('d0')
    for (let low = 0; low <= 24; low += 3) {
      const filter = { ...others, d0: range(low, low + 6) }
      expect(engine.query(filter)).toEqual(naiveCounts(columns, filter))
    }
  })

  it('counts any set of codes, none of them, and no filter at all', () => {
    const random = createRandom('sets')
    const columns = randomColumns(random, 5000, sizes)
    const engine = createColumnEngine(columns)
    engine.activate('d0')
    const sets = [[], [29], [0, 1, 5, 6, 29], randomCodes(random, 30), range(0, 30)]
    for (const filter of [...sets.map((d0) => ({ d0 })), {}])
      expect(engine.query(filter)).toEqual(naiveCounts(columns, filter))
  })

  it('holds through any script of filters, brushes and changes of the active dimension', () => {
    const random = createRandom('script')
    const columns = randomColumns(random, 4500, sizes)
    const engine = createColumnEngine(columns)
    let filter: ColumnFilter = {}
    let active = 'd0'
    for (let step = 0; step < 120; step++) {
      const column = random.pick(columns)
      if (random.chance(0.2)) {
        active = column.name
        engine.activate(active)
      }
      // Half of the changes are to the active dimension, so that tables are used, and the rest drop them.
      const name = random.chance(0.5) ? active : column.name
      const size = columns.find((other) => other.name === name)?.dictionary.length ?? 0
      const { [name]: _, ...others } = filter
      filter = random.chance(0.25) ? others : { ...others, [name]: randomCodes(random, size) }
      expect(engine.query(filter)).toEqual(naiveCounts(columns, filter))
    }
  })

  it('keeps the filter that it had when it was activated', () => {
    const columns = randomColumns(createRandom('had'), 5000, sizes)
    const engine = createColumnEngine(columns)
    const filter = { d0: [1, 2], d1: [0] }
    const before = engine.query(filter)
    engine.activate('d0')
    expect(engine.query(filter)).toEqual(before)
    engine.activate('d1')
    expect(engine.query({ d0: [1, 2] })).toEqual(naiveCounts(columns, { d0: [1, 2] }))
  })

  it('reads no record while only its own filter changes', () => {
    const [first, ...rest] = randomColumns(createRandom('untouched'), 5000, sizes)
    if (!first) throw new Error('there is a first column')
    const engine = createColumnEngine([first, ...rest])
    engine.activate('d0')
    const expected = naiveCounts([first, ...rest], { d0: [3, 4] })
    first.codes.fill(0)
    expect(engine.query({ d0: [3, 4] })).toEqual(expected)
  })

  it('scans when the tables would be too large', () => {
    const columns = randomColumns(createRandom('large'), 5000, [6000, 2])
    const engine = createColumnEngine(columns)
    engine.activate('d0')
    const filter = { d0: range(0, 3000) }
    expect(engine.query(filter)).toEqual(naiveCounts(columns, filter))
  })
})
