import { type Column, emptyCodes } from '../../contract/columns/column.ts'
import { sortRecords } from '../../contract/columns/sort-records.ts'
import { createRandom, weightedPicker } from '../../server/random.ts'

/**
 * Invented records in the shape of ours: a few districts have most of them, later months have more, agencies and types differ between
 * places. The same for the same number of records on every machine. Sorted, as columns are sent.
 */
export function makeRecords(records: number): Column[] {
  const random = createRandom(`bench ${records}`)
  const district = pickerOf(144, 0.9)
  const agency = pickerOf(24, 0.8)
  const type = pickerOf(8, 0.7)
  const age = pickerOf(7, 0.5)
  const stage = pickerOf(6, 0.6)
  const columns = [
    columnOf('district', 144, records),
    columnOf('province', 7, records),
    columnOf('month', 72, records),
    columnOf('agency', 24, records),
    columnOf('type', 8, records),
    columnOf('sex', 3, records),
    columnOf('age', 7, records),
    columnOf('stage', 6, records),
  ]
  for (let record = 0; record < records; record++) {
    const place = district(random)
    const codes = [
      place,
      place % 7,
      Math.floor(Math.sqrt(random.next()) * 72),
      (agency(random) + 3 * (place % 7)) % 24,
      (type(random) + (random.chance(0.5) ? place % 3 : 0)) % 8,
      random.chance(0.45) ? 0 : random.chance(0.95) ? 1 : 2,
      age(random),
      stage(random),
    ]
    for (const [dimension, code] of codes.entries()) {
      const column = columns[dimension]
      if (column) column.codes[record] = code
    }
  }
  return sortRecords(columns)
}

/** The six dimensions that are filtered and counted in the races. */
export const racedNames = ['district', 'month', 'type', 'sex', 'age', 'stage']

export const racedColumns = (columns: readonly Column[]): Column[] =>
  racedNames.flatMap((name) => columns.filter((column) => column.name === name))

const columnOf = (name: string, size: number, records: number): Column => ({
  name,
  dictionary: Array.from({ length: size }, (_, code) => `${name} ${code}`),
  codes: emptyCodes(records, size),
})

/** Value `n` has weight 1 / (n + 1) ^ exponent. */
const pickerOf = (size: number, exponent: number) =>
  weightedPicker(Array.from({ length: size }, (_, code) => [code, 1 / (code + 1) ** exponent] as const))
