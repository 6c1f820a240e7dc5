import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { desktop, openPage } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

/** The drawing under the map that can be moved, which is not drawn anew while it is covered. */
const drawn = '[data-drawn-map] path[data-district]'
const live = '.leaflet-container path.leaflet-interactive'

/** Colours of the districts that have one of their own, in no order: hatches have other ids in either map. */
const fillsOf = (page: Page, paths: string) =>
  page.locator(paths).evaluateAll((all) =>
    all
      .map((path) => path.getAttribute('fill') ?? '')
      .filter((fill) => !fill.startsWith('url('))
      .toSorted(),
  )

describe.skipIf(!address)('the still map of the overview', () => {
  it.each([
    { for: 'paper', begins: 'beforeprint', ends: 'afterprint' },
    { for: 'a picture', begins: 'rabta:before-picture', ends: 'rabta:after-picture' },
  ])('is what the other map shows before $for is made', async ({ begins, ends }) => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/en/overview?period=cy2025`)
    await page.locator(live).first().waitFor()
    const before = await fillsOf(page, live)
    await page.locator('select[name="period"]').selectOption('cy2022')
    await expect.poll(() => fillsOf(page, live)).not.toEqual(before)
    await page.evaluate((name) => void dispatchEvent(new Event(name)), begins)
    expect(await fillsOf(page, drawn)).toEqual(await fillsOf(page, live))
    await page.evaluate((name) => void dispatchEvent(new Event(name)), ends)
    expect(complaints).toEqual([])
    await context.close()
  })
})
