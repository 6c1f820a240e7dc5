import { describe, expect, inject, it } from 'vitest'
import { desktop, openPage } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

describe.skipIf(!address)('a chart over time', () => {
  it('is drawn by hand until the reader turns to it, and again for other figures', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/en/overview`)
    const cursor = page.getByRole('slider', { name: /Arrow keys move through time/ })
    await cursor.scrollIntoViewIfNeeded()
    const byRecharts = page.locator('.recharts-surface')
    expect(await byRecharts.count()).toBe(0)

    await cursor.hover()
    await byRecharts.first().waitFor()
    await page.mouse.move(0, 0)
    await page.locator('select[name="measure"]').selectOption('cases')
    await expect.poll(() => byRecharts.count()).toBe(0)

    await cursor.focus()
    await byRecharts.first().waitFor()
    expect(complaints).toEqual([])
    await context.close()
  })
})
