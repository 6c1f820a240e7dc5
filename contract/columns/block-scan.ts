import { type Codes, maximumCells, maximumDimensions } from './column.ts'
import type { Selection } from './selection.ts'

/** What an engine holds of its records. */
export type Records = {
  readonly columns: readonly Codes[]
  /** Views lie one after another, one cell per code: the first cell of each dimension's view and, last, the number of cells. */
  readonly starts: readonly number[]
  /** One byte per record: one bit per dimension whose filter excludes it. Scans keep it up to date. */
  readonly failBits: Uint8Array
}

/** `total`: records that pass all filters; `counts`: one number per cell. */
export type Counts = { readonly total: number; readonly counts: Uint32Array }

/**
 * Applies changes of filters and counts every view. A record counts in a view if it passes every filter but the view's own: one that
 * passes all counts in every view, one that fails in one dimension counts in the view of that dimension, any other nowhere.
 *
 * @param selections of all dimensions
 * @param changed dimensions whose selection `failBits` does not know yet; at least one, it may be one that stays as it is
 * @param active a dimension that is not filtered: with it, counts also go into the table, apart for each of its codes
 * @param table zeros; a row of cells before the first code and one per code: row `code + 1` receives the counts of `code`
 */
export const scan = createScan()

/**
 * The scan goes through the records in blocks and has no branch that depends on a record.
 *
 * Blocks are copied into arrays that all engines share. They belong to a function that runs once, and `countBlock` names them anew
 * before its loops and makes no function: only so V8 of Node 20 compiles their addresses and lengths into the loops, which halves the
 * time of a query. (Constants of the module would do as well, but bundlers turn them into variables.) `npm run bench:engine` shows it.
 * `?? 0` is for the type checker: every index lies inside.
 */
function createScan() {
  /** Records of a block, 4,096: what it needs stays in a core's own cache. */
  const shift = 12
  const blockLength = 1 << shift
  /** Of the records of the block: one bit per dimension that fails; codes of the changed dimension; codes, one dimension after another. */
  const blockFailBits = new Uint8Array(blockLength)
  const blockChanged = new Uint16Array(blockLength)
  const blockCodes = new Uint16Array(maximumDimensions << shift)
  /** Places in the block of the records that pass, and of those that fail in one dimension. The last write may go nowhere. */
  const blockPassing = new Uint16Array(blockLength + 1)
  const blockNearly = new Uint16Array(blockLength + 1)
  /** How many there are of each. */
  let passingLength = 0
  let nearlyLength = 0
  /** By fail bits: 1 if exactly one is set. */
  const singleBits = new Uint8Array(256)
  for (let bit = 1; bit < 256; bit *= 2) singleBits[bit] = 1
  /** By code of the changed dimension: its bit if the filter excludes the code, otherwise 0. */
  const codeFailBits = new Uint8Array(maximumCells)
  const cellCounts = new Uint32Array(maximumCells)
  const cellStarts = new Uint32Array(maximumDimensions + 1)

  const countBlock = ({ columns, failBits: kept }: Records, from: number, changed: number) => {
    const failBits = blockFailBits
    const changedCodes = blockChanged
    const codes = blockCodes
    const passing = blockPassing
    const nearly = blockNearly
    const isSingle = singleBits
    const failBitOfCode = codeFailBits
    const counts = cellCounts
    const starts = cellStarts

    const length = Math.min(blockLength, kept.length - from)
    failBits.set(kept.subarray(from, from + length))
    for (let dimension = 0; dimension < columns.length; dimension++) {
      const column = columns[dimension]?.subarray(from, from + length) ?? []
      codes.set(column, dimension << shift)
      if (dimension === changed) changedCodes.set(column)
    }
    const others = 255 - (1 << changed)
    let passes = 0
    let misses = 0
    for (let record = 0; record < length; record++) {
      const bits = (((failBits[record] ?? 0) & others) | (failBitOfCode[changedCodes[record] ?? 0] ?? 0)) & 255
      failBits[record] = bits
      passing[passes] = record
      passes += (bits - 1) >>> 31
      nearly[misses] = record
      misses += isSingle[bits] ?? 0
    }
    kept.set(failBits.subarray(0, length), from)
    passingLength = passes
    nearlyLength = misses

    for (let dimension = 0; dimension < columns.length; dimension++) {
      const column = dimension << shift
      const start = starts[dimension] ?? 0
      for (let at = 0; at < passes; at++) {
        const cell = start + (codes[column + (passing[at] ?? 0)] ?? 0)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
    }
    for (let at = 0; at < misses; at++) {
      const record = nearly[at] ?? 0
      const dimension = 31 - Math.clz32(failBits[record] ?? 0)
      const cell = (starts[dimension] ?? 0) + (codes[(dimension << shift) + record] ?? 0)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }

  const countBlockIntoTable = (table: Uint32Array, active: number, views: number) => {
    const cells = cellStarts[views] ?? 0
    // As if there were one more view: that of the records that fail in one dimension, each with a view of its own.
    for (let turn = 0; turn <= views; turn++) {
      const records = turn < views ? blockPassing : blockNearly
      const length = turn < views ? passingLength : nearlyLength
      for (let at = 0; at < length; at++) {
        const record = records[at] ?? 0
        const view = turn < views ? turn : 31 - Math.clz32(blockFailBits[record] ?? 0)
        const row = 1 + (blockCodes[(active << shift) + record] ?? 0)
        const cell = row * cells + (cellStarts[view] ?? 0) + (blockCodes[(view << shift) + record] ?? 0)
        table[cell] = (table[cell] ?? 0) + 1
      }
    }
  }

  return (
    records: Records,
    selections: readonly Selection[],
    changed: readonly number[],
    active = 0,
    table?: Uint32Array,
  ): Counts => {
    const cells = records.starts.at(-1)
    let total = 0
    cellStarts.set(records.starts)
    for (const dimension of changed) {
      const selection = selections[dimension]
      codeFailBits.fill(selection ? 1 << dimension : 0)
      for (const code of selection ?? []) codeFailBits[code] = 0
      // What is counted before the last change is forgotten: several at once are rare.
      cellCounts.fill(0, 0, cells)
      total = 0
      for (let from = 0; from < records.failBits.length; from += blockLength) {
        countBlock(records, from, dimension)
        total += passingLength
        if (table && dimension === changed.at(-1)) countBlockIntoTable(table, active, records.columns.length)
      }
    }
    return { total, counts: cellCounts.slice(0, cells) }
  }
}
