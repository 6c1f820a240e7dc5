import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { type CaseDetail, type CaseList, caseDetailSchema, caseListSchema } from '#contract/api/cases.ts'
import { demoPassword } from '#server/seed/demo-accounts.ts'
import { desktop, openPage, phone } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

/** A page of the register for a coordinator of the FIA in two districts. */
async function openRegister(path: string, options: Parameters<typeof openPage>[0] = desktop, account = 'coordinator') {
  const opened = await openPage(options)
  const signedIn = await opened.context.request.post(`${address}/api/v1/session`, {
    data: { email: `${account}@demo.rabta.example`, password: demoPassword },
  })
  expect(signedIn.status()).toBe(200)
  const read = async (rest: string): Promise<unknown> =>
    (await opened.context.request.get(`${address}/api/v1/cases${rest}`)).json()
  const list = async (query = ''): Promise<CaseList> => caseListSchema.parse(await read(query))
  const detail = async (id: string): Promise<CaseDetail> => caseDetailSchema.parse(await read(`/${id}`))
  await opened.page.goto(`${address}${path}`)
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return { ...opened, list, detail }
}

/** Tab until a control has the focus, as a person without a mouse goes there. */
async function tabTo(page: Page, control: string): Promise<void> {
  for (let stop = 0; stop < 120; stop++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), control)) return
  }
  throw new Error(`120 times Tab do not lead to ${control}`)
}

/** Chooses in a list of the device by the letters of the option or by arrows, and types a day as the field takes it. */
const choices: readonly (readonly [id: string, typed: string])[] = [
  ['case-facts-stream', 'Traff'],
  ['case-facts-form', 'Forced'],
  ['case-facts-registeredOn', '11052026'],
  ['case-facts-registrationDistrictId', 'Gujrat'],
  ['case-person-sex', 'Female'],
  ['case-person-ageBand', '↓↓↓'],
  ['case-person-citizenship', 'Pak'],
  ['case-person-identifiedOn', '11052026'],
  ['case-person-traffickingStatus', 'Poss'],
  ['case-person-decidedBy', 'Pol'],
]

