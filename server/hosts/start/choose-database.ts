import type { Log } from '../../app-context.ts'
import type { Database } from '../../db/database.ts'
import { FolderInUse } from '../../db/drivers/directory-lock.ts'
import { openEmbeddedDatabase } from '../../db/drivers/embedded-driver.ts'
import { openPostgresDatabase } from '../../db/drivers/postgres-driver.ts'
import type { Settings } from './settings.ts'

/** The database of the settings cannot be used; the message says why. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable'
}

/**
 * Opens the PostgreSQL server of the settings, or the embedded database where there is none.
 * @param threadFile the compiled `server/db/drivers/embedded-thread.ts`
 * @throws FolderInUse, DatabaseUnavailable
 */
export const chooseDatabase = async (settings: Settings, threadFile: URL, log: Log): Promise<Database> => {
  const { databaseUrl: url, dataFolder: folder } = settings
  const onReopened = (reason: string): void => log.error({ reason }, 'the embedded database was opened anew')
  try {
    return url === undefined
      ? await openEmbeddedDatabase({ folder, threadFile, onReopened })
      : await openPostgresDatabase({ url })
  } catch (error) {
    if (error instanceof FolderInUse || !(error instanceof Error)) throw error
    const which = url === undefined ? '' : 'The database of DATABASE_URL cannot be used: '
    throw new DatabaseUnavailable(`${which}${error.message}`, { cause: error })
  }
}

/** One line on what the database of the settings is and, for the embedded one, what it is not for. */
export const describeDatabase = ({ databaseUrl, dataFolder }: Settings): string => {
  if (databaseUrl !== undefined) return `Database: PostgreSQL at ${new URL(databaseUrl).host}`
  return (
    `Database: embedded, in ${dataFolder}. For trials and pilots on one machine; not for several servers, ` +
    'and not for agencies that must be walled off from each other: set DATABASE_URL for those'
  )
}
