import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { type ReferralDesk, referralDeskSchema } from '#contract/api/referrals.ts'
import { demoPassword } from '#server/seed/demo-accounts.ts'
import { desktop, openPage, phone } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

/** FIA in two districts sends, Punjab Social Welfare is asked. */
async function openDesk(
  account: 'coordinator' | 'coordinator-welfare',
  path: string,
  options: Parameters<typeof openPage>[0] = desktop,
) {
  const opened = await openPage(options)
  const signedIn = await opened.context.request.post(`${address}/api/v1/session`, {
    data: { email: `${account}@demo.rabta.example`, password: demoPassword },
  })
  expect(signedIn.status()).toBe(200)
  const desk = async (side: 'sender' | 'receiver'): Promise<ReferralDesk> =>
    referralDeskSchema.parse(
      await (await opened.context.request.get(`${address}/api/v1/referrals/desk?side=${side}`)).json(),
    )
  await opened.page.goto(`${address}${path}`)
  await rowsOf(opened.page).first().waitFor()
  return { ...opened, desk }
}

const rowsOf = (page: Page) => page.locator('[data-referral]')
const rowOf = (page: Page, id: string) => page.locator(`[data-referral="${id}"]`)
const stateOf = async (page: Page, id: string): Promise<string> => {
  const answer = await page.context().request.get(`${address}/api/v1/referrals/${id}`)
  return ((await answer.json()) as { state: string }).state
}

/** A referral that both accounts see and that waits for an answer, in the receiver's list. */
async function sharedReferral(sender: Awaited<ReturnType<typeof openDesk>>, receiver: typeof sender) {
  const waiting = (desk: ReferralDesk) =>
    desk.groups.filter(({ id }) => id === 'overdue' || id === 'today' || id === 'later').flatMap(({ rows }) => rows)
  const sent = new Set(waiting(await sender.desk('sender')).map(({ id }) => id))
  const shared = waiting(await receiver.desk('receiver')).find(({ id }) => sent.has(id))
  if (!shared) throw new Error('The two desks share no referral')
  return shared
}

