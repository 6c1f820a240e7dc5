import { describe, expect, inject, it } from 'vitest'
import { desktop, openPage, phone } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

describe.skipIf(!address)('search', () => {
  it.each([
    ['rahimyar', '/en/place/rahim-yar-khan'],
    ['رحيم يار', '/en/place/rahim-yar-khan'],
    ['murree', '/en/place/rawalpindi'],
  ])('opens by the key "/", and Enter leads from "%s" to where it is shown', async (typed, path) => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/en/about/methods`, { waitUntil: 'networkidle' })
    await page.keyboard.press('Slash')
    const field = page.getByRole('dialog').getByRole('combobox')
    await field.waitFor()
    expect(await field.inputValue()).toBe('')
    await page.keyboard.type(typed)
    await page.locator('dialog [role="option"][aria-selected="true"]').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${path}`)
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('gives the focus back to its button when Escape closes it', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/ur/about/methods`, { waitUntil: 'networkidle' })
    const button = page.locator('header form button')
    await button.click()
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('goes to the part of another page that a hit names', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/en/justice`, { waitUntil: 'networkidle' })
    await page.keyboard.press('Slash')
    await page.getByRole('dialog').getByRole('combobox').fill('tier in')
    await page.locator('dialog [role="option"][aria-selected="true"]').click()
    await page.waitForURL('**/en/published#tiers')
    await expect
      .poll(() => page.locator('#tiers').evaluate((part) => Math.abs(part.getBoundingClientRect().top)))
      .toBeLessThan(200)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('is a form and links without script, by the keyboard alone', async () => {
    const { page, complaints, context } = await openPage({ ...phone, javaScriptEnabled: false })
    await page.goto(`${address}/en/overview`)
    await page.locator('header form button').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/search?')
    await page.locator('main input').fill('لاہور')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/search?q=*')
    const hit = page.locator('main a', { hasText: 'Lahore' }).first()
    expect(await hit.getAttribute('href')).toBe('/en/place/lahore')
    await hit.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/en/place/lahore')
    expect(complaints).toEqual([])
    await context.close()
  })
})
