import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openPostgresDatabase, refuseOldServer } from '#server/db/drivers/postgres-driver.ts'
import { liftStatementLimit } from '#server/db/statement-limit.ts'

const { DATABASE_URL } = process.env
/** A name of their own: these tests end connections, and other tests use the same server. */
const url = `${DATABASE_URL}?application_name=rabta_driver_test`

describe('a PostgreSQL server', () => {
  it('that is not there is reported without the password', async () => {
    const failure = await openPostgresDatabase({ url: 'postgres://rabta:hidden@127.0.0.1:1/rabta' }).catch(
      (error: unknown) => error,
    )
    expect(failure).toMatchObject({
      name: 'DatabaseError',
      code: '08006',
      message: expect.stringContaining('127.0.0.1:1'),
    })
    expect(JSON.stringify(failure) + String(failure)).not.toContain('hidden')
  })
  it('older than 15 is refused with its version', () => {
    expect(() => refuseOldServer(140_012)).toThrow('DATABASE_URL names PostgreSQL 14')
    expect(() => refuseOldServer(150_000)).not.toThrow()
  })
})

describe.runIf(DATABASE_URL !== undefined)('connections that the server ends', () => {
  const open = () => openPostgresDatabase({ url, poolSize: 3, statementLimitMs: 5_000 })
  const endOthers = sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'rabta_driver_test' and pid <> pg_backend_pid()`
  const one = z.object({ n: z.int() })

  it('are replaced, and subscribers hear of the gap and then of everything new', async () => {
    const [database, saboteur] = [await open(), await open()]
    const [payloads, gap]: [string[], () => void] = [[], vi.fn()]
    await database.listen('driver_news', (payload) => payloads.push(payload), gap)
    expect(await saboteur.all(z.unknown(), endOthers)).not.toHaveLength(0)
    await vi.waitFor(() => expect(gap).toHaveBeenCalledOnce(), { timeout: 5_000 })
    await saboteur.run(sql`select pg_notify('driver_news', 'after the gap')`)
    await vi.waitFor(() => expect(payloads).toEqual(['after the gap']))
    expect(await database.one(one, sql`select 1 as n`)).toEqual({ n: 1 })
    await database.close()
    await saboteur.close()
  })
  it('end the transaction on them with an error, and the next one works', async () => {
    const [database, saboteur] = [await open(), await open()]
    const cutOff = database.transaction(async (tx) => {
      await tx.run(sql`select 1`)
      await saboteur.all(z.unknown(), endOthers)
      await tx.run(sql`select 2`)
    })
    await expect(cutOff).rejects.toMatchObject({
      name: 'DatabaseError',
      code: expect.stringMatching(/^(57P01|08006)$/),
    })
    expect(await database.transaction((tx) => tx.one(one, sql`select 1 as n`))).toEqual({ n: 1 })
    await database.close()
    await saboteur.close()
  })
  it('stop a statement that runs for too long', async () => {
    const database = await openPostgresDatabase({ url, statementLimitMs: 100 })
    await expect(database.run(sql`select pg_sleep(5)`)).rejects.toMatchObject({ code: '57014' })
    await expect(database.script('select pg_sleep(0.2)')).resolves.toBeUndefined()
    await expect(database.run(sql`select pg_sleep(5)`)).rejects.toMatchObject({ code: '57014' })
    await database.close()
  })
  it('let the statements of one transaction run longer, also after a script', async () => {
    const database = await openPostgresDatabase({ url, statementLimitMs: 100 })
    await database.transaction(async (tx) => {
      await liftStatementLimit(tx)
      await expect(tx.run(sql`select pg_sleep(0.2)`)).resolves.toBe(0)
      await tx.script('select 1')
      await expect(tx.run(sql`select pg_sleep(0.2)`)).resolves.toBe(0)
    })
    await expect(database.run(sql`select pg_sleep(5)`)).rejects.toMatchObject({ code: '57014' })
    await database.close()
  })
  it('close while a transaction is open', async () => {
    const database = await open()
    const waiting = database.transaction(async (tx) => {
      await tx.run(sql`select 1`)
      await database.close()
    })
    await expect(waiting).rejects.toMatchObject({ code: '08006' })
  })
})
