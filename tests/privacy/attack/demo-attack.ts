import { sql } from 'drizzle-orm'
import type { Geography } from '#contract/places.ts'
import type { Database } from '#server/db/database.ts'
import { demoPassword } from '#server/seed/demo-accounts.ts'
import { demoDatabase, plainPasswords, signInAs } from '#tests/support/demo-database.ts'
import { type App, type Harvester, harvest } from './harvest.ts'
import { Pool } from './pool.ts'
import { countCells, readAllRecords, recordsOf } from './truth.ts'

/** What an attack on the demo release needs beside the answers: the tree of places, the periods, and the truth to compare with. */
export async function demoGround(app: App) {
  const headers = await signInAs(app as never, 'policymaker') // the demo API's own app
  const geography = (await (await app.request('/api/v1/geography')).json()) as Geography
  const latest = await app.request('/api/v1/releases/latest', { headers })
  const { periods, releaseId } = (await latest.json()) as { periods: string[]; releaseId: string }
  const records = await readAllRecords(await demoDatabase())
  const countOf = (agencyId?: string) =>
    countCells(agencyId ? recordsOf(records, agencyId) : records, geography, periods)
  return { geography, periods, releaseId, records, counts: countOf(), own: (agencyId: string) => countOf(agencyId) }
}

/** Everybody who reads releases, with how much each asks: in all routes with many questions, so many of them. */
export async function readersOf(app: App, questions: { first: number; others: number }): Promise<Harvester[]> {
  const some = (most: number) => (_: string, size: number) => size / most
  const signedIn = async (name: string, most: number): Promise<Harvester> => ({
    name,
    headers: await signInAs(app as never, name), // the demo API's own app
    oneIn: some(most),
  })
  return [
    { name: 'public', headers: {}, oneIn: some(questions.first) },
    await signedIn('policymaker', questions.first),
    await signedIn('donor', questions.others),
    await signedIn('coordinator', questions.others),
    // Reads releases as the others do; what is asked here is what its agency alone is told.
    {
      ...(await signedIn('agency-admin', questions.others)),
      isAsked: (route) => route.startsWith('/api/v1/own-agency'),
    },
  ]
}

/** A second donor, for as long as the database lives. */
export async function addSecondDonor(db: Database, app: App): Promise<{ cookie: string }> {
  const email = 'second-donor@demo.rabta.example'
  await db.run(sql`
    insert into access.app_user (email, display_name, role, agency_id, district_ids, password_hash, is_demo)
    values (${email}, 'Second donor', 'donor', null, '{}', ${await plainPasswords.hash(demoPassword)}, true) on conflict (email) do nothing`)
  const response = await app.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** The pool of all of them. */
export async function harvestAll(
  app: App,
  harvesters: readonly Harvester[],
  tell: (line: string) => void = () => undefined,
): Promise<Pool> {
  const pool = new Pool()
  for (const harvester of harvesters) {
    const started = performance.now()
    const { requests, refused } = await harvest(app, harvester, pool)
    const seconds = Math.round((performance.now() - started) / 1_000)
    tell(
      `${harvester.name}: ${requests} requests, ${refused} refused, ${seconds} s; ${pool.numbers} numbers in the pool`,
    )
  }
  return pool
}
