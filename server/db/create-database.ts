import type { Database } from './database.ts'
import type { Driver } from './driver.ts'
import { insertRows } from './insert-rows.ts'
import { statementMethods } from './statement-methods.ts'
import { onePicture, runAsApi, runTransaction } from './transaction.ts'

/** Builds the interface that all code uses upon what an engine can do. */
export const createDatabase = (driver: Driver): Database => {
  const transaction: Database['transaction'] = (work) =>
    driver.withSession((session) => runTransaction(driver.engine, session, 0, work))
  const database: Database = {
    engine: driver.engine,
    ...statementMethods(
      (statement) => driver.query(statement),
      (text) => driver.script(text),
    ),
    transaction,
    readAtOnce: (work) => driver.withSession((session) => runTransaction(driver.engine, session, 0, work, onePicture)),
    asApi: (token, work) => transaction((tx) => runAsApi(tx, token, work)),
    insertRows: (table, columns, rows) => insertRows(database, table, columns, rows),
    listen: (channel, onPayload, onGap) => driver.listen(channel, onPayload, onGap),
    close: () => driver.close(),
  }
  return database
}
