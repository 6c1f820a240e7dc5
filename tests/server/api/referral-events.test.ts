import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { openReferralDesks, police, type ReferralDesks, welfare } from '#tests/support/referral-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
})

/** Events of a channel, one at a time, without the marks of life. */
async function openChannel(name: string) {
  const response = await desks.get('events', name)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (): Promise<string | undefined> => {
    for (;;) {
      const [first, ...rest] = text.split('\n\n')
      if (rest.length > 0) {
        text = rest.join('\n\n')
        if (first?.startsWith('event: ')) return first.replace('event: ', '').replace('\ndata: ', ' ').trim()
        continue
      }
      const read = await reader?.read()
      if (!read || read.done) return undefined
      text += read.value
    }
  }
  return { status: response.status, type: response.headers.get('content-type'), next, close: () => reader?.cancel() }
}

describe('the channel of a desk', () => {
  it('tells both ends of a change by its id and nothing else', async () => {
    const { id, version } = await desks.one()
    const channels = [await openChannel(welfare), await openChannel(police)]
    for (const channel of channels) {
      expect(channel.type).toBe('text/event-stream')
      expect(await channel.next()).toBe('ready')
    }
    await desks.post(`${id}/moves`, { move: 'accept', version })
    for (const channel of channels) {
      expect(await channel.next()).toBe(`changed ${id}`)
      await channel.close()
    }
  })

  it('tells nobody else, and nothing of what was refused', async () => {
    const [mine, theirs] = await desks.anew(2)
    if (!mine || !theirs) throw new Error('Two are needed')
    await desks.db.run(sql`update access.app_user set agency_id = 'iom' where email like ${`${police}@%`}`)
    const other = await openChannel(police)
    expect(await other.next()).toBe('ready')
    await desks.db.run(sql`update access.app_user set agency_id = 'pol-pb' where email like ${`${police}@%`}`)
    await desks.post(`${theirs.id}/moves`, { move: 'accept', version: theirs.version })
    await desks.db.run(sql`select pg_notify('referrals', ${`${mine.id} iom somebody`})`)
    expect(await other.next()).toBe(`changed ${mine.id}`)
    await other.close()

    const own = await openChannel(welfare)
    expect(await own.next()).toBe('ready')
    expect((await desks.post(`${mine.id}/moves`, { move: 'start', version: mine.version })).status).toBe(409)
    await desks.post(`${mine.id}/moves`, { move: 'receive', version: mine.version })
    expect(await own.next()).toBe(`changed ${mine.id}`)
    await own.close()
  })

  it('is for coordinators, and for four windows of one session', async () => {
    for (const [name, status] of [
      ['policymaker', 403],
      ['agency-admin', 403],
      ['nobody', 401],
    ] as const)
      expect((await desks.get('events', name)).status, name).toBe(status)
    const channels = await Promise.all([1, 2, 3, 4].map(() => openChannel(welfare)))
    for (const channel of channels) expect(await channel.next()).toBe('ready')
    expect((await desks.get('events', welfare)).status).toBe(429)
    for (const channel of channels) await channel.close()
  })

  it('ends with the session', async () => {
    const channel = await openChannel(police)
    expect(await channel.next()).toBe('ready')
    await desks.db.run(
      sql`update access.session set revoked_at = now() where user_id = (select id from access.app_user where email like ${`${police}@%`})`,
    )
    expect(await channel.next()).toBeUndefined()
  })
})
