import type { Browser, CDPSession, Page } from 'playwright-core'
import { pollCostMs, untilIdle, watchInteractions, workedMs } from './main-thread.ts'
import type { Picture } from './picture.ts'
import { steps } from './steps.ts'

export const cpuSlowdown = 4

/** What one page did for each step, in the order of the steps. */
export type Walk = {
  readonly workMs: readonly number[]
  /** Of every step that took 16 ms or more. */
  readonly interactionMs: readonly number[]
  /** The key figures on screen after each step, as numbers. */
  readonly figures: readonly string[]
  /** District shapes that were touched, and those that look different after it. */
  readonly touched: readonly number[]
  readonly changed: readonly number[]
}

/** Windows: one that holds the whole page, so that no chart is spared for being out of sight, and one as people have it. */
const windows = { tall: { width: 1440, height: 2600 }, usual: { width: 1440, height: 900 } }
export type WindowSize = keyof typeof windows

export async function openSlowed(
  browser: Browser,
  url: string,
  window: WindowSize = 'tall',
): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: windows[window] })
  const page = await context.newPage()
  // A private window, which this is, fetches and draws the icon of the tab anew for each address; others have it kept.
  await page.route('**/favicon.*', (route) => route.abort())
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(url)
  await page.locator('.leaflet-container').first().waitFor()
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown })
  return { page, session }
}

/** Takes all steps in one page, waiting after each until nothing moves any more. What the waiting itself costs is taken off. */
export async function walk(browser: Browser, url: string, window: WindowSize = 'tall'): Promise<Walk> {
  const { page, session } = await openSlowed(browser, url, window)
  await untilIdle(page, session)
  const pollMs = await pollCostMs(page, session)
  const interactions = await watchInteractions(page)
  const result = { workMs: [] as number[], figures: [] as string[], touched: [] as number[], changed: [] as number[] }
  for (const { list, key } of steps) {
    await page.locator(`select[name="${list}"]`).focus()
    await untilIdle(page, session)
    await page.evaluate(watchDistricts)
    const before = await workedMs(session)
    await page.keyboard.press(key)
    const rested = await untilIdle(page, session)
    result.workMs.push(rested.workedMs - before - rested.polls * pollMs)
    const { touched, changed } = await page.evaluate<{ touched: number; changed: number }>('window.districtChanges()')
    result.touched.push(touched)
    result.changed.push(changed)
    result.figures.push(await page.evaluate<string>(shownFigures))
  }
  const interactionMs = await interactions()
  await page.context().close()
  return { ...result, interactionMs }
}

/** The numbers of the key figures. */
const shownFigures = `[...document.querySelectorAll('[data-key-figures] > li > div + div > p')]
  .map((one) => Number(/[\\d.,]+/.exec(one.textContent ?? '')?.[0].replaceAll(',', '') ?? NaN)).join(' ')`

/** Counts, from now on, shapes of Leaflet that are painted or moved among the others, and compares how each of them looks. A zoom changes outlines alone. */
const watchDistricts = `
  (() => {
    const paths = () => [...document.querySelectorAll('.leaflet-container path.leaflet-interactive')]
    const lookOf = (path) => ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'class'].map((name) => path.getAttribute(name)).join()
    const before = new Map(paths().map((path) => [path, lookOf(path)]))
    const touched = new Set()
    const observer = new MutationObserver((records) => {
      for (const { target, type, addedNodes } of records) {
        if (type === 'attributes' && before.has(target)) touched.add(target)
        for (const node of addedNodes) if (node.nodeName === 'path' && !before.has(node)) touched.add(node)
      }
    })
    for (const map of document.querySelectorAll('.leaflet-container'))
      observer.observe(map, { subtree: true, childList: true, attributes: true, attributeFilter: ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'class'] })
    window.districtChanges = () => {
      observer.disconnect()
      return { touched: touched.size, changed: paths().filter((path) => before.get(path) !== lookOf(path)).length }
    }
  })()
`

/** Takes the steps once in the product, and asks its API for what it shows at the start and after each. */
export async function pictures(browser: Browser, address: string): Promise<readonly Picture[]> {
  const context = await browser.newContext({ viewport: windows.tall })
  const page = await context.newPage()
  await page.goto(`${address}/en/overview`, { waitUntil: 'networkidle' })
  const taken = [await pictureOf(page, address)]
  for (const { list, key } of steps) {
    const before = page.url()
    await page.locator(`select[name="${list}"]`).focus()
    await page.keyboard.press(key)
    await page.waitForURL((url) => url.href !== before)
    taken.push(await pictureOf(page, address))
  }
  await context.close()
  return taken
}

async function pictureOf(page: Page, address: string): Promise<Picture> {
  const chosen = await page.evaluate<Record<string, string>>(`Object.fromEntries(
    [...document.querySelectorAll('[data-filter-sentence] select')].map((select) => [select.name, select.value]))`)
  const ask = async (figure: string, names: readonly string[]) => {
    const search = new URLSearchParams(names.flatMap((name) => (chosen[name] ? [[name, chosen[name]]] : [])))
    const response = await fetch(`${address}/api/v1/figures/${figure}?${search}`)
    if (!response.ok) throw new Error(`${figure}?${search} answered ${response.status}`)
    return response.json()
  }
  const [districts, keyFigures, trend, coverage] = await Promise.all([
    ask('districts', ['measure', 'of', 'in', 'period']),
    ask('key', ['measure', 'of', 'in', 'period', 'vs']),
    ask('trend', ['measure', 'in']),
    ask('coverage', ['in', 'period']),
  ])
  return { chosen, districts, keyFigures, trend, coverage }
}
