import { describeEveryEngine } from './engines.ts'
import { apiRole } from './suites/api-role.ts'
import { failures } from './suites/failures.ts'
import { insertedRows } from './suites/inserted-rows.ts'
import { migrationRuns } from './suites/migration-runs.ts'
import { notifications } from './suites/notifications.ts'
import { transactions } from './suites/transactions.ts'
import { values } from './suites/values.ts'

describeEveryEngine((database) => {
  values(database)
  failures(database)
  transactions(database)
  apiRole(database)
  insertedRows(database)
  notifications(database)
  migrationRuns(database)
})
