import process from 'node:process'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { provinceIds } from '#contract/places.ts'
import { readCell } from '#contract/release/read-table.ts'
import { type StoredRelease, tableNames } from '#contract/release/release.ts'
import { createApp } from '#server/app.ts'
import { dayInPakistan } from '#server/clock.ts'
import type { Database } from '#server/db/database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { buildRelease } from '#server/release/build-release.ts'
import { firstMonth } from '#server/release/make-release.ts'
import { makeReleaseReader } from '#server/release/release-store.ts'
import { demoDatabase, demoNow, plainPasswords, signInAs } from '#tests/support/demo-database.ts'
import { runJobsOnce } from '#tests/support/run-jobs-once.ts'
import { bytesOf, differences, someAddresses } from './attack/bytes.ts'

/*
 * Records are moved between districts of one province of which nothing is shown: hidden counts become other hidden counts, and every sum that
 * is shown stays. The release is built anew with the same secret. Its cover may only depend on what is shown; so both hide the same cells, and
 * then nothing that anybody receives may differ by a byte. Where hidden counts change a sum that decides about cover (whether hidden parts
 * together are below k) another choice would be legitimate: such pairs are not made here.
 */

class RollBack extends Error {}
const tell = (line: string) => void process.stdout.write(`  ${line}\n`)
const row = z.object({ id: z.string(), provinceId: z.enum(provinceIds), divisionId: z.string() })

const districtsOf = (db: Database) =>
  db.all(
    row,
    sql`select id, province_id as "provinceId", division_id as "divisionId" from reference.district where parent_id is null order by id`,
  )

async function releaseNow(db: Database, like: StoredRelease): Promise<StoredRelease> {
  const { tables } = await buildRelease(db, {
    today: dayInPakistan(demoNow),
    firstMonth,
    seriesId: like.seriesId,
    rules: { smallNumberBelow: 10, fewestWithoutOne: 3, secret: 'tests' },
    districts: await districtsOf(db),
    runJobs: runJobsOnce,
  })
  return { ...like, tables }
}

const appOf = (db: Database, release: StoredRelease) => {
  const log = { info: () => undefined, error: () => undefined }
  const parts = makeAppParts({ db, log, passwords: plainPasswords, demoSignIns: [], now: () => demoNow })
  return createApp({ ...parts, releases: { current: async () => release, byId: async () => release } })
}

/** Districts of which no table of records shows anything. */
function whollyHidden({ tables }: StoredRelease, ids: readonly string[]): string[] {
  const counting = tableNames.filter((name) => !['activities', 'reached'].includes(name))
  return ids.filter((id) =>
    counting.every((name) => {
      const { axes, values } = tables[name]
      const at = axes[0]?.indexOf(id) ?? -1
      const inner = axes.slice(1).reduce((product, axis) => product * axis.length, 1)
      return at < 0 || values.slice(at * inner, (at + 1) * inner).every((value) => value === null)
    }),
  )
}

/** Two districts of one division: its total is told for years. */
function pairIn(districts: readonly z.infer<typeof row>[]): string[] {
  const first = districts.find(({ id, divisionId }) =>
    districts.some((other) => other.divisionId === divisionId && other.id !== id),
  )
  return districts.filter(({ divisionId }) => divisionId === first?.divisionId).map(({ id }) => id)
}

describe('records that differ in hidden counts alone', () => {
  it('tell every reader the same, to the byte', async () => {
    const db = await demoDatabase()
    const end = new RollBack()
    const work = db.transaction(async (tx) => {
      const current = await makeReleaseReader(tx).current()
      if (!current) throw new Error('The demo has no release')
      const before = await releaseNow(tx, current)
      expect(readCell(before.tables.persons, ['pakistan', 'cy2024', 'tip'])).toBeTypeOf('number')
      const districts = await districtsOf(tx)
      const hidden = new Set(
        whollyHidden(
          before,
          districts.map(({ id }) => id),
        ),
      )
      const readers: Record<string, string>[] = [{}]
      for (const name of ['policymaker', 'donor']) readers.push(await signInAs(appOf(tx, before), name))
      const told = async (release: StoredRelease) => {
        const answers = []
        for (const headers of readers) {
          const app = appOf(tx, release)
          answers.push(...(await bytesOf(app, headers, await someAddresses(app, headers, 60))))
        }
        return answers
      }
      const first = await told(before)
      for (const provinceId of ['punjab', 'khyber-pakhtunkhwa'] as const) {
        const [from, to] = pairIn(districts.filter((one) => one.provinceId === provinceId && hidden.has(one.id)))
        const moved = await tx.all(
          z.object({ id: z.string() }),
          sql`update records.case_file set registration_district_id = ${to} where registration_district_id = ${from} returning id`,
        )
        await tx.run(sql`update records.referral set from_district_id = ${to} where from_district_id = ${from}`)
        expect(moved.length).toBeGreaterThan(0)
        const after = await releaseNow(tx, current)
        const second = await told(after)
        tell(
          `${moved.length} cases from ${from} to ${to}: ${first.length} answers, ${differences(first, second).length} differ`,
        )
        expect(differences(first, second)).toEqual([])
      }
      throw end
    })
    await expect(work).rejects.toBe(end)
  })
})
