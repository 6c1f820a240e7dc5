import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { keepPeriods } from '#contract/release/keep-periods.ts'
import { tableNames } from '#contract/release/release.ts'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { makeRelease } from '#server/release/make-release.ts'
import { makeReleaseReader } from '#server/release/release-store.ts'
import { bytesOf, differences, someAddresses } from '#tests/privacy/attack/bytes.ts'
import { changeRecords } from '#tests/privacy/attack/change-records.ts'
import { demoDatabase, demoNow, plainPasswords, signInAs } from '#tests/support/demo-database.ts'
import { hideWhatIsNew } from '../release/hide-what-is-new.ts'

class RollBack extends Error {}
const changes = 5_000
/** The next quarter and calendar year are over. */
const january = new Date('2027-01-05T09:00:00Z')

const appOver = (db: Database) => {
  const log = { info: () => undefined, error: () => undefined }
  return createApp(makeAppParts({ db, log, passwords: plainPasswords, demoSignIns: [], now: () => demoNow }))
}

describe('a published release', () => {
  it(`is told to the byte as before after ${changes} changes of records, and keeps its cells in the next of its series`, async () => {
    const db = await demoDatabase()
    const end = new RollBack()
    const work = db.transaction(async (tx) => {
      const readers = await Promise.all(['policymaker', 'donor'].map((name) => signInAs(appOver(tx) as never, name)))
      const everybody: Record<string, string>[] = [{}, ...readers]
      const addresses = await Promise.all(everybody.map((headers) => someAddresses(appOver(tx), headers, 8)))
      // Another app each time: nothing is remembered from before.
      const told = async () => {
        const app = appOver(tx)
        const answers = []
        for (const [at, headers] of everybody.entries())
          answers.push(...(await bytesOf(app, headers, addresses[at] ?? [])))
        return answers
      }
      const before = await told()
      const reader = makeReleaseReader(tx)
      const old = await reader.current()
      const counted = await countOfRecords(tx)
      const done = await changeRecords(tx, changes, 'frozen')
      expect(done.changed).toBeGreaterThan(changes * 0.8)
      expect(await countOfRecords(tx)).not.toEqual(counted)
      expect(differences(before, await told())).toEqual([])

      const made = await makeRelease(tx, {
        now: january,
        smallNumberBelow: 10,
        publishesItself: true,
        runJobs: hideWhatIsNew,
      })
      const next = await makeReleaseReader(tx).byId(made?.id ?? '')
      expect(next?.seriesId).toBe(old?.seriesId)
      for (const name of tableNames) {
        if (name === 'activities' || name === 'reached') continue
        const [earlier, later] = [old?.tables[name], next?.tables[name]]
        expect(later && keepPeriods(later, earlier?.axes[1] ?? []).values, name).toEqual(earlier?.values)
      }
      throw end
    })
    await expect(work).rejects.toBe(end)
  }, 180_000)
})

const countOfRecords = (db: Database) =>
  db.one(
    z.object({ cases: z.number(), persons: z.number(), referrals: z.number() }),
    sql`select (select count(*) from records.case_file)::int as cases, (select count(*) from records.person)::int as persons,
      (select count(*) from records.referral)::int as referrals`,
  )
