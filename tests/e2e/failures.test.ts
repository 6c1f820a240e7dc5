import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { desktop, openPage } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

/** What can stand where an answer should be; each must lead to a readable panel that recovers. */
const faults: Record<string, (page: Page) => Promise<unknown>> = {
  'no server': (page) => page.route('**/api/v1/figures/**', (route) => route.abort('connectionrefused')),
  'the database away': (page) =>
    page.route('**/api/v1/figures/**', (route) =>
      route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: '/problems/database-unavailable',
          title: 'away',
          status: 503,
          instance: 'quote-me-42',
        }),
      }),
    ),
  'a page instead of data': (page) =>
    page.route('**/api/v1/figures/**', (route) =>
      route.fulfill({
        status: 200,
        contentType: 'text/html',
        body: '<!doctype html><title>Sign in to the network</title>',
      }),
    ),
  'data of another shape': (page) =>
    page.route('**/api/v1/figures/**', (route) =>
      route.fulfill({ status: 200, contentType: 'application/json', body: '{"figures": "none", "rows": null}' }),
    ),
}

describe.skipIf(!address)('when answers fail', () => {
  it.each(Object.keys(faults))('%s: says so in a panel, keeps the page, and recovers on retry', async (name) => {
    const { page, context } = await openPage(desktop)
    // With the release in memory there is no question that could fail.
    await page.route('**/api/v1/releases/*/public', (route) => route.abort())
    await page.goto(`${address}/en/overview`, { waitUntil: 'networkidle' })
    await faults[name]?.(page)
    await page.locator('select[name="in"]').selectOption('balochistan')
    const retry = page.getByRole('button', { name: 'Try again' })
    await expect.poll(() => retry.count(), { timeout: 20_000 }).toBeGreaterThan(0)
    expect(await page.locator('select[name="in"]').inputValue()).toBe('balochistan')
    if (name === 'the database away') expect(await page.locator('main').textContent()).toContain('quote-me-42')
    await page.unroute('**/api/v1/figures/**')
    // Panels fail one by one and some ask again by themselves: whoever still has a button is pressed, until none has.
    const pressTheNext = async (): Promise<number> => {
      const left = await retry.count()
      if (left > 0)
        await retry
          .first()
          .click({ timeout: 1000 })
          .catch(() => undefined)
      return left
    }
    await expect.poll(pressTheNext, { timeout: 30_000 }).toBe(0)
    await expect.poll(() => page.locator('h1').textContent()).toContain('Balochistan')
    await context.close()
  })

  it('has pages of its own for what is not there', async () => {
    const { page, context } = await openPage(desktop)
    for (const path of ['/en/nothing', '/ur/nothing', '/en/place/atlantis']) {
      const response = await page.goto(`${address}${path}`)
      expect(response?.status(), path).toBe(404)
      expect(await page.locator('h1').textContent()).toBeTruthy()
    }
    await context.close()
  })
})
