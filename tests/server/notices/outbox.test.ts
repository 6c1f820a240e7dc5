import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { makeFileDriver, writeEmail, writeSms } from '#server/hosts/notices/file-driver.ts'
import { type DeliveryParts, deliverDue } from '#server/notices/deliver.ts'
import { DeliveryFailure, type MessageDriver, type OutgoingText } from '#server/notices/message-driver.ts'
import { claimMessage, leaseMinutes, noteSent, retryMinutes } from '#server/notices/outbox.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { addAccount, removeAccounts } from '#tests/support/told-desks.ts'

let db: Database
let now: Date
let account: string
let logged: string[]
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

beforeEach(async () => {
  db = await testDatabase()
  now = new Date('2026-11-20T05:00:00Z')
  logged = []
  account = await addAccount(db, 'reader', { role: 'donor', agencyId: null })
})
afterEach(async () => {
  await removeAccounts(db)
})

const parameters = {
  event: 'sent',
  referralId: '00000000-0000-4000-8000-000000000001',
  code: 'SYN-1',
  service: 'shelter',
  urgency: 'urgent',
  state: 'sent',
  from: 'pol-pb',
  to: 'swd-pb',
}

const write = (
  count = 1,
  change: { channel?: string; language?: string; accountId?: string; parameters?: object } = {},
) =>
  db.run(sql`insert into access.outgoing_message (channel, account_id, template, parameters, language, made_at, next_try_at)
    select ${change.channel ?? 'email'}, ${change.accountId ?? account}::uuid, 'notice', ${JSON.stringify(change.parameters ?? parameters)}::jsonb,
      ${change.language ?? 'en'}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz from generate_series(1, ${count}::int)`)

/** A driver that keeps what it took, and first does as the test says. */
function aDriver(before: (message: OutgoingText, turn: number) => void | Promise<void> = () => undefined) {
  const taken: OutgoingText[] = []
  let turn = 0
  const driver: MessageDriver = {
    leavesTheMachine: false,
    send: async (message) => {
      turn += 1
      await before(message, turn)
      taken.push(message)
    },
    close: async () => undefined,
  }
  return { driver, taken, turns: () => turn }
}

const partsWith = (driver: MessageDriver, address?: string): DeliveryParts => {
  const keep = (fields: Record<string, unknown>, message: string) =>
    void logged.push(`${message} ${JSON.stringify(fields)}`)
  return { db, drivers: { email: driver, sms: driver }, address, now: () => now, log: { info: keep, error: keep } }
}

const stored = () =>
  db.all(
    z.object({ attempts: z.number(), isSent: z.boolean(), hasFailed: z.boolean(), error: z.string().nullable() }),
    sql`select attempts, sent_at is not null as "isSent", failed_at is not null as "hasFailed", last_error as error from access.outgoing_message order by made_at, id`,
  )

describe('a message that is due', () => {
  it('is sent once, under its own id, and links to the installation', async () => {
    await write()
    const { driver, taken } = aDriver()
    expect(await deliverDue(partsWith(driver, 'https://rabta.test'))).toBe(1)
    expect(await deliverDue(partsWith(driver))).toBe(0)
    expect(taken).toHaveLength(1)
    expect(taken[0]).toMatchObject({ to: 'reader@told.example', subject: 'Rabta: new referral SYN-1' })
    expect(taken[0]?.text).toContain('Open it: https://rabta.test/en/referrals?at=00000000-0000-4000-8000-000000000001')
    expect(await stored()).toEqual([{ attempts: 1, isSent: true, hasFailed: false, error: null }])
  })

  it('has no link where nobody has said where the installation is', async () => {
    await write()
    const { driver, taken } = aDriver()
    await deliverDue(partsWith(driver))
    expect(taken[0]?.text).not.toMatch(/http|Open it/)
  })

  it('is tried again after 1, 5, 30, 120 and 720 minutes, and has failed then', async () => {
    await write()
    const { driver, turns } = aDriver(() => {
      throw new Error('reader@told.example is not known here')
    })
    for (const [index, minutes] of retryMinutes.entries()) {
      await deliverDue(partsWith(driver))
      expect(turns()).toBe(index + 1)
      now = new Date(after(minutes).getTime() - 1)
      await deliverDue(partsWith(driver))
      expect(turns()).toBe(index + 1)
      now = new Date(now.getTime() + 1)
    }
    await deliverDue(partsWith(driver))
    now = after(100_000)
    await deliverDue(partsWith(driver))
    expect(turns()).toBe(6)
    expect(await stored()).toEqual([{ attempts: 6, isSent: false, hasFailed: true, error: 'driver-failed' }])
    expect(logged).toHaveLength(6)
    expect(logged.join()).not.toContain('told.example')
  })

  it('is not tried again when that would be of no use', async () => {
    await write()
    const { driver } = aDriver(() => {
      throw new DeliveryFailure('refused', { isFinal: true })
    })
    await deliverDue(partsWith(driver))
    expect(await stored()).toEqual([{ attempts: 1, isSent: false, hasFailed: true, error: 'refused' }])
  })

  it.each([
    ['account-disabled', sql`update access.app_user set disabled_at = now()`],
    ['demo-account', sql`update access.app_user set is_demo = true`],
  ])('goes nowhere: %s', async (code, change) => {
    await write()
    await db.run(sql`${change} where id = ${account}::uuid`)
    const { driver, taken } = aDriver()
    await deliverDue(partsWith({ ...driver, leavesTheMachine: true }))
    expect(taken).toEqual([])
    expect((await stored()).map(({ error, hasFailed }) => [error, hasFailed])).toEqual([[code, true]])
  })

  it('without a number is no short message', async () => {
    await write(1, { channel: 'sms' })
    const { driver, taken } = aDriver()
    await deliverDue(partsWith(driver))
    expect([taken, (await stored())[0]?.error]).toEqual([[], 'no-address'])
  })

  it('leaves the others to a driver that works again: three failures in a row end the run', async () => {
    await write(10)
    const { driver, turns } = aDriver(() => {
      throw new Error('down')
    })
    await deliverDue(partsWith(driver))
    expect(turns()).toBe(3)
  })
})