describe.skipIf(!address)('the register of a coordinator', () => {
  it('takes a new case by keyboard alone, and warns before of what may be a double', async () => {
    const { page, complaints, context, detail } = await openRegister('/en/cases/new')
    await page.locator('#case-facts-stream').waitFor()
    for (const [id, typed] of choices) {
      await tabTo(page, `#${id}`)
      if (typed.startsWith('↓')) for (const _ of typed) await page.keyboard.press('ArrowDown')
      else await page.keyboard.type(typed)
    }
    await page.getByRole('region', { name: 'Is it one of these?' }).locator('output').waitFor()
    await tabTo(page, 'form button[type=submit]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/en\/cases\/[0-9a-f-]{36}$/)
    const made = await detail(page.url().split('/').at(-1) ?? '')
    expect(made.code).toMatch(/^SYN-FIA-2026-/)
    expect(made).toMatchObject({
      facts: {
        stream: 'tip',
        form: 'tip.forced-begging',
        registrationDistrictId: 'gujrat',
        registeredOn: '2026-11-05',
      },
      persons: [{ sex: 'female', ageBand: '18-20', traffickingStatus: 'PossibleVictimOfTrafficking' }],
    })
    await page.getByRole('heading', { level: 1, name: made.code }).waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })

  it('keeps what was typed through a reload, and nothing of it in the browser', async () => {
    const { page, context } = await openRegister('/en/cases/new')
    await page.locator('#case-facts-stream').selectOption('som')
    const kept = page.waitForResponse(
      (response) => response.request().method() === 'PUT' && response.url().includes('/draft'),
    )
    await page.locator('#case-person-sex').selectOption('male')
    await kept
    await page.reload()
    await expect.poll(() => page.locator('#case-person-sex').inputValue()).toBe('male')
    const stored = () =>
      page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]))
    expect(await stored()).not.toContain('male')
    await page.getByRole('button', { name: 'Discard draft' }).click()
    await expect.poll(() => page.locator('#case-person-sex').inputValue()).toBe('')
    await context.close()
  })

  it('lets no edit undo that of another browser unseen', async () => {
    const one = await openRegister('/en/cases')
    const id = (await one.list()).rows[0]?.id ?? ''
    const two = await openRegister(`/en/cases/${id}`)
    await one.page.goto(`${address}/en/cases/${id}`)
    for (const { page } of [one, two]) {
      await page.getByRole('button', { name: 'Edit facts' }).click()
      await page.locator('#case-facts-originDistrictId').waitFor()
    }
    await two.page.locator('#case-facts-originDistrictId').selectOption('lahore')
    await two.page.locator('#case-facts-recruitmentDistrictId').selectOption('multan')
    await two.page.getByRole('button', { name: 'Save' }).click()
    await two.page.locator('#case-facts-originDistrictId').waitFor({ state: 'detached' })

    await one.page.locator('#case-facts-originDistrictId').selectOption('quetta')
    await one.page.getByRole('button', { name: 'Save' }).click()
    const dialog = one.page.getByRole('alertdialog')
    await dialog.getByRole('radio', { name: /Quetta/ }).waitFor()
    expect(await dialog.innerText()).toMatch(/FIA circle, Gujranwala and Gujrat.* changed this/)
    await one.page.getByRole('button', { name: 'Save with these' }).click()
    await dialog.waitFor({ state: 'detached' })
    const { facts } = await one.detail(id)
    expect([facts.originDistrictId, facts.recruitmentDistrictId]).toEqual(['quetta', 'multan'])
    expect(one.complaints.filter((complaint) => !complaint.includes('412'))).toEqual([])
    expect(two.complaints).toEqual([])
    await one.context.close()
    await two.context.close()
  })

  it.each(['en', 'ur'] as const)('is accessible, light and dark: list, case and forms (%s)', async (language) => {
    const { page, context, list } = await openRegister(`/${language}/cases`, { ...desktop, colorScheme: 'light' })
    const id = (await list()).rows[0]?.id ?? ''
    const found = async (axe: AxeBuilder) => {
      const { violations } = await axe.analyze()
      return violations.flatMap(({ id: rule, nodes }) => nodes.map((node) => `${rule}: ${node.html.slice(0, 160)}`))
    }
    for (const path of ['cases', `cases/${id}`, 'cases/new']) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`${address}/${language}/${path}`)
      await page
        .locator(
          '[data-case], [aria-labelledby="case-history"] li, #case-facts-stream, [aria-labelledby="case-history"] p',
        )
        .first()
        .waitFor()
      if (path === 'cases/new') await page.locator('form button[type=submit]').last().click()
      expect(await found(new AxeBuilder({ page })), `${path} light`).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await found(new AxeBuilder({ page }).withRules(['color-contrast'])), `${path} dark`).toEqual([])
    }
    await context.close()
  })

  it.each(['en', 'ur'] as const)('fits a phone (%s)', async (language) => {
    const { page, complaints, context } = await openRegister(`/${language}/cases`, phone)
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    await page.locator('[data-case] a').first().waitFor()
    expect(await width()).toBeLessThanOrEqual(phone.viewport.width)
    await page.locator('[data-case] a').first().click()
    await page.locator('[aria-labelledby="case-facts"]').waitFor()
    expect(await width()).toBeLessThanOrEqual(phone.viewport.width)
    await page.goto(`${address}/${language}/cases/new`)
    await page.locator('#case-facts-stream').waitFor()
    expect(await width()).toBeLessThanOrEqual(phone.viewport.width)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is in no page that the server draws, and in no page or answer of another role', async () => {
    const { context, list } = await openRegister('/en/cases')
    const { id } = (await list()).rows[0] ?? { id: '' }
    for (const path of ['cases', `cases/${id}`, 'cases/new'])
      expect(await (await context.request.get(`${address}/en/${path}`)).text()).not.toContain('SYN-FIA')
    await context.close()
    for (const account of ['policymaker', 'donor', 'agency-admin']) {
      const other = await openRegister('/en/cases', desktop, account)
      await other.page.getByRole('heading', { level: 1, name: 'Your role has no register' }).waitFor()
      expect(await other.page.getByRole('navigation').getByRole('link', { name: 'Cases', exact: true }).count()).toBe(0)
      const answer = await other.context.request.get(`${address}/api/v1/cases/${id}`)
      expect([answer.status(), (await answer.text()).includes('SYN-')]).toEqual([403, false])
      await other.context.close()
    }
  })
})
