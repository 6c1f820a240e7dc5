import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { streamOf, streams } from '#contract/categories.ts'
import { parseOverviewFilters } from '#contract/filters/overview-filters.ts'
import { measureOf, measures } from '#contract/measures.ts'
import { periodOf } from '#contract/periods.ts'
import { countryId, isProvinceId, provinceIds } from '#contract/places.ts'
import { languages } from '#src/i18n/language.ts'
import { parseSearchString } from '#src/url/search-string.ts'
import { desktop, openPage } from '#tests/support/browser.ts'
import { answersTo, figureOfView, offered } from './totals/answers.ts'
import { briefOnPaper, briefTold, printBrief } from './totals/brief-figures.ts'
import { csvOf, csvTold, workbookOnPage, workbookTold } from './totals/district-files.ts'
import { largestCount, mapOnPage, mapTold } from './totals/district-map.ts'
import { tableOnPage, tableTold } from './totals/district-table.ts'
import { keyFiguresOnPage, keyFiguresTold } from './totals/key-figures.ts'
import { drawViews, periodKinds, type View } from './totals/random-views.ts'
import { listOnPage, listTold } from './totals/ranked-list.ts'
import { chartOnPage, chartTold } from './totals/trend-chart.ts'

const address = inject('address') ?? ''
const offer = address === '' ? undefined : await offered(address)
const views = offer ? drawViews(50, 'fifty views', offer.geography, offer.bounds) : []

/** The server makes one PDF after the other; while pages are read here, it makes the one of the next view. */
const printing = new Map<View, Promise<Uint8Array>>()
function briefOf(view: View | undefined): Promise<Uint8Array> | undefined {
  if (!view) return undefined
  const known = printing.get(view) ?? printBrief(address, view)
  printing.set(view, known)
  // Whoever waits for it hears of it.
  known.catch(() => undefined)
  return known
}

describe.skipIf(!address)('a figure in 50 views', () => {
  /** The map's page is read as the server draws it; another test holds that nothing changes when React takes over. */
  let drawn: { page: Page; close: () => Promise<void> }
  let live: typeof drawn & { complaints: string[] }
  beforeAll(async () => {
    const [still, alive] = [await openPage({ ...desktop, javaScriptEnabled: false }), await openPage(desktop)]
    drawn = { page: still.page, close: () => still.context.close() }
    live = { page: alive.page, complaints: alive.complaints, close: () => alive.context.close() }
  })
  afterAll(async () => {
    await drawn.close()
    await live.close()
  })

  it('is asked for in every measure, stream, kind of place and of period, in both languages, and has every kind', async () => {
    expect(views.length).toBe(50)
    const some = <T>(of: (view: View) => T) => new Set(views.map(of))
    expect(some(({ filters }) => filters.measure)).toEqual(new Set(measures))
    const withStreams = views.filter(({ filters }) => measureOf(filters.measure).hasStreams)
    expect(new Set(withStreams.map(({ filters }) => streamOf(filters.category)))).toEqual(new Set(streams))
    expect(some(({ filters }) => filters.category).size).toBeGreaterThan(streams.length)
    expect(some(({ filters }) => periodOf(filters.periodId).kind)).toEqual(new Set(periodKinds))
    expect(some(({ language, filters }) => `${language} ${filters.measure}`).size).toBe(
      languages.length * measures.length,
    )
    expect(some(({ language, look }) => `${language} ${look.show}`).size).toBe(2 * languages.length)
    const places = some(({ filters }) => filters.placeId)
    expect([...places].filter(isProvinceId).length).toBe(provinceIds.length)
    expect(places).toContain(countryId)
    expect(places.size).toBeGreaterThan(provinceIds.length + 2)
    for (const { search } of views)
      expect(offer && parseOverviewFilters(parseSearchString(search), offer.bounds).ignored).toEqual([])
    const answers = await Promise.all(views.map((view) => answersTo(address, view)))
    const kinds = new Set(answers.flatMap(({ rows }) => rows.flatMap(({ count, rate }) => [count.kind, rate.kind])))
    expect(answers.filter(({ districts }) => districts.total.kind === 'value').length).toBeGreaterThan(25)
    expect(kinds).toEqual(new Set(['value', 'not-shown', 'no-return', 'not-applicable']))
    expect(answers.filter(({ districts }) => districts.together.length > 0).length).toBeGreaterThan(5)
  })

  it.each(views.map((view, at) => ({ view, at, name: `${view.language}/overview${view.search}` })))(
    'is the same in API, map, list, chart, table, CSV, XLSX and PDF: $name',
    async ({ view, at }) => {
      const brief = briefOf(view)
      void briefOf(views[at + 1])
      const answers = await answersTo(address, view)
      const own = figureOfView(view, answers)
      for (const [where, figure] of Object.entries(own)) expect.soft(figure, `API, ${where}`).toBe(own.districts)
      expect.soft(await csvOf(address, view), 'CSV').toEqual(csvTold(answers))

      await drawn.page.goto(`${address}/${view.language}/overview${view.search}`, { waitUntil: 'domcontentloaded' })
      expect.soft(await keyFiguresOnPage(drawn.page, view), 'key figures').toEqual(keyFiguresTold(answers))
      expect.soft(await mapOnPage(drawn.page, largestCount(answers)), 'map').toEqual(mapTold(view, answers))
      expect.soft(await listOnPage(drawn.page, view), 'list').toEqual(listTold(view, answers))
      expect.soft(await chartOnPage(drawn.page, view), 'chart').toEqual(chartTold(view, answers))

      const search = `${view.search}${view.search === '' ? '?' : '&'}view=table`
      await live.page.goto(`${address}/${view.language}/overview${search}`, { waitUntil: 'domcontentloaded' })
      // The button of the plain form goes when the script takes over. Until then a long sentence may take another line under a press.
      await live.page.locator('[data-filter-sentence] [type="submit"]').waitFor({ state: 'detached' })
      expect.soft(await workbookOnPage(live.page, view, answers), 'XLSX').toEqual(workbookTold(view, answers))
      expect.soft(await tableOnPage(live.page, view, answers), 'table').toEqual(tableTold(view, answers))
      expect(live.complaints).toEqual([])

      if (!brief) throw new Error('No brief was asked for')
      expect.soft(await briefOnPaper(await brief, view, answers), 'PDF').toEqual(briefTold(view, answers))
    },
  )
})
