import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { inflateSync } from 'node:zlib'
import papaparse from 'papaparse'
import type { Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { desktop, openPage, phone } from '#tests/support/browser.ts'
import { freePort } from '#tests/support/server-process.ts'

const address = inject('address') ?? ''
const languages = ['en', 'ur'] as const
type Language = (typeof languages)[number]
const opener: Record<Language, RegExp> = { en: /^Download: /, ur: /^ڈاؤن لوڈ: / }

/** The panel's menu, open. */
async function openMenu(page: Page, language: Language, at = 0) {
  const summary = page.locator('summary').and(page.getByLabel(opener[language])).nth(at)
  await summary.scrollIntoViewIfNeeded()
  await summary.click()
  return summary.locator('xpath=..')
}

/** Takes one file of the map's menu, or that of another panel, and reads it. */
async function take(page: Page, language: Language, entry: RegExp, at = 0): Promise<{ name: string; bytes: Buffer }> {
  const menu = await openMenu(page, language, at)
  const waiting = page.waitForEvent('download')
  await menu.getByRole('button', { name: entry }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

const answer = z.object({
  releaseId: z.string(),
  rows: z.array(z.object({ districtId: z.string(), count: z.unknown(), rate: z.unknown() })),
})
const count = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.number() }),
  z.object({ kind: z.literal('not-shown') }),
  z.object({ kind: z.literal('no-return') }),
  z.object({ kind: z.literal('not-applicable') }),
])
const symbols = { 'not-shown': 'not shown', 'no-return': '..', 'not-applicable': 'n/a' } as const
const layer = z.object({
  rabta: z.object({ release: z.string(), notes: z.array(z.string()) }),
  features: z.array(
    z.object({ properties: z.object({ id: z.string(), value: z.number().nullable(), value_kind: z.string() }) }),
  ),
})

