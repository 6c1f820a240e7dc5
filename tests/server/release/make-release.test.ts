import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { keepPeriods } from '#contract/release/keep-periods.ts'
import { tableNames } from '#contract/release/release.ts'
import type { Database } from '#server/db/database.ts'
import { makeRelease, makeReleaseIfDue, type ReleaseOptions } from '#server/release/make-release.ts'
import { approveRelease } from '#server/release/publish.ts'
import { makeReleaseReader } from '#server/release/release-store.ts'
import type { RunJobs } from '#server/release/unit-job.ts'
import { demoDatabase, demoNow } from '#tests/support/demo-database.ts'
import { hideWhatIsNew } from './hide-what-is-new.ts'

class Reached extends Error {}

/** Says that a build began, and breaks it off. */
const breakOff: RunJobs = async () => {
  throw new Reached()
}

/** Another second than that of the release that is there: the id tells them apart. */
const options: ReleaseOptions = {
  now: new Date(demoNow.getTime() + 60_000),
  smallNumberBelow: 10,
  publishesItself: true,
  runJobs: breakOff,
}
/** The next quarter and calendar year are over. */
const january = new Date('2027-01-05T09:00:00Z')

class RollBack extends Error {}

/** Other tests read the same release. */
async function undone(work: (db: Database) => Promise<void>): Promise<void> {
  const db = await demoDatabase()
  const end = new RollBack()
  await db
    .transaction(async (tx) => {
      await work(tx)
      throw end
    })
    .catch((error: unknown) => {
      if (error !== end) throw error
    })
}

const partRow = z.object({ part: z.string(), body: z.string() })
const partsOf = (db: Database, id: string) =>
  db.all(partRow, sql`select part, body from figures.release_part where release_id = ${id} order by part`)
const newest = async (db: Database) =>
  (
    await db.one(
      z.object({ id: z.string() }),
      sql`select id from figures.release order by built_at desc, id desc limit 1`,
    )
  ).id

describe('a release', () => {
  it('is left alone while it is of this month and of the same rules', () =>
    undone(async (db) => {
      await expect(makeReleaseIfDue(db, options)).resolves.toBeUndefined()
    }))

  it.each([
    { change: 'another month', changed: { now: january } },
    { change: 'another threshold', changed: { smallNumberBelow: 12 } },
  ])('is due under $change, and one that fails leaves the former in place', ({ changed }) =>
    undone(async (db) => {
      const before = await newest(db)
      await expect(makeReleaseIfDue(db, { ...options, ...changed })).rejects.toBeInstanceOf(Reached)
      expect(await newest(db)).toBe(before)
      expect((await makeReleaseReader(db).current())?.id).toBe(before)
    }),
  )

  it('says what it was made of and how', async () => {
    const db = await demoDatabase()
    const { inputHash, report } = await db.one(
      z.object({
        inputHash: z.string(),
        report: z.object({
          seconds: z.number(),
          units: z.array(z.object({ unit: z.string(), hidden: z.number(), cells: z.number(), provenEnds: z.number() })),
        }),
      }),
      sql`select input_hash as "inputHash", report from figures.release where id = ${await newest(db)}`,
    )
    expect(inputHash).toMatch(/^[0-9a-f]{64}$/)
    expect(report.units).toHaveLength(12)
    for (const one of report.units) expect(one.hidden, one.unit).toBeLessThanOrEqual(one.cells)
  })

  it('keeps no number below the threshold in anything about persons', async () => {
    const release = await makeReleaseReader(await demoDatabase()).current()
    for (const name of tableNames) {
      if (['activities', 'reached', 'first-answer-hours', 'stage-days-median', 'stage-days-90th'].includes(name))
        continue
      const small = release?.tables[name].values.filter((value) => value !== null && value < 10)
      expect(small, name).toEqual([])
      expect(
        release?.tables[name].values.some((value) => value !== null),
        name,
      ).toBe(true)
    }
  })

  it('never changes once it is published', () =>
    undone(async (db) => {
      const id = await newest(db)
      for (const change of [
        sql`update figures.release set as_of = as_of - 1 where id = ${id}`,
        sql`delete from figures.release_part where release_id = ${id}`,
        sql`update figures.ledger set body = '{}'`,
        sql`delete from figures.release where id = ${id}`,
      ])
        await expect(db.transaction((tx) => tx.run(change))).rejects.toMatchObject({ code: 'P0001' })
    }))

  it('counts a closed quarter as before, whatever happened to its records since', () =>
    undone(async (db) => {
      const first = await newest(db)
      const before = await partsOf(db, first)
      await db.run(sql`delete from records.person where id in (select id from records.person order by id limit 1500)`)
      await db.run(sql`update records.person set sex = 'male' where sex = 'female'`)
      await db.run(
        sql`update records.case_file set registration_district_id = 'lahore' where registration_district_id <> 'lahore'`,
      )
      await db.run(sql`update records.case_file set duplicate_of_id = null`)
      await db.run(
        sql`delete from records.referral where id in (select id from records.referral order by id limit 500)`,
      )
      expect(await partsOf(db, first)).toEqual(before)
      const made = await makeRelease(db, { ...options, now: january, runJobs: hideWhatIsNew })
      const [old, next] = await Promise.all([first, made?.id ?? ''].map((id) => makeReleaseReader(db).byId(id)))
      for (const name of tableNames) {
        if (name === 'activities' || name === 'reached') continue
        const [earlier, later] = [old?.tables[name], next?.tables[name]]
        const kept = earlier?.axes[1] ?? []
        expect(later?.axes[1], name).toEqual(expect.arrayContaining([...kept]))
        expect(later && keepPeriods(later, kept).values, name).toEqual(earlier?.values)
      }
      expect(next?.tables.persons.axes[1]).toEqual(expect.arrayContaining(['2026q4', 'cy2026']))
    }))

  it('is published by two different persons', () =>
    undone(async (db) => {
      const made = await makeRelease(db, { ...options, now: january, publishesItself: false, runJobs: hideWhatIsNew })
      const id = made?.id ?? ''
      const reader = () => makeReleaseReader(db).byId(id)
      expect(await reader()).toBeUndefined()
      const people = await db.all(
        z.object({ id: z.string() }),
        sql`select id from access.app_user order by email limit 2`,
      )
      const [one = '', other = ''] = people.map((person) => person.id)
      expect(await approveRelease(db, id, one, january)).toEqual({ approvals: 1, isPublished: false })
      await expect(approveRelease(db, id, one, january)).rejects.toThrow('second person')
      expect(await reader()).toBeUndefined()
      expect(await approveRelease(db, id, other, january)).toEqual({ approvals: 2, isPublished: true })
      expect(await reader()).toMatchObject({ id, isSelfPublished: false })
      await expect(approveRelease(db, id, other, january)).rejects.toThrow('published already')
    }))

  it('begins a new series where corrected records are to take effect', () =>
    undone(async (db) => {
      const before = await makeReleaseReader(db).current()
      const made = await makeRelease(db, { ...options, rebase: 'Doubles were merged', runJobs: hideWhatIsNew })
      const after = await makeReleaseReader(db).byId(made?.id ?? '')
      expect(after?.seriesId).not.toBe(before?.seriesId)
    }))
})
