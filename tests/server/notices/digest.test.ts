import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { writeDigests } from '#server/notices/digest.ts'
import { writeMessage } from '#server/notices/message-text.ts'
import { openReferralDesks, type ReferralDesks } from '#tests/support/referral-desks.ts'
import { addAccount, removeAccounts, sendByAccount } from '#tests/support/told-desks.ts'

/** Monday 23 November 2026, eight in the morning in Pakistan. */
const mondayAtEight = new Date('2026-11-23T03:00:00Z')
const hourMs = 3_600_000

let desks: ReferralDesks
let logged: string[]
beforeAll(async () => {
  desks = await openReferralDesks()
})
beforeEach(() => {
  logged = []
})
afterEach(async () => {
  await removeAccounts(desks.db)
})

const keep = (fields: Record<string, unknown>, message: string) =>
  void logged.push(`${message} ${JSON.stringify(fields)}`)
const writeAt = (now: Date) => writeDigests(desks.db, now, { info: keep, error: keep })

/** Somebody who wants a digest, limited to a district in which nothing else goes on, or not. */
async function wants(name: string, { agencyId = 'swd-pb', districtIds = [] as string[], language = 'en' } = {}) {
  const id = await addAccount(desks.db, name, { agencyId, districtIds })
  await desks.db.run(sql`insert into access.notice_setting values (${id}::uuid, ${language}, '{}', true, false, null)`)
  return id
}

const writtenFor = (accountId: string) =>
  desks.db.all(
    z.object({
      parameters: z.string(),
      language: z.enum(['en', 'ur']),
      channel: z.literal('email'),
      template: z.literal('digest'),
    }),
    sql`select parameters::text as parameters, language, channel, template from access.outgoing_message where account_id = ${accountId}::uuid`,
  )

describe('the Monday digest', () => {
  it('is written from Monday at eight until Tuesday at eight, once a week, for those who want it', async () => {
    const id = await wants('weekly')
    await addAccount(desks.db, 'unasked')
    expect(await writeAt(new Date(mondayAtEight.getTime() - 1))).toBe(0)
    expect(await writeAt(mondayAtEight)).toBe(1)
    expect(await writeAt(new Date(mondayAtEight.getTime() + hourMs))).toBe(0)
    expect(await writeAt(new Date(mondayAtEight.getTime() + 7 * 24 * hourMs))).toBe(1)
    expect(await writtenFor(id)).toHaveLength(2)
    const late = await wants('late')
    expect(await writeAt(new Date(mondayAtEight.getTime() + 24 * hourMs))).toBe(0)
    expect(await writeAt(new Date(mondayAtEight.getTime() + 24 * hourMs - 1))).toBe(1)
    expect(await writtenFor(late)).toHaveLength(1)
  })

  it('is written once however many servers do it, and a server that stops in the middle leaves the others to the next', async () => {
    const ids = [await wants('one'), await wants('two'), await wants('three')]
    await expect(
      desks.db.transaction(async (tx) => {
        await writeDigests(tx, mondayAtEight, { info: keep, error: keep })
        throw new Error('The server stops')
      }),
    ).rejects.toThrow('The server stops')
    const written = await Promise.all([1, 2, 3].map(() => writeAt(mondayAtEight)))
    expect(written.reduce((sum, one) => sum + one, 0)).toBe(3)
    for (const id of ids) expect(await writtenFor(id)).toHaveLength(1)
    expect(logged).toEqual([])
  })

  it('counts both directions, of the account’s districts', async () => {
    const { to } = await sendByAccount(desks)
    const district = to ?? ''
    const received = await wants('received', { districtIds: [district] })
    const sent = await wants('sent', { agencyId: 'pol-pb', language: 'ur' })
    const nowhere = await wants('nowhere', { districtIds: ['quetta'] })
    await writeAt(mondayAtEight)
    const [digest] = await writtenFor(received)
    const row = z.object({ number: z.number() })
    const from = new Date(mondayAtEight.getTime() - 7 * 24 * hourMs).toISOString()
    const until = mondayAtEight.toISOString()
    const count = async (where: ReturnType<typeof sql>) =>
      (await desks.db.one(row, sql`select count(*)::int as number from records.referral where ${where}`)).number
    const asked = sql`to_agency_id = 'swd-pb' and to_district_id = ${district}`
    const { received: counted } = shape.parse(JSON.parse(digest?.parameters ?? ''))
    expect(counted).toMatchObject({
      new: await count(sql`${asked} and sent_at >= ${from}::timestamptz and sent_at < ${until}::timestamptz`),
      overdue: await count(sql`${asked} and state in ('sent', 'received') and answer_due_at < ${until}::timestamptz`),
      waiting: await count(sql`${asked} and state in ('sent', 'received', 'information_asked')`),
    })
    expect(counted.new).toBeGreaterThan(0)
    const [ofSender] = await writtenFor(sent)
    const own = sql`from_agency_id = 'pol-pb'`
    const answered = sql`${own} and first_answered_at >= ${from}::timestamptz and first_answered_at < ${until}::timestamptz`
    const { sent: counts } = shape.parse(JSON.parse(ofSender?.parameters ?? ''))
    expect(counts).toMatchObject({
      unanswered: await count(sql`${own} and state in ('sent', 'received', 'information_asked')`),
      answered: await count(answered),
      declined: await count(sql`${answered} and state = 'declined'`),
    })
    expect(counts.answered).toBeGreaterThan(0)
    const [empty] = await writtenFor(nowhere)
    expect(shape.parse(JSON.parse(empty?.parameters ?? '')).received).toEqual({
      new: 0,
      overdue: 0,
      waiting: 0,
      codes: [],
    })
    if (!ofSender) throw new Error('Nothing was written')
    const text = await writeMessage(desks.db, { ...ofSender, agencyId: 'pol-pb' }, 'https://rabta.test')
    expect(text?.subject).toBe('رابطہ: آپ کا ہفتہ، 2026-11-23')
    expect(text?.text).toContain(`ابھی تک بے جواب: ${counts.unanswered}`)
    expect(text?.text).toContain('https://rabta.test/ur/referrals')
  })

  it('that cannot be computed is not sent, says why, and is written once it can be', async () => {
    const id = await wants('unlucky')
    await desks.db.script('alter function records.digest_of(uuid, timestamptz, timestamptz) rename to digest_of_away')
    try {
      expect(await writeAt(mondayAtEight)).toBe(0)
      expect(await writtenFor(id)).toEqual([])
      expect(logged).toEqual([
        `a digest could not be computed and is not sent {"weekOn":"2026-11-23","error":"DatabaseError","code":"42883"}`,
      ])
    } finally {
      await desks.db.script('alter function records.digest_of_away(uuid, timestamptz, timestamptz) rename to digest_of')
    }
    expect(await writeAt(mondayAtEight)).toBe(1)
  })

  it('goes to no account that is disabled, and is no coordinator’s any more', async () => {
    const gone = await wants('gone')
    const moved = await wants('moved')
    await desks.db.run(sql`update access.app_user set disabled_at = now() where id = ${gone}::uuid`)
    await desks.db.run(sql`update access.app_user set role = 'agency-admin' where id = ${moved}::uuid`)
    expect(await writeAt(mondayAtEight)).toBe(0)
  })
})

const shape = z.object({
  received: z.object({ new: z.number(), overdue: z.number(), waiting: z.number(), codes: z.array(z.string()) }),
  sent: z.object({ unanswered: z.number(), answered: z.number(), declined: z.number(), codes: z.array(z.string()) }),
})
