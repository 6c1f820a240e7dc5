import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { openPage } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

const live = '.leaflet-container path.leaflet-interactive'
const still = '[data-drawn-map] path[data-district]'

/** The box around all districts, in pixels of the window. */
const extentOf = (page: Page, paths: string) =>
  page.locator(paths).evaluateAll((all) => {
    const boxes = all.map((path) => path.getBoundingClientRect()).filter(({ width }) => width > 0)
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    }
  })

const distanceOf = (a: Awaited<ReturnType<typeof extentOf>>, b: typeof a) =>
  Math.max(...(['left', 'top', 'right', 'bottom'] as const).map((side) => Math.abs(a[side] - b[side])))

const outlinesOf = (page: Page) => page.locator(live).evaluateAll((all) => all.map((path) => path.getAttribute('d')))

async function openMap() {
  // High enough that all of the map is in the window.
  const opened = await openPage({ viewport: { width: 1440, height: 1400 } })
  await opened.page.goto(`${address}/en/overview?period=cy2025`)
  await opened.page.locator(live).first().waitFor()
  return opened
}

async function dragBy(page: Page, x: number, y: number): Promise<void> {
  const box = await page.locator('[data-map]').boundingBox()
  if (!box) throw new Error('There is no map')
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + x / 2, from.y + y / 2)
  await page.mouse.move(from.x + x, from.y + y)
  await page.mouse.up()
  await untilStill(page)
}

/** After a drag the map slides on, from the frame after the mouse is let go, so at rest is what stays where it is for some frames. */
const untilStill = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const pane = document.querySelector('.leaflet-map-pane')
        const placeOf = () => pane?.getAttribute('style')
        let place = placeOf()
        let framesAtRest = 0
        const look = () => {
          const isSliding = pane?.classList.contains('leaflet-pan-anim') || placeOf() !== place
          place = placeOf()
          framesAtRest = isSliding ? 0 : framesAtRest + 1
          if (framesAtRest < 5) requestAnimationFrame(look)
          else resolve()
        }
        requestAnimationFrame(look)
      }),
  )

/** Clicks into the middle of a district's name. */
async function chooseByName(page: Page, name: string): Promise<void> {
  const box = await page.locator('.leaflet-container g[data-place]', { hasText: name }).first().boundingBox()
  if (!box) throw new Error(`The map has no name ${name}`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

describe.skipIf(!address)('the map that moves', () => {
  it('lies on the first picture, and does so again after a zoom, drags and the way back', async () => {
    const { page, complaints, context } = await openMap()
    const first = await extentOf(page, still)
    expect(distanceOf(await extentOf(page, live), first)).toBeLessThan(1)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const near = await extentOf(page, live)
    expect((near.right - near.left) / (first.right - first.left)).toBeCloseTo(2, 1)
    await dragBy(page, 120, 60)
    const dragged = await extentOf(page, live)
    expect(dragged.left - near.left).toBeGreaterThan(100)
    expect(dragged.right - dragged.left).toBeCloseTo(near.right - near.left, 1)
    await page.getByRole('button', { name: 'Zoom out' }).click()
    await page.getByRole('button', { name: 'Show the whole map' }).click()
    expect(distanceOf(await extentOf(page, live), first)).toBeLessThan(1)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('has each district under its name after a zoom and drags, near and far', async () => {
    const { page, complaints, context } = await openMap()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    const card = page.locator('[data-map] [data-not-in-picture]').last()
    await chooseByName(page, 'Quetta')
    await expect.poll(() => card.innerText()).toContain('Quetta')
    await dragBy(page, 260, -40)
    await dragBy(page, 260, -40)
    await chooseByName(page, 'Quetta')
    await chooseByName(page, 'Chagai')
    await expect.poll(() => card.innerText()).toContain('Chagai')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('draws no outline anew when it moves', async () => {
    const { page, context } = await openMap()
    const before = await outlinesOf(page)
    await page.evaluate((paths) => {
      const seen = { count: 0 }
      Object.assign(window, { outlinesWritten: seen })
      const observer = new MutationObserver((records) => (seen.count += records.length))
      for (const path of document.querySelectorAll(paths)) observer.observe(path, { attributeFilter: ['d'] })
    }, live)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await dragBy(page, 200, 100)
    await page.locator('select[name="in"]').selectOption('sindh')
    await page.locator('.leaflet-container g[data-kind="district"]', { hasText: 'Dadu' }).waitFor()
    expect(await page.evaluate('window.outlinesWritten.count')).toBe(0)
    expect(await outlinesOf(page)).toEqual(before)
    await context.close()
  })

  it('touches only the districts that look different when the figures change', async () => {
    const { page, context } = await openMap()
    await page.evaluate((paths) => {
      const names = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'class']
      const all = [...document.querySelectorAll(paths)]
      const lookOf = (path: Element) => names.map((name) => path.getAttribute(name)).join()
      const before = new Map(all.map((path) => [path, lookOf(path)]))
      const touched = new Set<Node>()
      const observer = new MutationObserver((records) => {
        for (const { target, addedNodes } of records)
          for (const node of [target, ...addedNodes])
            if (node.nodeName === 'path' && !(target.nodeName === 'g' && before.has(node as Element))) touched.add(node)
      })
      const map = document.querySelector('.leaflet-container')
      if (map) observer.observe(map, { subtree: true, childList: true, attributeFilter: names })
      Object.assign(window, {
        touchedDistricts: () => touched.size,
        changedDistricts: () => all.filter((path) => before.get(path) !== lookOf(path)).length,
      })
    }, live)
    await page.locator('select[name="period"]').selectOption('cy2022')
    await expect.poll(() => page.evaluate<number>('window.changedDistricts()')).toBeGreaterThan(10)
    expect(await page.evaluate('window.touchedDistricts()')).toBe(await page.evaluate('window.changedDistricts()'))
    expect(await page.evaluate('window.changedDistricts()')).toBeLessThan(156)
    await context.close()
  })
})
