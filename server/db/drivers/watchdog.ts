import { DatabaseError, sqlState } from '../database-error.ts'

/**
 * Waits for a statement that nothing but the end of its thread can interrupt. When it runs beyond the limit, `stop` is
 * called, which must make `running` settle, and the answer is the error a PostgreSQL server gives for statement_timeout.
 */
export const watch = async <T>(
  running: Promise<T>,
  limitMs: number,
  stop: (reason: string) => Promise<void>,
): Promise<T> => {
  const reason = `The statement ran longer than ${limitMs / 1000} s and was stopped`
  let stopping: Promise<void> | undefined
  const timer = setTimeout(() => {
    stopping = stop(reason)
  }, limitMs)
  try {
    return await running
  } catch (error) {
    if (stopping === undefined) throw error
    await stopping
    throw new DatabaseError({ message: reason, code: sqlState.statementTimeout })
  } finally {
    clearTimeout(timer)
  }
}
