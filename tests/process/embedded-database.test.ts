import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import {
  type EmbeddedDatabase,
  type EmbeddedOptions,
  openEmbeddedDatabase,
} from '#server/db/drivers/embedded-driver.ts'
import { builtThread, copyOfNewFolder, dataFolder, emptyFolder, loadWriter } from './running-program.ts'

const open = (folder: string, options: Partial<EmbeddedOptions> = {}) =>
  openEmbeddedDatabase({ folder, threadFile: builtThread, ...options })

/** Long enough for an honest statement on a machine that does other things as well. */
const statementLimitMs = 2_000
const table = 'create table if not exists entry (id int generated always as identity, word text)'
const insert = sql`insert into entry (word) values ('x')`
const count = sql`select count(*) as n from entry`
const countRow = z.object({ n: z.int() })

describe('the embedded database', () => {
  let database: EmbeddedDatabase
  let reopened: string[]
  const folder = copyOfNewFolder()
  beforeAll(async () => {
    database = await open(folder, { statementLimitMs, onReopened: (reason) => reopened.push(reason) })
    await database.script(table)
  })
  beforeEach(async () => {
    reopened = []
    await database.script('truncate entry')
  })
  afterAll(async () => {
    await database.close()
    fs.rmSync(folder, { recursive: true })
  })

  it('syncs the disk once for each commit, and not for reading', async () => {
    const before = await database.countSyncs()
    for (let commit = 0; commit < 200; commit += 1) await database.run(insert)
    expect((await database.countSyncs()) - before).toBe(200)
    for (let read = 0; read < 20; read += 1) await database.one(countRow, count)
    expect((await database.countSyncs()) - before).toBe(200)
  })
  it('stops a statement that runs for too long and serves those who waited', async () => {
    await database.run(insert)
    const [gap, payloads]: [() => void, string[]] = [vi.fn(), []]
    await database.listen('news', (payload) => payloads.push(payload), gap)
    const reason = 'The statement ran longer than 2 s and was stopped'

    const tooLong = expect(database.run(sql`select pg_sleep(60)`)).rejects.toMatchObject({
      code: '57014',
      message: reason,
    })
    const waiting = database.one(countRow, count)
    await tooLong
    expect(await waiting).toEqual({ n: 1 })
    expect(reopened).toEqual([reason])

    expect(gap).toHaveBeenCalledOnce()
    await database.run(sql`select pg_notify('news', 'heard again')`)
    await vi.waitFor(() => expect(payloads).toEqual(['heard again']))
  })
  it('undoes a transaction of which a statement ran for too long, and refuses its later ones', async () => {
    const tooLong = database.transaction(async (tx) => {
      await tx.run(insert)
      await tx.run(sql`select pg_sleep(60)`).catch(() => 0)
      await expect(tx.run(insert)).rejects.toMatchObject({ code: '08006' })
    })
    await expect(tooLong).rejects.toMatchObject({ code: '08006' })
    expect(await database.one(countRow, count)).toEqual({ n: 0 })
  })
  it('has no limit for a script, which may be a long migration', async () => {
    await expect(database.script('select pg_sleep(2.2)')).resolves.toBeUndefined()
    expect(reopened).toEqual([])
  })
  it('refuses a second process and names the first', async () => {
    const second = loadWriter(folder)
    second.tell('open')
    expect(await second.ended).toBe(1)
    expect(second.output()).toContain(`${folder} is in use by another Rabta, process ${process.pid}`)
  })
})

describe('a folder of data', () => {
  const openUntilTheEnd = async (folder: string) => {
    const database = await open(folder)
    onTestFinished(() => database.close())
    return database
  }

  it('is closed at once with a transaction open, which is undone', async () => {
    const folder = dataFolder()
    const database = await open(folder)
    await database.script(table)
    let closing: Promise<void> | undefined
    const unfinished = database.transaction(async (tx) => {
      await tx.run(insert)
      closing = database.close()
      await closing
    })
    await expect(unfinished).rejects.toMatchObject({ code: '08006' })
    await closing
    await expect(database.run(sql`select 1`)).rejects.toThrow('The database is closed')
    const again = await openUntilTheEnd(folder)
    expect(await again.one(countRow, count)).toEqual({ n: 0 })
  })

  it('is closed soon although a statement runs for long', async () => {
    const database = await open(dataFolder())
    const running = expect(database.run(sql`select pg_sleep(25)`)).rejects.toMatchObject({ code: '08006' })
    // One turn of the event loop sends the statement to its thread.
    await setImmediate()
    const askedAt = performance.now()
    await database.close()
    await running
    expect(performance.now() - askedAt).toBeGreaterThan(4_000)
    expect(performance.now() - askedAt).toBeLessThan(15_000)
  })

  it('can be opened when its process was killed', async () => {
    const folder = dataFolder()
    const killed = loadWriter(folder)
    killed.tell('open')
    await killed.line(/^written 3/)
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(fs.existsSync(path.join(folder, 'lock.sock'))).toBe(true)
    const database = await openUntilTheEnd(folder)
    expect((await database.one(countRow, count)).n).toBeGreaterThanOrEqual(3)
  })

  it('keeps files that are no database', async () => {
    const folder = emptyFolder()
    fs.mkdirSync(path.join(folder, 'database'))
    fs.writeFileSync(path.join(folder, 'database', 'notes.txt'), 'mine')
    await expect(open(folder)).rejects.toThrow(/database holds files but no database/)
    expect(fs.readdirSync(folder)).toEqual(['database'])
  })

  it('is made anew where making it was interrupted', async () => {
    const folder = emptyFolder()
    fs.mkdirSync(path.join(folder, 'database.unfinished'))
    fs.writeFileSync(path.join(folder, 'database.unfinished', 'PG_VERSION'), '18\n')
    const database = await openUntilTheEnd(folder)
    expect(await database.one(countRow, sql`select 1 as n`)).toEqual({ n: 1 })
    expect(fs.readdirSync(folder).toSorted()).toEqual(['database', 'lock.sock'])
  })
})
