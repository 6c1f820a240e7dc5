import type { Database } from '../db/database.ts'
import { type GeneratedChunk, type GenerateOptions, generateRecords } from './generate-records.ts'
import { columnsOf, valuesOf } from './table-columns.ts'

/** Units in which progress is told. */
const progressTotal = 100

/**
 * Generates synthetic records and inserts them. While the database inserts one chunk the next one is drawn, which uses
 * a second core where the database runs in a thread or a process of its own. Give it a transaction: all rows or none.
 */
export async function loadRecords(
  tx: Database,
  options: GenerateOptions,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  let pending: Promise<unknown> = Promise.resolve()
  for (const chunk of generateRecords(options)) {
    await pending
    onProgress(Math.floor(chunk.progress * progressTotal), progressTotal)
    pending = insert(tx, chunk)
    // It is awaited in the next round; until then a failure must not count as unhandled.
    pending.catch(() => undefined)
  }
  await pending
  onProgress(progressTotal, progressTotal)
}

const insert = (tx: Database, chunk: GeneratedChunk): Promise<number> =>
  tx.insertRows(chunk.table, columnsOf(chunk.table), valuesOf(chunk))
