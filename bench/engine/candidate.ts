import type { Column } from '../../contract/columns/column.ts'
import type { Operation } from './operations.ts'

/** Reads the counts of all views, one after another, out of what an engine answered. Not timed: a page would draw from the answer. */
export type Answer = () => Uint32Array

export type Candidate = {
  readonly name: string
  /** Everything until the counts of all six views are there, in the form in which the engine gives them. */
  readonly apply: (operation: Operation) => Answer | Promise<Answer>
  /** Called once before a brush, for engines that want to be told. */
  readonly activate?: (dimension: number) => void
  /**
   * Calls to time together where one is shorter than the clock's step: they go to and fro between the last two operations, so that
   * none repeats the one before.
   */
  readonly callsPerStep?: number
}

export type Loader = { readonly name: string; readonly load: (columns: readonly Column[]) => Promise<Candidate> }

/** First cell of each view and, last, the number of cells. */
export function startsOf(columns: readonly Column[]): number[] {
  const starts = [0]
  for (const { dictionary } of columns) starts.push((starts.at(-1) ?? 0) + dictionary.length)
  return starts
}

/** FNV-1a over 32-bit numbers, to be continued: the same counts give the same checksum, in the C program too. */
export function checksumOf(counts: Uint32Array, before: number): number {
  let checksum = before
  for (const count of counts) checksum = Math.imul(checksum ^ count, 0x01000193)
  return checksum >>> 0
}

export const firstChecksum = 0x811c9dc5
