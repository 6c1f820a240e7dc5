import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '../db/database.ts'
import { liftStatementLimit } from '../db/statement-limit.ts'
import { loadReference } from '../reference/load-reference.ts'
import { type ReferenceFiles, referenceFiles } from '../reference/reference-files.ts'
import { invite } from '../session/invite.ts'
import { defaultSeed, firstMonthOfRecords } from './calibration.ts'
import { insertDemoAccounts } from './demo-accounts.ts'
import { readGeneratorReference } from './generator-reference.ts'
import { loadRecords } from './load-records.ts'

export type PrepareStep = {
  readonly id: 'reference' | 'accounts' | 'records' | 'figures'
  readonly done: number
  readonly total: number
}
export type PrepareOptions = {
  readonly db: Database
  /** 'YYYY-MM-DD' in Pakistan. */
  readonly today: string
  /** About how many persons the synthetic records hold. */
  readonly persons: number
  readonly withDemo: boolean
  readonly hashPassword: (password: string) => Promise<string>
  /** Builds the published figures from the records, if that is due. */
  readonly buildFigures: (db: Database) => Promise<unknown>
  readonly onProgress?: (step: PrepareStep) => void
  readonly files?: ReferenceFiles
}
export type Prepared = {
  /** Token of an invitation for the first administrator, to be printed once; only where nobody can sign in yet. */
  readonly invitationToken: string | undefined
}

/** Demo data was asked for in a database that holds real accounts or records. */
export class DemoRefused extends Error {
  override readonly name = 'DemoRefused'
}

/**
 * Makes a migrated database ready to serve: reference data always, synthetic records and demo accounts if asked for and
 * not there yet, figures last. Each step is one transaction, so a start that was broken off is simply done again.
 * @throws DemoRefused, and whatever `loadReference` and `buildFigures` throw
 */
export async function prepareData(options: PrepareOptions): Promise<Prepared> {
  const { db, withDemo, files = referenceFiles } = options
  const tell = (id: PrepareStep['id'], done: number, total: number) => options.onProgress?.({ id, done, total })
  tell('reference', 0, 1)
  await loadReference(db, files)
  tell('reference', 1, 1)
  if (withDemo) await loadDemo(options, files, tell)
  const invitationToken = withDemo ? undefined : await inviteFirstAdministrator(db)
  tell('figures', 0, 1)
  await options.buildFigures(db)
  tell('figures', 1, 1)
  return { invitationToken }
}

/** Any number that no other program uses for an advisory lock in this database: the letters "demo". */
const demoLock = 0x64_65_6d_6f

const stateRow = z.object({ isLoaded: z.boolean(), hasRealData: z.boolean() })

async function loadDemo(
  options: PrepareOptions,
  files: ReferenceFiles,
  tell: (id: PrepareStep['id'], done: number, total: number) => void,
): Promise<void> {
  const isNew = await options.db.transaction(async (tx) => {
    // Several processes may start at once on one server: the others wait here and then find everything loaded.
    await liftStatementLimit(tx)
    await tx.run(sql`select pg_advisory_xact_lock(${demoLock})`)
    const state = await tx.one(stateRow, demoState)
    if (state.isLoaded) return false
    if (state.hasRealData) {
      throw new DemoRefused('This database holds real accounts or records. Demo data goes into an empty one only')
    }
    tell('accounts', 0, 1)
    await insertDemoAccounts(tx, options.hashPassword)
    tell('accounts', 1, 1)
    const { today, persons } = options
    const reference = readGeneratorReference(files)
    const plan = { seed: defaultSeed, persons, firstMonth: firstMonthOfRecords, today, reference }
    await loadRecords(tx, plan, (done, total) => tell('records', done, total))
    await tx.run(
      sql`insert into records.synthetic_load (seed, persons, today) values (${defaultSeed}, ${persons}, ${today}::date)`,
    )
    return true
  })
  // The embedded database never does this by itself, and without it plans for large tables are poor.
  if (isNew) await options.db.script('analyze')
}

const demoState = sql`
  select exists (select from records.synthetic_load) as "isLoaded",
    exists (select from access.app_user where not is_demo)
      or exists (select from records.case_file where not is_synthetic)
      or exists (select from records.activity where not is_synthetic) as "hasRealData"`

/** A new invitation in place of any unused one, while there is no account at all. */
async function inviteFirstAdministrator(db: Database): Promise<string | undefined> {
  return db.transaction(async (tx) => {
    const { hasUsers } = await tx.one(
      z.object({ hasUsers: z.boolean() }),
      sql`select exists (select from access.app_user) as "hasUsers"`,
    )
    if (hasUsers) return undefined
    await tx.run(sql`delete from access.invitation where used_at is null`)
    return invite(tx, { role: 'system-admin' })
  })
}
