import { describe, expect, inject, it } from 'vitest'
import { desktop, openPage } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

describe.skipIf(!address)('signing in', () => {
  it('brings a policymaker to newer figures and back out again', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/en/overview`, { waitUntil: 'networkidle' })
    expect(await page.locator('select[name="period"]').inputValue()).toBe('cy2025')
    await page.goto(`${address}/en/sign-in`, { waitUntil: 'networkidle' })
    await page.locator('input[type="email"]').fill('policymaker@demo.rabta.example')
    await page.locator('input[type="password"]').fill('rabta-demo-2026')
    await page.locator('main form button[type="submit"]').click()
    await page.waitForURL('**/en/overview')
    await expect.poll(() => page.locator('select[name="period"]').inputValue()).toBe('fy2025-26')
    expect(await page.locator('header').textContent()).toContain('Ministry of Interior')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('keeps what was typed when the password is wrong, and says so', async () => {
    const { page, context } = await openPage(desktop)
    await page.goto(`${address}/en/sign-in`, { waitUntil: 'networkidle' })
    await page.locator('input[type="email"]').fill('auditor@demo.rabta.example')
    await page.locator('input[type="password"]').fill('not the password')
    await page.locator('main form button[type="submit"]').click()
    await expect.poll(() => page.getByRole('alert').count()).toBeGreaterThan(0)
    expect(await page.locator('input[type="email"]').inputValue()).toBe('auditor@demo.rabta.example')
    await context.close()
  })
})
