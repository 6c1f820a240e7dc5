import type { Log } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { migrations } from '../db/migrations-list.ts'
import { chooseDatabase, describeDatabase } from '../hosts/start/choose-database.ts'
import type { Settings } from '../hosts/start/settings.ts'
import { unlessStopped } from '../hosts/start/stop-signal.ts'
import type { Terminal } from './terminal.ts'

export type Surroundings = {
  readonly settings: Settings
  /** The compiled thread of the embedded database. */
  readonly threadFile: URL
  readonly log: Log
  readonly terminal: Terminal
  readonly stop: AbortSignal
}

/**
 * Opens the database of the settings, brings it to this version's migrations and hands it to `work`. In every case it is
 * closed in order before the promise settles, which rolls back what is still open.
 */
export const withDatabase = async (
  { settings, threadFile, log, terminal, stop }: Surroundings,
  work: (database: Database) => Promise<void>,
): Promise<void> => {
  terminal.say(describeDatabase(settings))
  const database = await chooseDatabase(settings, threadFile, log)
  const bringUpToDate = () => migrate(database, migrations, (name) => terminal.say(`Migrated: ${name}`))
  try {
    if (await unlessStopped(stop, bringUpToDate)) await work(database)
  } finally {
    await database.close()
  }
}
