import { describe, expect, it } from 'vitest'
import { encodeColumn } from '#contract/columns/column.ts'
import { type ColumnFilter, createColumnEngine } from '#contract/columns/column-engine.ts'
import { createRandom } from '#server/random.ts'
import { randomColumns } from './naive-counts.ts'

const columnsOf = (records: number, sizes: readonly number[]) => randomColumns(createRandom('refused'), records, sizes)

describe('what a column engine refuses', () => {
  it('is more than eight dimensions, or none', () => {
    const nine = columnsOf(10, [2, 2, 2, 2, 2, 2, 2, 2, 2])
    expect(() => createColumnEngine(nine)).toThrow('9 dimensions, not 1 to 8')
    expect(() => createColumnEngine([])).toThrow('0 dimensions, not 1 to 8')
    expect(() => createColumnEngine(nine.slice(1))).not.toThrow()
  })

  it('is columns of different lengths', () => {
    const [short] = columnsOf(9, [3])
    const columns = [...columnsOf(10, [2]), ...(short ? [{ ...short, name: 'short' }] : [])]
    expect(() => createColumnEngine(columns)).toThrow('short: 9 records, not 10')
  })

  it('is a code that the dictionary does not have, which would count in another view', () => {
    const column = { name: 'sex', dictionary: ['f', 'm'], codes: Uint8Array.of(0, 2) }
    expect(() => createColumnEngine([column])).toThrow('sex: codes without a value')
  })

  it('is more values than places to count them', () => {
    expect(() => createColumnEngine(columnsOf(1, [65_536]))).not.toThrow()
    expect(() => createColumnEngine(columnsOf(1, [65_536, 1]))).toThrow('65537 values in all dictionaries')
  })

  it('is a filter on what it does not have, and what was asked before still holds', () => {
    const engine = createColumnEngine(columnsOf(5000, [4, 3]))
    const before = engine.query({ d0: [1] })
    const unknown: ColumnFilter = { district: [1] }
    expect(() => engine.query(unknown)).toThrow('No dimension district')
    expect(() => engine.query({ d0: [4] })).toThrow('d0: no code 4')
    expect(() => engine.query({ d0: [-1] })).toThrow('d0: no code -1')
    expect(() => engine.query({ d0: [0.5] })).toThrow('d0: no code 0.5')
    expect(() => engine.activate('district')).toThrow('No dimension district')
    expect(engine.query({ d0: [1] })).toEqual(before)
  })
})

describe('a column', () => {
  it('codes its values by a sorted dictionary of its own', () => {
    const { dictionary, codes } = encodeColumn('stage', ['trial', 'enquiry', 'trial', 'challan'])
    expect(dictionary).toEqual(['challan', 'enquiry', 'trial'])
    expect([...codes]).toEqual([2, 1, 2, 0])
  })

  it('keeps the order of a dictionary that it is given, and values that do not occur', () => {
    const { dictionary, codes } = encodeColumn('stage', ['trial', 'fir'], ['enquiry', 'fir', 'trial'])
    expect(dictionary).toEqual(['enquiry', 'fir', 'trial'])
    expect([...codes]).toEqual([2, 1])
  })

  it('refuses a value outside its dictionary', () => {
    expect(() => encodeColumn('stage', ['trial', 'appeal'], ['trial'])).toThrow('The dictionary of stage has no appeal')
  })

  it('takes one byte a record up to 256 values and two beyond', () => {
    const values = (length: number) => Array.from({ length }, (_, at) => `v${at}`)
    expect(encodeColumn('d', values(256)).codes).toBeInstanceOf(Uint8Array)
    const wide = encodeColumn('d', values(257), values(257))
    expect(wide.codes).toBeInstanceOf(Uint16Array)
    expect(wide.codes[256]).toBe(256)
  })
})
