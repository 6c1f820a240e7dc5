import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { agencyDesksSchema } from '#contract/api/agency-desks.ts'
import { referralDeskSchema, referralDetailSchema } from '#contract/api/referrals.ts'
import { type ReferralSubject, referralSubjectSchema } from '#contract/api/sending.ts'
import { demoPassword } from '#server/seed/demo-accounts.ts'
import { desktop, openPage, phone } from '#tests/support/browser.ts'
import { keyboardOn, mouseOn } from '#tests/support/hands.ts'

const address = inject('address') ?? ''
const send = { en: 'Send', ur: 'بھیجیں' }
const shelter = { en: 'Shelter', ur: 'پناہ گاہ' }

/** A coordinator of the FIA, signed in. */
async function signIn(options: Parameters<typeof openPage>[0] = desktop) {
  const opened = await openPage(options)
  const signedIn = await opened.context.request.post(`${address}/api/v1/session`, {
    data: { email: 'coordinator@demo.rabta.example', password: demoPassword },
  })
  expect(signedIn.status()).toBe(200)
  const ask = async (path: string): Promise<unknown> => (await opened.context.request.get(`${address}${path}`)).json()
  return { ...opened, ask }
}
type SignedIn = Awaited<ReturnType<typeof signIn>>

/** A person of an own case whose consent covers shelter by a desk that takes such persons. */
async function somebodyToSend({ ask }: SignedIn): Promise<ReferralSubject> {
  const desk = referralDeskSchema.parse(await ask('/api/v1/referrals/desk?side=sender'))
  for (const { id } of desk.groups.flatMap(({ rows }) => rows)) {
    const { personId } = referralDetailSchema.parse(await ask(`/api/v1/referrals/${id}`))
    if (personId === null) continue
    const subject = referralSubjectSchema.safeParse(await ask(`/api/v1/persons/${personId}/referral-subject`)).data
    const today = new Date().toISOString().slice(0, 10)
    const consent = subject?.consents.find(
      ({ services, withdrawnAt, expiresOn }) =>
        services.includes('shelter') && withdrawnAt === null && expiresOn > today,
    )
    if (!subject || !consent || subject.isHandedOver) continue
    const { desks } = agencyDesksSchema.parse(
      await ask(`/api/v1/agency-desks?service=shelter&person=${personId}&consent=${consent.id}`),
    )
    if (desks.some((one) => one.doesNotTake.length === 0 && one.consentFault === null && !one.isOwn)) return subject
  }
  throw new Error('Nobody of the demo can be sent')
}

const pathOf = (language: string, { caseId, personId }: ReferralSubject) =>
  `${address}/${language}/referrals/new?case=${caseId}&person=${personId}`
const firstDesk = (page: Page) => page.locator('[data-desk] input:enabled').first()

describe.skipIf(!address)('sending a person to a desk', () => {
  it.each(['en', 'ur'] as const)('takes three presses after the case (%s)', async (language) => {
    const opened = await signIn()
    const { page, complaints, context } = opened
    await page.goto(pathOf(language, await somebodyToSend(opened)))
    const hand = mouseOn(page)
    await hand.activate(page.getByRole('radio', { name: shelter[language], exact: true }))
    await hand.activate(firstDesk(page))
    await hand.activate(page.getByRole('button', { name: send[language], exact: true }))
    await page.waitForURL(/\/referrals\?side=sent&at=/)
    expect(hand.activations()).toBe(3)
    const id = new URL(page.url()).searchParams.get('at')
    expect(referralDetailSchema.parse(await opened.ask(`/api/v1/referrals/${id}`))).toMatchObject({
      state: 'sent',
      service: 'shelter',
      urgency: 'routine',
      consentFault: null,
    })
    expect(complaints).toEqual([])
    await context.close()
  })

  it.each(['en', 'ur'] as const)('works by keyboard alone, with a focus that is seen (%s)', async (language) => {
    const opened = await signIn()
    const { page, complaints, context } = opened
    await page.goto(pathOf(language, await somebodyToSend(opened)))
    await page.getByRole('radio').first().waitFor()
    const hand = keyboardOn(page)
    // Shelter is the first of the services, the one that Tab leads to.
    await hand.activate(page.getByRole('radio', { name: shelter[language], exact: true }))
    await firstDesk(page).waitFor()
    await hand.activate(firstDesk(page))
    await hand.activate(page.getByRole('button', { name: send[language], exact: true }))
    await page.waitForURL(/\/referrals\?side=sent&at=/)
    expect(hand.activations()).toBe(3)
    expect(complaints).toEqual([])
    await context.close()
  })

  it.each(['en', 'ur'] as const)('is accessible, light and dark, with the consent form open (%s)', async (language) => {
    const opened = await signIn({ ...desktop, colorScheme: 'light' })
    const { page, context } = opened
    await page.goto(`${pathOf(language, await somebodyToSend(opened))}&service=shelter`)
    await firstDesk(page).click()
    await page.getByRole('button', { name: { en: 'Record consent', ur: 'رضامندی درج کریں' }[language] }).click()
    await page.locator('[data-field="basis"]').waitFor()
    await expectNoFaults(page)
    await page.goto(`${address}/${language}/desks?own=first&urgency=emergency`)
    await page.locator('[data-desk]').first().waitFor()
    await expectNoFaults(page)
    await context.close()
  })

  it.each(['en', 'ur'] as const)('fits a phone, with Send within reach (%s)', async (language) => {
    const opened = await signIn(phone)
    const { page, complaints, context } = opened
    const width = () => page.evaluate(() => document.documentElement.scrollWidth)
    await page.goto(pathOf(language, await somebodyToSend(opened)))
    await page.getByRole('radio', { name: shelter[language], exact: true }).click()
    await firstDesk(page).click()
    expect(await width()).toBeLessThanOrEqual(phone.viewport.width)
    await page.evaluate(() => scrollTo(0, 0))
    // Nothing lies over it: neither a desk nor the navigation at the foot of the screen.
    await page.getByRole('button', { name: send[language], exact: true }).click({ trial: true })
    await page.goto(`${address}/${language}/desks`)
    await page.locator('[data-desk]').first().waitFor()
    expect(await width()).toBeLessThanOrEqual(phone.viewport.width)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is in no page that the server draws', async () => {
    const opened = await signIn()
    const subject = await somebodyToSend(opened)
    const drawn = await opened.context.request.get(`${pathOf('en', subject)}&service=shelter`)
    expect(await drawn.text()).not.toContain(subject.personCode)
    const desks = await opened.context.request.get(`${address}/en/desks`)
    expect(await desks.text()).not.toContain('data-desk')
    await opened.context.close()
  })
})

async function expectNoFaults(page: Page): Promise<void> {
  const found = async (axe: AxeBuilder) => {
    const { violations } = await axe.analyze()
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
  }
  await page.emulateMedia({ colorScheme: 'light' })
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')
  expect(await found(new AxeBuilder({ page })), 'light').toEqual([])
  const light = await ground()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(ground).not.toBe(light)
  expect(await found(new AxeBuilder({ page }).withRules(['color-contrast'])), 'dark').toEqual([])
}