describe.skipIf(!address)('the desk of a coordinator', () => {
  it.each(['en', 'ur'] as const)(
    'answers by keyboard alone, and the sender sees it without doing anything (%s)',
    async (language) => {
      const sender = await openDesk('coordinator', `/${language}/referrals?side=sent`)
      const receiver = await openDesk('coordinator-welfare', `/${language}/referrals`)
      const { id, code } = await sharedReferral(sender, receiver)
      await sender.page.goto(`${address}/${language}/referrals?side=sent&at=${id}`)
      const panel = sender.page.locator('aside, section').filter({ hasText: code }).last()
      await panel.getByRole('heading').first().waitFor()

      await rowsOf(receiver.page).first().locator('a').focus()
      while (
        (await receiver.page.evaluate('document.activeElement.closest("[data-referral]")?.dataset.referral')) !== id
      )
        await receiver.page.keyboard.press('KeyJ')
      await receiver.page.keyboard.press('KeyA')

      // Sooner than a page asks by itself, which it does every minute.
      await expect.poll(() => stateOf(receiver.page, id)).toBe('accepted')
      const accepted = { en: /accepted/i, ur: /قبول/ }[language]
      await expect.poll(() => panel.innerText()).toMatch(accepted)
      const inService = { en: /Service: /, ur: /خدمت: / }[language]
      await expect.poll(() => rowOf(receiver.page, id).innerText()).toMatch(inService)
      // The focus stays in the list, for the next answer.
      expect(await receiver.page.evaluate('document.activeElement.closest("[data-referral]") !== null')).toBe(true)
      expect([...sender.complaints, ...receiver.complaints]).toEqual([])
      await sender.context.close()
      await receiver.context.close()
    },
  )

  it('accepts ten together by keyboard alone', async () => {
    const { page, complaints, context, desk } = await openDesk('coordinator-welfare', '/en/referrals')
    const count = async (group: string) => (await desk('receiver')).groups.find(({ id }) => id === group)?.count ?? 0
    const before = await count('active')
    await rowsOf(page).first().locator('a').focus()
    for (let row = 0; row < 10; row++) {
      await page.keyboard.press('KeyX')
      await page.keyboard.press('KeyJ')
    }
    const bar = page.getByRole('region', { name: 'Selected referrals' })
    await bar.getByRole('button').first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => count('active')).toBe(before + 10)
    await bar.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await context.close()
  })

  it('shows who has not answered and reminds them in one', async () => {
    const { page, complaints, context, desk } = await openDesk('coordinator', '/en/referrals?side=sent')
    const first = (await desk('sender')).groups.find(({ id }) => id === 'overdue')?.rows[0]
    if (!first) throw new Error('Everybody has answered')
    await rowOf(page, first.id).locator('a').focus()
    await page.keyboard.press('Enter')
    const remind = page.getByRole('button', { name: /^Remind/ })
    await remind.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(
        async () =>
          (await desk('sender')).groups.flatMap(({ rows }) => rows).find(({ id }) => id === first.id)?.remindedAt,
      )
      .toBeTruthy()
    await expect.poll(() => remind.isDisabled()).toBe(true)
    expect(complaints).toEqual([])
    await context.close()
  })

  it.each(['en', 'ur'] as const)('is accessible, light and dark, with a form open (%s)', async (language) => {
    const { page, context } = await openDesk('coordinator-welfare', `/${language}/referrals`, {
      ...desktop,
      colorScheme: 'light',
    })
    const found = async (axe: AxeBuilder) => {
      const { violations } = await axe.analyze()
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
    }
    await rowsOf(page).first().locator('a').focus()
    await page.keyboard.press('KeyX')
    await page.keyboard.press('KeyR')
    await page.getByRole('radio').first().waitFor()
    expect(await found(new AxeBuilder({ page })), 'light').toEqual([])
    const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(ground).not.toBe(light)
    expect(await found(new AxeBuilder({ page }).withRules(['color-contrast'])), 'dark').toEqual([])
    await context.close()
  })

  it.each(['en', 'ur'] as const)(
    'fits a phone, where the referral takes the place of the list (%s)',
    async (language) => {
      const { page, complaints, context } = await openDesk('coordinator-welfare', `/${language}/referrals`, phone)
      const width = () => page.evaluate(() => document.documentElement.scrollWidth)
      expect(await width()).toBeLessThanOrEqual(phone.viewport.width)
      await rowsOf(page).first().locator('a').click()
      await page.getByRole('button', { name: { en: 'Accept', ur: 'قبول کریں' }[language], exact: true }).waitFor()
      expect(await rowsOf(page).first().isVisible()).toBe(false)
      expect(await width()).toBeLessThanOrEqual(phone.viewport.width)
      await page.keyboard.press('Escape')
      await expect.poll(() => rowsOf(page).first().isVisible()).toBe(true)
      expect(complaints).toEqual([])
      await context.close()
    },
  )

  it('is in no page that the server draws, and no page of another role', async () => {
    const { page, context } = await openDesk('coordinator-welfare', '/en/referrals')
    const code = (await rowsOf(page).first().innerText()).split('\n')[0] ?? ''
    expect(code).toMatch(/SYN-/)
    const drawn = await context.request.get(
      `${address}/en/referrals?at=${await rowsOf(page).first().getAttribute('data-referral')}`,
    )
    expect(await drawn.text()).not.toContain('SYN-')
    await context.close()
    const other = await openPage(desktop)
    await other.context.request.post(`${address}/api/v1/session`, {
      data: { email: 'policymaker@demo.rabta.example', password: demoPassword },
    })
    await other.page.goto(`${address}/en/referrals`)
    await other.page.getByRole('heading', { level: 1, name: 'Your role has no desk' }).waitFor()
    expect(await rowsOf(other.page).count()).toBe(0)
    expect(await other.page.getByRole('navigation').getByRole('link', { name: 'Referrals', exact: true }).count()).toBe(
      0,
    )
    await other.context.close()
  })
})