describe.skipIf(!address)('files of a picture', () => {
  it('say the same numbers in every format, and hide what is hidden in each', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/en/overview?show=count`, { waitUntil: 'networkidle' })
    const { rows, releaseId } = answer.parse(
      await (await page.request.get(`${address}/api/v1/figures/districts`)).json(),
    )
    const expected = new Map(
      rows.map((row): [string, string | number] => {
        const value = count.parse(row.count)
        return [row.districtId, value.kind === 'value' ? value.value : symbols[value.kind]]
      }),
    )
    expect([...expected.values()]).toContain('not shown')

    const csv = await take(page, 'en', /CSV/)
    expect(csv.name).toMatch(/^rabta-demo-.*\.csv$/)
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const table = papaparse.parse<string[]>(csv.bytes.toString('utf8').slice(1)).data
    const xlsx = await readSheet((await take(page, 'en', /Excel/)).bytes, 'Data')
    const { features, rabta } = layer.parse(JSON.parse((await take(page, 'en', /GeoJSON/)).bytes.toString('utf8')))
    const countAt = xlsx[0]?.findIndex((name) => String(name).startsWith('Count')) ?? -1
    for (const [id, value] of expected) {
      expect(table.find((row) => row[0] === id)?.[countAt], `${id} in CSV`).toBe(String(value))
      expect(xlsx.find((row) => row[0] === id)?.[countAt], `${id} in Excel`).toBe(value)
      const { properties } = features.find((feature) => feature.properties.id === id) ?? {}
      expect(properties?.value, `${id} in GeoJSON`).toBe(typeof value === 'number' ? value : null)
    }
    for (const text of [csv.bytes.toString('utf8'), rabta.release]) expect(text).toContain(releaseId)
    expect(rabta.notes.join(' ')).toMatch(/Not a map of boundaries/)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('draw the map and the trend as pictures that stand alone, in both languages and on a phone', async () => {
    for (const [language, options] of [
      ['en', desktop],
      ['ur', desktop],
      ['ur', phone],
    ] as const) {
      const { page, complaints, context } = await openPage(options)
      await page.goto(`${address}/${language}/overview`, { waitUntil: 'networkidle' })
      const title = await page.locator('section:has([data-map]) h2').textContent()
      for (const at of [0, 1]) {
        const svg = (await take(page, language, /SVG/, at)).bytes.toString('utf8')
        expect(svg).not.toMatch(/var\(|class=|light-dark|<foreignObject/)
        expect(svg).toContain(language === 'ur' ? 'Noto Nastaliq Urdu' : 'Rabta Sans')
        expect(svg).toContain(language === 'ur' ? 'نمائشی ریکارڈ' : 'Demo records')
        if (at === 0) {
          expect(svg).toContain(title)
          expect(svg.match(/<pattern /g)?.length).toBeGreaterThan(0)
        }
        const png = (await take(page, language, /PNG/, at)).bytes
        const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
        const [, width = '', height = ''] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? []
        expect(size).toEqual({ width: 2 * Number(width), height: 2 * Number(height) })
        // A picture of letters and shapes, not an empty sheet.
        expect(png.length).toBeGreaterThan(60_000)
      }
      expect(complaints).toEqual([])
      await context.close()
    }
  })

  it('work by keyboard, and give the focus back', async () => {
    const { page, context } = await openPage(desktop)
    await page.goto(`${address}/en/overview`, { waitUntil: 'networkidle' })
    const summary = page.locator('summary').and(page.getByLabel(opener.en)).first()
    await summary.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /CSV/ }).first().waitFor()
    await page.keyboard.press('Tab')
    const waiting = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    await waiting
    await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true)
    await context.close()
  })
})

/** Every page that has pictures, with the fewest menus that it must have. */
const pagesWithMenus = [
  ['en', 'overview?view=change', 3],
  ['ur', 'overview?view=sides&show=count', 3],
  ['ur', 'overview?view=provinces', 3],
  ['en', 'overview?pins=lahore,kasur', 5],
  ['en', 'justice', 4],
  ['ur', 'justice?show=moves', 4],
  ['en', 'movements', 2],
  ['ur', 'movements', 2],
  ['en', 'data/returns', 2],
  ['ur', 'data/returns', 2],
  ['en', 'place/lahore', 6],
  ['ur', 'place/punjab', 8],
  ['en', 'published', 4],
] as const

/** The rows of a file up to its first empty one: what follows are words about them. */
const tableOf = (csv: Buffer): string[][] => {
  const rows = papaparse.parse<string[]>(csv.toString('utf8').slice(1)).data
  return rows.slice(
    0,
    rows.findIndex((row) => row.length === 1 && row[0] === ''),
  )
}

/** The pixels of a PNG as they are packed: a picture of one colour has next to no different bytes. */
function bytesOfPixels(png: Buffer): number {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  return new Set(inflateSync(Buffer.concat(parts))).size
}

/** What a program that reads SVG finds in it. */
const readSvg = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
    const texts = [...documentElement.querySelectorAll('text')].map((one) => one.textContent ?? '')
    return {
      isWellFormed: documentElement.querySelector('parsererror') === null,
      title: documentElement.querySelector('title')?.textContent ?? '',
      said: texts.join(' '),
      empty: texts.filter((one) => one.replaceAll(/[\u2066-\u2069\s]/g, '') === '').length,
    }
  }, svg)

describe.skipIf(!address)('every menu of every page', () => {
  it.each(pagesWithMenus)(
    'makes whole files that agree: %s/%s',
    async (language, path, fewest) => {
      const { page, complaints, context } = await openPage(desktop)
      await page.goto(`${address}/${language}/${path}`, { waitUntil: 'networkidle' })
      const menus = page.locator('summary').and(page.getByLabel(opener[language]))
      await expect.poll(() => menus.count()).toBeGreaterThanOrEqual(fewest)
      const count = await menus.count()
      for (let at = 0; at < count; at++) {
        const menu = await openMenu(page, language, at)
        const entries = menu.getByRole('button')
        await entries.first().waitFor()
        const names = await entries.allTextContents()
        await page.keyboard.press('Escape')
        const has = (format: string) => names.some((name) => name.includes(format))
        const of = `${path}, menu ${at}`

        const csv = tableOf((await take(page, language, /CSV/, at)).bytes)
        const [head = [], ...rows] = csv
        expect(rows.length, of).toBeGreaterThan(0)
        expect(
          head.filter((name) => name.trim() === ''),
          of,
        ).toEqual([])
        expect(
          rows.filter((row) => row.length !== head.length),
          of,
        ).toEqual([])
        const xlsx = await readSheet((await take(page, language, language === 'en' ? /Excel/ : /ایکسل/, at)).bytes, 1)
        expect(
          xlsx.map((row) => row.map((cell) => String(cell ?? ''))),
          `${of}, Excel`,
        ).toEqual(csv)
        if (has('GeoJSON')) {
          const written = layer.parse(JSON.parse((await take(page, language, /GeoJSON/, at)).bytes.toString('utf8')))
          expect(written.features.length, of).toBeGreaterThan(0)
        }
        if (!has('SVG')) continue
        const svg = await readSvg(page, (await take(page, language, /SVG/, at)).bytes.toString('utf8'))
        expect(svg, of).toMatchObject({ isWellFormed: true, empty: 0 })
        expect(svg.title, of).not.toBe('')
        const release = /\d{4}-\d\d-\d\d\.\d+/
        // Activities, agencies and published figures are of no release.
        if (release.test((await take(page, language, /CSV/, at)).bytes.toString('utf8')))
          expect(svg.said, of).toMatch(release)
        const png = (await take(page, language, /PNG/, at)).bytes
        expect([...png.subarray(0, 8)], of).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
        expect(bytesOfPixels(png), of).toBeGreaterThan(16)
      }
      expect(complaints).toEqual([])
      await context.close()
    },
    300_000,
  )
})

/** A page under another name of this machine, which to the browser is another site. */
async function otherSite(html: string): Promise<{ address: string; close: () => Promise<unknown> }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html))
  const port = await freePort()
  await once(server.listen(port, 'localhost'), 'listening')
  return { address: `http://localhost:${port}/`, close: () => once(server.close(), 'close') }
}

describe.skipIf(!address)('a picture on another site', () => {
  it('is drawn in a frame without script or cookie; no other page is', async () => {
    const { page, context } = await openPage(desktop)
    const frames = ['en/embed/overview?figure=trend', 'ur/embed/overview', 'en/overview']
    const site = await otherSite(
      frames.map((path) => `<iframe src="${address}/${path}" width="900" height="760"></iframe>`).join(''),
    )
    await page.goto(site.address, { waitUntil: 'networkidle' })
    const framed = (at: number) => page.frameLocator('iframe').nth(at)
    await framed(0).locator('h2').waitFor()
    expect(await framed(0).locator('body').textContent()).toContain('Demo records, not real')
    expect(await framed(1).locator('svg path[data-district]').count()).toBe(156)
    expect(await framed(1).locator('script').count()).toBe(0)
    // In its place the browser shows a page of its own.
    expect(await framed(2).locator('[data-key-figures], main').count()).toBe(0)
    await context.close()
    await site.close()
  })
})

describe.skipIf(!address)('paper', () => {
  it('holds the whole page at the width of A4, without navigation and buttons, in both languages', async () => {
    for (const language of languages) {
      for (const path of ['overview', 'place/punjab']) {
        const { page, context } = await openPage({ viewport: { width: 718, height: 1000 } })
        await page.goto(`${address}/${language}/${path}`, { waitUntil: 'networkidle' })
        await page.emulateMedia({ media: 'print' })
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${language} ${path}`).toBe(718)
        const seen = page.locator(
          'main button:not(th button):visible, main input:visible, header nav:visible, main summary:visible',
        )
        const controls = await seen.evaluateAll((elements) =>
          elements.map((element) => element.outerHTML.slice(0, 120)),
        )
        expect(controls, `${language} ${path}`).toEqual([])
        await context.close()
      }
    }
  })
})