describe('several workers', () => {
  it('never send a message twice', async () => {
    await write(40)
    const { driver, taken } = aDriver()
    await Promise.all([1, 2, 3, 4].map(() => deliverDue(partsWith(driver))))
    expect(taken).toHaveLength(40)
    expect(new Set(taken.map(({ id }) => id)).size).toBe(40)
  })

  it('leave a message to whoever has claimed it, until the lease is over', async () => {
    await write()
    const dead = await claimMessage(db, now)
    const { driver, taken } = aDriver()
    now = new Date(after(leaseMinutes).getTime() - 1)
    await deliverDue(partsWith(driver))
    expect(taken).toEqual([])
    now = new Date(now.getTime() + 1)
    await deliverDue(partsWith(driver))
    expect(taken.map(({ id }) => id)).toEqual([dead?.id])
    // Who comes back after all changes nothing any more.
    if (!dead) throw new Error('Nothing was claimed')
    expect(await noteSent(db, dead, now)).toBe(0)
  })

  it('give up a message that each of them dies of', async () => {
    await write()
    for (let turn = 0; turn < 6; turn++) {
      expect(await claimMessage(db, now)).toBeDefined()
      now = after(leaseMinutes)
    }
    const { driver, taken } = aDriver()
    await deliverDue(partsWith(driver))
    expect(taken).toEqual([])
    expect(await stored()).toEqual([{ attempts: 6, isSent: false, hasFailed: true, error: 'never-finished' }])
  })
})

describe('the driver for files', () => {
  it('writes an e-mail and a short message, and a second copy over the first', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'rabta-outgoing-'))
    try {
      const email = makeFileDriver(folder, { extension: 'eml', write: writeEmail('rabta@localhost') })
      const sms = makeFileDriver(folder, { extension: 'txt', write: writeSms })
      await db.run(
        sql`insert into access.notice_setting values (${account}::uuid, 'ur', '{}', false, true, '+923001234567')`,
      )
      await write(1, { language: 'ur' })
      await write(1, { channel: 'sms' })
      const { driver, taken } = aDriver(async (message) => {
        const chosen = message.to.startsWith('+') ? sms : email
        await chosen.send(message)
        await chosen.send(message)
      })
      await deliverDue(partsWith(driver, 'https://rabta.test'))
      const files = (await readdir(folder)).toSorted()
      expect(files.map((file) => path.extname(file)).toSorted()).toEqual(['.eml', '.txt'])
      const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
      const eml = texts.find((text) => text.startsWith('Date: ')) ?? ''
      expect(eml).toContain('To: reader@told.example\r\n')
      expect(eml).toContain('Subject: رابطہ: نیا ریفرل SYN-1\r\n')
      expect(eml).toContain(`Message-ID: <${taken.find(({ subject }) => subject !== '')?.id}@rabta>\r\n`)
      expect(eml).toContain('خدمت: پناہ گاہ')
      expect(texts.find((text) => text.startsWith('+'))).toBe(
        '+923001234567\n\nRabta: new referral SYN-1, Shelter, Urgent https://rabta.test/en/referrals?at=00000000-0000-4000-8000-000000000001\n',
      )
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
