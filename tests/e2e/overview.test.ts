import { describe, expect, inject, it } from 'vitest'
import { desktop, openPage, phone } from '#tests/support/browser.ts'

const address = inject('address') ?? ''
const languages = ['en', 'ur'] as const

/** Runs in the page before anything else: adds up how far things move. */
const watchShifts = `
  window.shifted = 0
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifted += entry.value
  }).observe({ type: 'layout-shift', buffered: true })`

describe.skipIf(!address)('the overview', () => {
  it('is useful before and without any script, in both languages', async () => {
    for (const language of languages) {
      const { page, context } = await openPage({ ...desktop, javaScriptEnabled: false })
      await page.goto(`${address}/${language}/overview`)
      expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ur' ? 'rtl' : 'ltr')
      expect(await page.locator('h1').textContent()).toMatch(/\d,\d{3}/)
      expect(await page.locator('[data-key-figures]').count()).toBeGreaterThan(0)
      expect(await page.locator('svg path[data-district]').count()).toBe(156)
      await context.close()
    }
  })

  it('answers its filter form without script, at the canonical address', async () => {
    const { page, context } = await openPage({ ...desktop, javaScriptEnabled: false })
    await page.goto(`${address}/en/overview`)
    await page.locator('select[name="in"]').selectOption('punjab')
    await page.locator('form:has(select[name="in"]) button[type="submit"]').click()
    await page.waitForURL('**/en/overview?in=punjab')
    expect(await page.locator('h1').textContent()).toContain('Punjab')
    await context.close()
  })

  it('travels: filters live in the address, Back and Forward undo and redo them', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/en/overview`, { waitUntil: 'networkidle' })
    const national = await page.locator('h1').textContent()
    await page.locator('select[name="of"]').selectOption('bonded-labour')
    await page.waitForURL('**/en/overview?of=bonded-labour')
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/bonded/i)
    await page.locator('select[name="in"]').selectOption('sindh')
    await page.waitForURL('**/en/overview?of=bonded-labour&in=sindh')
    await page.goBack()
    await page.waitForURL('**/en/overview?of=bonded-labour')
    await page.goBack()
    await expect.poll(() => page.locator('h1').textContent()).toBe(national)
    await page.goForward()
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/bonded/i)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('changes every figure without a request once the release is there, and goes through the periods', async () => {
    const { page, complaints, context } = await openPage(desktop)
    const arrived = page.waitForResponse((response) => /\/releases\/[^/]+\/public$/.test(response.url()))
    await page.goto(`${address}/en/overview`)
    await (await arrived).finished()
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.locator('select[name="of"]').selectOption('bonded-labour')
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/bonded/i)
    await page.locator('select[name="in"]').selectOption('sindh')
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/Sindh/)
    const slider = page.getByRole('slider', { name: 'Slider over the periods' })
    await slider.focus()
    const before = await slider.getAttribute('aria-valuetext')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => slider.getAttribute('aria-valuetext')).not.toBe(before)
    for (const view of ['Change', 'Side by side', 'Provinces', 'Table']) {
      await page.getByRole('radio', { name: view, exact: true }).click()
      await page.waitForURL(/view=/)
    }
    expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([])
    expect(complaints).toEqual([])
    await context.close()
  })

  it('names what a link holds that is not understood, and shows the rest', async () => {
    const { page, context } = await openPage(desktop)
    await page.goto(`${address}/en/overview?in=atlantis&period=cy2024`)
    expect(await page.locator('main').textContent()).toContain('atlantis')
    expect(await page.locator('select[name="period"]').inputValue()).toBe('cy2024')
    await context.close()
  })

  it('does not move while scripts, charts and the map arrive', async () => {
    for (const options of [desktop, phone]) {
      for (const language of languages) {
        const { page, complaints, context } = await openPage(options)
        await page.addInitScript({ content: watchShifts })
        // The first visit fetches the fonts, whose arrival moves lines by itself; the second shows what the scripts do.
        await page.goto(`${address}/${language}/overview`, { waitUntil: 'networkidle' })
        // The second sentence fills its line, so that anything more beside it would push a word into the next one.
        for (const search of ['', '?measure=first-answer-hours&period=fy2024-25']) {
          await page.goto(`${address}/${language}/overview${search}`, { waitUntil: 'networkidle' })
          expect(
            await page.evaluate(() => Reflect.get(window, 'shifted')),
            `${language} ${options.viewport.width} ${search}`,
          ).toBeLessThan(0.02)
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          options.viewport.width,
        )
        expect(complaints).toEqual([])
        await context.close()
      }
    }
  })

  it('loads nothing from another host', async () => {
    const { page, context } = await openPage(desktop)
    const hosts = new Set<string>()
    page.on('request', (request) => hosts.add(new URL(request.url()).origin))
    await page.goto(`${address}/ur/overview`, { waitUntil: 'networkidle' })
    expect([...hosts].filter((origin) => origin !== address && origin !== 'null')).toEqual([])
    await context.close()
  })
})
