import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { roles } from '#contract/roles.ts'
import type { Database } from '#server/db/database.ts'
import { loadReference } from '#server/reference/load-reference.ts'
import { referenceFiles } from '#server/reference/reference-files.ts'
import { demoAccounts, demoPassword, insertDemoAccounts } from '#server/seed/demo-accounts.ts'
import { DemoRefused, type PrepareOptions, type PrepareStep, prepareData } from '#server/seed/prepare-data.ts'
import { sha256Hex } from '#server/token.ts'
import { inTransaction, testDatabase } from '#tests/support/test-database.ts'

const options = (db: Database, changes: Partial<PrepareOptions> = {}): PrepareOptions => ({
  db,
  today: '2026-11-23',
  persons: 2_000,
  withDemo: true,
  hashPassword: async (password) => `hash of ${password}`,
  buildFigures: async () => undefined,
  ...changes,
})

const countRow = z.object({ count: z.number().int() })
const countOf = async (db: Database, from: string) =>
  (await db.one(countRow, sql`select count(*)::int as count from ${sql.raw(from)}`)).count

// Starting the database is no part of what these tests time.
beforeAll(async () => void (await testDatabase()))

const recordTables = [
  'reporting_duty',
  'monthly_return',
  'case_file',
  'case_law_section',
  'case_stage_event',
  'person',
  'referral',
  'referral_event',
  'activity',
].map((table) => `records.${table}`)

// Thirty thousand monthly returns come with any number of persons: a second or two, more on a busy machine.
describe('preparing a database with demo records', { timeout: 120_000 }, () => {
  it('satisfies every constraint, marks every row as synthetic and fills every table but identities', async () => {
    await inTransaction(async (db) => {
      await prepareData(options(db))
      for (const table of recordTables) expect(await countOf(db, table), table).toBeGreaterThan(0)
      for (const table of ['case_file', 'person', 'referral', 'activity']) {
        expect(await countOf(db, `records.${table} where not is_synthetic`), table).toBe(0)
      }
      expect(await countOf(db, 'records.person_identity')).toBe(0)
    })
  })

  it('adds nothing the second time', async () => {
    await inTransaction(async (db) => {
      await prepareData(options(db))
      const before = await Promise.all(recordTables.map((table) => countOf(db, table)))
      await prepareData(options(db, { today: '2026-12-24', persons: 5_000 }))
      expect(await Promise.all(recordTables.map((table) => countOf(db, table)))).toEqual(before)
      expect(await countOf(db, 'access.app_user')).toBe(demoAccounts.length)
    })
  })

  it('leaves nothing behind when it is broken off, and the next time tells its steps and builds the figures last', async () => {
    await inTransaction(async (db) => {
      const breakOff = ({ id, done }: PrepareStep) => {
        if (id === 'records' && done > 50) throw new Error('the power went')
      }
      await expect(prepareData(options(db, { onProgress: breakOff }))).rejects.toThrow('the power went')
      for (const table of recordTables) expect(await countOf(db, table), table).toBe(0)
      expect(await countOf(db, 'access.app_user')).toBe(0)

      const steps: PrepareStep[] = []
      let casesAtFigures = 0
      const buildFigures = async () => {
        casesAtFigures = await countOf(db, 'records.case_file')
      }
      await prepareData(options(db, { buildFigures, onProgress: (step) => steps.push(step) }))
      expect(casesAtFigures).toBeGreaterThan(500)
      expect([...new Set(steps.map((step) => step.id))]).toEqual(['reference', 'accounts', 'records', 'figures'])
      for (const id of ['reference', 'accounts', 'records', 'figures']) {
        const last = steps.filter((step) => step.id === id).at(-1)
        expect(last?.done).toBe(last?.total)
      }
    })
  })

  it('refuses a database in which somebody works', async () => {
    await inTransaction(async (db) => {
      await db.run(sql`
        insert into access.app_user (email, display_name, role, password_hash)
        values ('someone@example.org', 'A real office', 'auditor', 'x')`)
      await expect(prepareData(options(db))).rejects.toThrow(DemoRefused)
      expect(await countOf(db, 'records.case_file')).toBe(0)
    })
  })

  it('lets every role be tried, with one password and a name that is a function', async () => {
    await inTransaction(async (db) => {
      await loadReference(db, referenceFiles)
      await insertDemoAccounts(db, async (password) => `hash of ${password}`)
      const rows = await db.all(
        z.object({ role: z.string(), hash: z.string(), isDemo: z.boolean() }),
        sql`select role, password_hash as hash, is_demo as "isDemo" from access.app_user`,
      )
      expect(new Set(rows.map((row) => row.role))).toEqual(new Set(roles))
      expect(rows.every((row) => row.isDemo && row.hash === `hash of ${demoPassword}`)).toBe(true)
    })
  })
})

describe('preparing an empty database without demo records', () => {
  it('invites the first administrator with a token of which only the hash is kept', async () => {
    await inTransaction(async (db) => {
      const { invitationToken = '' } = await prepareData(options(db, { withDemo: false }))
      const hash = await sha256Hex(invitationToken)
      expect(
        await countOf(db, `access.invitation where token_hash = decode('${hash}', 'hex') and expires_at > now()`),
      ).toBe(1)
      for (const table of recordTables) expect(await countOf(db, table), table).toBe(0)
    })
  })

  it('replaces an invitation that nobody used', async () => {
    await inTransaction(async (db) => {
      const first = await prepareData(options(db, { withDemo: false }))
      const second = await prepareData(options(db, { withDemo: false }))
      expect(second.invitationToken).not.toBe(first.invitationToken)
      expect(await countOf(db, 'access.invitation')).toBe(1)
    })
  })

  it('invites nobody where an account exists', async () => {
    await inTransaction(async (db) => {
      await db.run(sql`
        insert into access.app_user (email, display_name, role, password_hash)
        values ('office@example.org', 'A real office', 'system-admin', 'x')`)
      expect((await prepareData(options(db, { withDemo: false }))).invitationToken).toBeUndefined()
    })
  })
})
