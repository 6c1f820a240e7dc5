import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeFileDriver, writeEmail, writeSms } from '#server/hosts/notices/file-driver.ts'
import { tellOnce } from '#server/hosts/notices/keep-telling.ts'
import { openReferralDesks, police, type ReferralDesks, welfare } from '#tests/support/referral-desks.ts'
import { idOf, sendByAccount } from '#tests/support/told-desks.ts'

let desks: ReferralDesks
beforeAll(async () => {
  desks = await openReferralDesks()
})

/** What the person and the case of the referral are made to say, in codes and in words of either language. */
const markers = [
  'SYN-MARKER',
  'transgender',
  'خواجہ سرا',
  '48+',
  '48 and over',
  'forced-begging',
  'ForcedBegging',
  'bonded',
  'tip',
  'AF',
  'DebtBondage',
]

describe('notices, messages and files', () => {
  it('hold nothing of the person, through the whole course of a referral', async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'rabta-outgoing-'))
    try {
      for (const [name, language] of [
        [welfare, 'en'],
        [police, 'ur'],
      ] as const)
        await desks.db.run(sql`insert into access.notice_setting values (${await idOf(desks.db, name)}::uuid, ${language},
          array['new', 'answer', 'question', 'reminder', 'escalation', 'progress'], true, true, '+923001234567')`)
      const { id, code, personId, caseId } = await sendByAccount(desks, { dueAt: '2026-11-20T04:00:00Z' })
      await desks.db.run(sql`update records.person set person_code = 'SYN-MARKER-PERSON', sex = 'transgender', age_band = '48+', citizenship = 'AF',
        types_of_exploitation = '{ForcedBegging}', methods_of_control = '{DebtBondage}' where id = ${personId}::uuid`)
      await desks.db.run(
        sql`update records.case_file set case_code = 'SYN-MARKER-CASE', stream = 'tip', form = 'tip.forced-begging' where id = ${caseId}::uuid`,
      )
      const drivers = {
        email: makeFileDriver(folder, { extension: 'eml', write: writeEmail('rabta@localhost') }),
        sms: makeFileDriver(folder, { extension: 'txt', write: writeSms }),
      }
      const logged: string[] = []
      const keep = (fields: Record<string, unknown>, message: string) =>
        void logged.push(message + JSON.stringify(fields))
      const tell = () =>
        tellOnce({
          db: desks.db,
          drivers,
          address: 'https://rabta.test',
          now: () => desks.clock.now,
          log: { info: keep, error: keep },
        })
      const move = async (body: object, name: string) => {
        const { version } = await desks.detailOf(id, name)
        expect((await desks.post(`${id}/moves`, { ...body, version }, { name })).status).toBe(200)
        await tell()
      }
      await tell()
      await desks.post(`${id}/reminders`, undefined, { name: police })
      await move({ move: 'receive' }, welfare)
      await move({ move: 'ask', topics: ['health', 'legal_status'] }, welfare)
      await move({ move: 'inform' }, police)
      await move({ move: 'accept' }, welfare)
      await move({ move: 'start' }, welfare)
      await move({ move: 'complete', outcome: 'person_left' }, welfare)
      desks.clock.now = new Date('2026-11-23T03:00:00Z')
      await tell()
      expect(logged).toEqual([])

      const files = await readdir(folder)
      const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')))
      const dump = await desks.db.all(
        z.object({ text: z.string() }),
        sql`select row_to_json(n)::text as text from records.notice n where referral_id = ${id}::uuid
          union all select parameters::text from access.outgoing_message
          union all select row_to_json(d)::text from access.weekly_digest d
          union all select coalesce(c.answer, '') from access.command c`,
      )
      const told = [...texts, ...dump.map(({ text }) => text)]
      // Two desks: eight events and an escalation by e-mail, some of them by short message, two digests.
      expect(texts.filter((text) => text.includes(code) && text.startsWith('Date')).length).toBeGreaterThanOrEqual(10)
      expect(texts.filter((text) => text.startsWith('+92')).length).toBeGreaterThanOrEqual(3)
      // Uuids may hold any two letters; the rest may not. What was asked about and how it ended stays in the referral as well.
      const words = told.map((text) => text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ''))
      for (const marker of [...markers, 'health', 'Health', 'legal_status', 'person_left', personId, caseId])
        expect(
          words.filter((text) => new RegExp(`(^|[^A-Za-z])${marker.replace('+', '\\+')}`).test(text)),
          marker,
        ).toEqual([])
      expect(told.filter((text) => text.includes(personId) || text.includes(caseId))).toEqual([])
      const subjects = texts.flatMap((text) => /^Subject: .*$/m.exec(text) ?? [])
      for (const subject of subjects) expect(subject).toMatch(/^Subject: (Rabta|رابطہ): /)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
