import type { Measured, Pair } from './measured.ts'
import { medianOf, ratioOf } from './statistics.ts'

export type Target = { readonly name: string; readonly value: string; readonly wanted: string; readonly isMet: boolean }

/** What the engine has to reach. Left out is what the run did not measure. */
export function targetsOf(measured: readonly Measured[], engineBytes: number, bytesPerRecord: number): Target[] {
  const at = (place: Measured['place'], records: number) =>
    measured.find((one) => one.place === place && one.records === records)
  const [small, large, page] = [at('Node', 100_000), at('Node', 1_000_000), at('page', 1_000_000)]
  const targets = [
    atMostPart('filter change, 100,000 records, of crossfilter2', small?.random.crossfilter2, 15),
    atMostPart('filter change, 1,000,000 records, of crossfilter2', large?.random.crossfilter2, 12),
    atMostPart('filter change, 100,000 records, of DuckDB', small?.random.DuckDB, 8),
    atMostTimes('filter change, 100,000 records, of the scan in C', small?.random.C, 2.5),
    atMostTimes('filter change, 1,000,000 records, of the scan in C', large?.random.C, 2.5),
    atMostPart('brush, 1,000,000 records, of crossfilter2', large?.brush.crossfilter2, 200),
    atMostPart('brush in a page, 1,000,000 records, of crossfilter2', page?.brush.crossfilter2, 200),
    atMostPart('brush in a page, 1,000,000 records, of Mosaic with cubes', page?.brush['Mosaic with cubes'], 300),
    { name: 'engine, minified', value: `${engineBytes} B br`, wanted: '≤ 1536 B', isMet: engineBytes <= 1536 },
    {
      name: 'columns per record, 100,000 records, eight dimensions',
      value: `${bytesPerRecord.toFixed(2)} B br`,
      wanted: '≤ 2 B',
      isMet: bytesPerRecord <= 2,
    },
  ]
  return targets.filter((target) => target !== undefined)
}

function atMostPart(name: string, pair: Pair | undefined, part: number): Target | undefined {
  if (!pair) return undefined
  const { ratio, low, high } = ratioOf(pair.peer, pair.own)
  const value = `1/${ratio.toFixed(1)} (1/${low.toFixed(1)} to 1/${high.toFixed(1)})`
  return { name, value, wanted: `≤ 1/${part}`, isMet: ratio >= part }
}

function atMostTimes(name: string, pair: Pair | undefined, most: number): Target | undefined {
  if (!pair) return undefined
  const { low, high } = ratioOf(pair.own, pair.peer)
  const ratio = medianOf(pair.own) / medianOf(pair.peer)
  const value = `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
  return { name, value, wanted: `≤ ${most}`, isMet: ratio <= most }
}
