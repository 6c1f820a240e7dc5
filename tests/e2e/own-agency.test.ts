import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { defaultSeed, firstMonthOfRecords } from '#server/seed/calibration.ts'
import { demoPassword } from '#server/seed/demo-accounts.ts'
import { desktop, openPage } from '#tests/support/browser.ts'
import { type Generated, generateAll } from '#tests/unit/seed/generated.ts'

const address = inject('address') ?? ''

/** The coordinator of the demo: an FIA circle, limited to two districts. */
const agencyId = 'fia'
const districtIds = ['gujranwala', 'gujrat']

/** The records that the server of these tests was filled with, drawn once more: they are counted here without a database. */
let records: Generated

type Question = { stream: string; place: string; from: string; to: string }

function countedAnew({ stream, place, from, to }: Question) {
  const own = (district: string | null) =>
    district !== null && districtIds.includes(district) && (place === 'pakistan' || district === place)
  const cases = new Map(
    records['records.case_file']
      .filter((one) => one.stream === stream && one.duplicate_of_id === null)
      .map((one) => [one.id, one]),
  )
  const ownCases = [...cases.values()].filter((one) => one.agency_id === agencyId && own(one.registration_district_id))
  const ids = new Set(ownCases.map(({ id }) => id))
  const isIn = (day: string) => day >= from && day <= to
  /** Pakistan is five hours ahead of UTC. */
  const dayOf = (instant: string) => new Date(Date.parse(instant) + 18_000_000).toISOString().slice(0, 10)
  const referrals = records['records.referral'].filter(
    (one) => cases.has(one.case_id) && isIn(dayOf(one.answer_due_at)),
  )
  const sent = referrals.filter((one) => one.from_agency_id === agencyId && own(one.from_district_id))
  const received = referrals.filter((one) => one.to_agency_id === agencyId && own(one.to_district_id))
  const onTime = (one: (typeof referrals)[number]) =>
    one.first_answered_at !== null && Date.parse(one.first_answered_at) <= Date.parse(one.answer_due_at)
  return {
    persons: records['records.person'].filter(
      (one) =>
        ids.has(one.case_id) &&
        isIn(one.entered_on) &&
        (stream === 'som' || one.trafficking_status !== 'NotAVictimOfTrafficking'),
    ).length,
    cases: ownCases.filter((one) => isIn(one.entered_on)).length,
    sent: sent.length,
    received: received.length,
    // In words on the screen, and so no number: of none, none can be on time.
    answered: received.length === 0 ? Number.NaN : received.filter(onTime).length,
  }
}

async function signIn(page: Page, name: string) {
  const data = { email: `${name}@demo.rabta.example`, password: demoPassword }
  expect((await page.context().request.post(`${address}/api/v1/session`, { data })).status()).toBe(200)
}

/** The five numbers on the screen. */
async function numbersOn(page: Page) {
  await page.locator('[data-own-numbers]').waitFor()
  const entries = await page
    .locator('[data-own]')
    .evaluateAll((tiles) =>
      tiles.map((tile) => [
        tile.getAttribute('data-own'),
        Number(tile.querySelector('p')?.textContent?.replaceAll(',', '')),
      ]),
    )
  return Object.fromEntries(entries) as Record<string, number>
}

describe.skipIf(!address)('the numbers of the own agency', () => {
  beforeAll(() => {
    // As `tests/e2e/serve.ts` starts the server.
    records = generateAll(20_000, defaultSeed, firstMonthOfRecords)
  })

  it('are on a coordinator’s screen what the records hold, and never in the page that the server sends', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await signIn(page, 'coordinator')
    const questions = [
      ['/en/overview', { stream: 'tip', place: 'pakistan', from: '2025-07-01', to: '2026-06-30' }],
      ['/ur/overview?of=som&period=cy2025', { stream: 'som', place: 'pakistan', from: '2025-01-01', to: '2025-12-31' }],
      [
        '/en/place/gujrat?of=som&period=2026q3',
        { stream: 'som', place: 'gujrat', from: '2026-07-01', to: '2026-09-30' },
      ],
    ] as const
    for (const [path, question] of questions) {
      const sent = await context.request.get(`${address}${path}`)
      expect(await sent.text()).not.toContain('data-own-numbers')
      await page.goto(`${address}${path}`)
      expect(await numbersOn(page), path).toEqual(countedAnew(question))
    }
    expect(countedAnew(questions[0][1]).persons).toBeGreaterThan(5)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('[data-own-numbers]').isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('leave no trace for a policymaker', async () => {
    const { page, complaints, context } = await openPage(desktop)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await signIn(page, 'policymaker')
    await page.goto(`${address}/en/overview`, { waitUntil: 'networkidle' })
    expect(await page.locator('[data-own-agency]').count()).toBe(0)
    expect(asked.filter((url) => url.includes('/own-agency/') || url.includes('OwnAgencyStrip'))).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })
})
