import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { type PlaceDetail, placeDetailSchema } from '#contract/api/reference.ts'
import { createApp } from '#server/app.ts'
import type { Database } from '#server/db/database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { demoDatabase, demoNow, plainPasswords, signInAs } from '#tests/support/demo-database.ts'

class RollBack extends Error {}

const appOver = (db: Database) => {
  const log = { info: () => undefined, error: () => undefined }
  return createApp(makeAppParts({ db, log, passwords: plainPasswords, demoSignIns: [], now: () => demoNow }))
}

/** A place as somebody is told of it, while an organisation that owes returns for Lahore and holds activities there gives shelter. */
async function told(name?: string): Promise<{ detail: PlaceDetail; text: string }> {
  const end = new RollBack()
  let text = ''
  const work = (await demoDatabase()).transaction(async (tx) => {
    await tx.run(sql`update reference.agency set referral_functions = '{shelter}' where id = 'sahil'`)
    await tx.run(sql`delete from records.activity where district_id = 'lahore'`)
    await tx.run(sql`
      insert into records.activity (id, activity_code, is_synthetic, organiser_agency_id, kind, audience, title_en, title_ur, status, starts_on, ends_on, district_id)
      values (gen_random_uuid(), 'SYN-SHELTER', true, 'sahil', 'community_session', 'community_leaders', 'A session', 'نشست', 'held', '2026-10-01', '2026-10-01', 'lahore')`)
    await tx.run(sql`insert into records.reporting_duty values ('sahil', 'lahore', '2026-01-01', null)`)
    const headers = name === undefined ? {} : await signInAs(appOver(tx), name)
    text = await (await appOver(tx).request('/api/v1/places/lahore', { headers })).text()
    throw end
  })
  await work.catch((error: unknown) => {
    if (error !== end) throw error
  })
  return { detail: placeDetailSchema.parse(JSON.parse(text)), text }
}

describe('an organisation that gives shelter', () => {
  it.each([undefined, 'donor', 'policymaker', 'system-admin', 'auditor'])(
    'is nowhere named to %s in the page of a place, and told by its kind',
    async (name) => {
      const { detail, text } = await told(name)
      expect(text).not.toMatch(/sahil|ساحل/i)
      expect(detail.unnamedAgencyKinds).toEqual(['ngo'])
      expect(detail.activitiesPast).toMatchObject([{ activityCode: 'SYN-SHELTER', organiserKind: 'ngo' }])
      expect(detail.activitiesPast[0]).not.toHaveProperty('organiserName')
      expect(detail.agencies.map(({ id }) => id)).toContain('pol-pb')
    },
  )

  it.each(['coordinator', 'agency-admin'])('is named to %s, who refers persons to it', async (name) => {
    const { detail } = await told(name)
    expect(detail.agencies.map(({ id }) => id)).toContain('sahil')
    expect(detail).not.toHaveProperty('unnamedAgencyKinds')
    expect(detail.activitiesPast[0]?.organiserName?.en).toBe('Sahil')
  })
})
