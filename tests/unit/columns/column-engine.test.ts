import { describe, expect, it } from 'vitest'
import { type ColumnFilter, createColumnEngine } from '#contract/columns/column-engine.ts'
import { createRandom } from '#server/random.ts'
import { naiveCounts, randomCodes, randomColumns } from './naive-counts.ts'

/** Around the length of a block, because that is where a scan can go wrong. */
const lengths = [1, 7, 4095, 4096, 4097, 9000]
const sizes = [30, 12, 5, 3]

describe('a column engine', () => {
  it.each(lengths)('counts what a naive count does, through any script of filters, with %i records', (records) => {
    const random = createRandom(`filters ${records}`)
    const columns = randomColumns(random, records, sizes)
    const engine = createColumnEngine(columns)
    let filter: ColumnFilter = {}
    for (let step = 0; step < 40; step++) {
      const { name, dictionary } = random.pick(columns)
      const { [name]: _, ...others } = filter
      filter = random.chance(0.4) ? others : { ...others, [name]: randomCodes(random, dictionary.length) }
      expect(engine.query(filter)).toEqual(naiveCounts(columns, filter))
    }
  })

  it('takes any number of changes at once', () => {
    const random = createRandom('jumps')
    const columns = randomColumns(random, 5000, sizes)
    const engine = createColumnEngine(columns)
    for (let step = 0; step < 20; step++) {
      const chosen = columns.filter(() => random.chance(0.6))
      const filter = Object.fromEntries(
        chosen.map(({ name, dictionary }) => [name, randomCodes(random, dictionary.length)]),
      )
      expect(engine.query(filter)).toEqual(naiveCounts(columns, filter))
    }
  })

  it('lets a view ignore its own filter and no other', () => {
    const engine = createColumnEngine([
      { name: 'sex', dictionary: ['f', 'm'], codes: Uint8Array.of(0, 0, 1, 1, 1) },
      { name: 'age', dictionary: ['child', 'adult'], codes: Uint8Array.of(0, 1, 0, 1, 1) },
    ])
    const { total, views } = engine.query({ sex: [0] })
    expect(total).toBe(2)
    expect([...views.sex]).toEqual([2, 3])
    expect([...views.age]).toEqual([1, 1])
  })

  it('lets nothing through an empty list, and everything again when it is cleared', () => {
    const columns = randomColumns(createRandom('nothing'), 5000, sizes)
    const engine = createColumnEngine(columns)
    const all = engine.query({})
    expect(all.total).toBe(5000)
    const none = engine.query({ d0: [] })
    expect(none.total).toBe(0)
    expect(none.views.d0).toEqual(all.views.d0)
    expect(none.views.d1?.some((count) => count > 0)).toBe(false)
    expect(engine.query({})).toEqual(all)
  })

  it('keeps the counts it returned when it is asked again', () => {
    const engine = createColumnEngine(randomColumns(createRandom('kept'), 5000, sizes))
    const first = engine.query({})
    const copy = structuredClone(first)
    engine.query({ d1: [0] })
    expect(first).toEqual(copy)
  })

  it('does not mind codes in any order or twice, or a list that its owner changes later', () => {
    const columns = randomColumns(createRandom('order'), 5000, sizes)
    const engine = createColumnEngine(columns)
    const codes = [7, 1, 7, 3]
    const expected = naiveCounts(columns, { d1: [1, 3, 7] })
    expect(engine.query({ d1: codes })).toEqual(expected)
    codes.pop()
    expect(engine.query({ d1: codes })).toEqual(naiveCounts(columns, { d1: [1, 7] }))
    engine.activate('d1')
    expect(engine.query({ d1: [3, 3, 7, 1] })).toEqual(expected)
  })

  it('counts no records', () => {
    const columns = randomColumns(createRandom('empty'), 0, sizes)
    const engine = createColumnEngine(columns)
    const zeros = naiveCounts(columns, {})
    expect(engine.query({})).toEqual(zeros)
    expect(engine.query({ d0: [1] })).toEqual(zeros)
    engine.activate('d0')
    expect(engine.query({ d0: [2] })).toEqual(zeros)
  })

  it('counts dictionaries of more than 256 values beside small ones', () => {
    const random = createRandom('wide')
    const columns = randomColumns(random, 9000, [1000, 4, 257])
    expect(columns.map(({ codes }) => codes.BYTES_PER_ELEMENT)).toEqual([2, 1, 2])
    const engine = createColumnEngine(columns)
    for (const filter of [{}, { d0: randomCodes(random, 1000) }, { d0: [999, 0, 256], d2: randomCodes(random, 257) }])
      expect(engine.query(filter)).toEqual(naiveCounts(columns, filter))
  })

  it('counts with eight dimensions, the most there can be', () => {
    const random = createRandom('eight')
    const columns = randomColumns(random, 5000, [2, 3, 4, 5, 6, 7, 8, 9])
    const engine = createColumnEngine(columns)
    const filter = { d0: [0], d3: randomCodes(random, 5), d7: [0, 1, 2] }
    expect(engine.query(filter)).toEqual(naiveCounts(columns, filter))
  })

  it('keeps engines apart that are asked in turns', () => {
    const random = createRandom('turns')
    const first = randomColumns(random, 5000, [4, 3])
    const second = randomColumns(random, 6000, [9, 2, 7])
    const engines = [createColumnEngine(first), createColumnEngine(second)]
    for (const filter of [{ d0: [1] }, { d0: [1], d1: [0] }, { d1: [0] }]) {
      expect(engines[0]?.query(filter)).toEqual(naiveCounts(first, filter))
      expect(engines[1]?.query(filter)).toEqual(naiveCounts(second, filter))
    }
  })
})
