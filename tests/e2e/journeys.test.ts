import { readFile } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { districtFiguresSchema, keyFiguresSchema } from '#contract/api/figures.ts'
import { type Justice, justiceSchema } from '#contract/api/justice.ts'
import { geographySchema } from '#contract/api/reference.ts'
import { desktop, openPage, phone } from '#tests/support/browser.ts'
import { type Hand, isOnScreen, keyboardOn, mouseOn } from '#tests/support/hands.ts'
import { plain } from '#tests/support/words.ts'

/*
 * The four questions that people come with, and how many presses each may take from the overview. Every answer on the screen is held against
 * the API, so that a journey cannot end at a page that merely looks like an answer.
 */

const address = inject('address') ?? ''

async function ask<Answer extends z.ZodType>(path: string, answer: Answer): Promise<z.output<Answer>> {
  const response = await fetch(`${address}/api/v1/${path}`)
  expect(response.status, path).toBe(200)
  return answer.parse(await response.json())
}
const geography = () => ask('geography', geographySchema)
const districtsIn = (period?: string) =>
  ask(`figures/districts${period === undefined ? '' : `?period=${period}`}`, districtFiguresSchema)

type Language = 'en' | 'ur'
const ways = (['en', 'ur'] as const).flatMap((language) =>
  ([mouseOn, keyboardOn] as const).map((handOn) => ({
    language,
    handOn,
    by: handOn === mouseOn ? 'mouse' : 'keyboard',
  })),
)

/** A person at the overview, who must see no complaint of the browser until the end. */
async function travel(
  { language, handOn }: { language: Language; handOn: (page: Page) => Hand },
  options: BrowserContextOptions,
  journey: (page: Page, hand: Hand) => Promise<void>,
): Promise<void> {
  const { page, complaints, context } = await openPage({ ...desktop, ...options })
  await page.goto(`${address}/${language}/overview`, { waitUntil: 'networkidle' })
  await journey(page, handOn(page))
  expect(complaints).toEqual([])
  await context.close()
}

const numberIn = (text: string): number => Number(text.replaceAll('−', '-').replaceAll(/[^\d.-]/g, ''))

/** What was added per 100,000 residents, by district: of those alone that have a rate in both years. */
async function ratesAdded(): Promise<Map<string, number>> {
  const { comparedPeriodId, periodId } = await ask('figures/key', keyFiguresSchema)
  expect(comparedPeriodId).toBeDefined()
  const [now, before] = await Promise.all([districtsIn(periodId), districtsIn(comparedPeriodId)])
  const earlier = new Map(before.rows.map(({ districtId, rate }) => [districtId, rate]))
  return new Map(
    now.rows.flatMap(({ districtId, rate }) => {
      const one = earlier.get(districtId)
      if (rate.kind !== 'value' || one?.kind !== 'value') return []
      return [[districtId, Math.round(10 * (rate.value - one.value)) / 10] as const]
    }),
  )
}

describe.skipIf(!address)('which districts rose most since last year, per head', () => {
  const names = { en: /^Which districts rose most/, ur: /سب سے زیادہ اضافہ کن اضلاع میں ہوا$/ }

  it.each(ways)('takes one press: $language, $by', async (way) => {
    const added = await ratesAdded()
    const { districts } = await geography()
    await travel(way, {}, async (page, hand) => {
      await hand.activate(page.getByRole('link', { name: names[way.language] }))
      const rises = page.locator('[data-changes="rises"] li')
      await rises.first().waitFor()
      expect(hand.activations()).toBe(1)
      // The part of the page with the answer has come to the reader, and the keyboard goes on from there.
      await expect.poll(() => isOnScreen(page.locator('#districts h2'))).toBe(true)
      await hand.bringUp(rises)
      expect(await page.locator('#districts').evaluate((part) => part === document.activeElement)).toBe(true)

      const listed = await rises.evaluateAll((items) =>
        items.map((item) => ({
          id: item.getAttribute('data-district') ?? '',
          name: item.querySelector('a')?.textContent ?? '',
          change: item.lastElementChild?.textContent ?? '',
        })),
      )
      const most = [...added.values()].filter((change) => change > 0).toSorted((a, b) => b - a)
      expect(most.length, 'the demo has districts that rose').toBeGreaterThan(0)
      expect(listed.map(({ change }) => numberIn(change))).toEqual(most.slice(0, 6))
      for (const { id, name, change } of listed) {
        expect(numberIn(change), id).toBe(added.get(id))
        expect(name).toBe(districts.find((district) => district.id === id)?.name[way.language])
      }
    })
  })
})

describe.skipIf(!address)('is a district quiet or not reporting', () => {
  const legend = {
    en: { silent: 'No return received', quiet: 'Not shown (small number or zero)' },
    ur: { silent: 'رپورٹ موصول نہیں ہوئی', quiet: 'پوشیدہ (چھوٹی تعداد یا صفر)' },
  }

  /** One of each: nothing came from the first, returns came from the second and what they say is small or zero. */
  async function oneOfEach() {
    const { rows } = await districtsIn()
    const silent = rows.filter(({ count }) => count.kind === 'no-return')
    const quiet = rows.filter(
      ({ count }) => count.kind === 'not-shown' || (count.kind === 'value' && count.value === 0),
    )
    expect(silent.every(({ returnsReceived }) => returnsReceived === 0)).toBe(true)
    expect(quiet.every(({ returnsReceived }) => returnsReceived > 0)).toBe(true)
    const [first, second] = [silent[0], quiet[0]]
    if (!first || !second) throw new Error('The demo has no district of each kind')
    return { silent, quiet, ids: [first.districtId, second.districtId] as const }
  }

  it.each(
    ways.flatMap((way) => [
      { ...way, screen: 'a wide screen', options: desktop },
      { ...way, screen: 'a phone', options: phone },
    ]),
  )('takes no press: $language, $by, $screen', async ({ options, ...way }) => {
    const { silent, quiet } = await oneOfEach()
    const { districts } = await geography()
    const nameOf = (id: string) => districts.find((district) => district.id === id)?.name[way.language] ?? id
    await travel(way, options, async (page, hand) => {
      const said = page.locator('[data-silent-districts]')
      await hand.bringUp(said)
      const text = plain((await said.textContent()) ?? '')
      for (const { districtId } of silent) expect(text).toContain(nameOf(districtId))
      const listed = text.split(/[,،:۔.]| and | اور /).map((part) => part.trim())
      expect(quiet.map(({ districtId }) => nameOf(districtId)).filter((name) => listed.includes(name))).toEqual([])
      for (const words of Object.values(legend[way.language])) {
        const key = page.locator('#districts figure li', { hasText: words }).first()
        expect(await key.isVisible(), words).toBe(true)
      }
      expect(hand.activations()).toBe(0)
    })
  })

  it.each(['en', 'ur'] as const)(
    'is seen on the map, by the look that its key has, also without script: %s',
    async (language) => {
      const { ids } = await oneOfEach()
      for (const options of [desktop, phone]) {
        const { page, context } = await openPage({ ...options, javaScriptEnabled: false })
        await page.goto(`${address}/${language}/overview`)
        const [silent, quiet] = await Promise.all(
          ids.map((id) =>
            page.locator(`path[data-district="${id}"]`).evaluate((path) => ({
              fill: getComputedStyle(path).fill,
              width: path.getBoundingClientRect().width,
            })),
          ),
        )
        const key = page.locator('#districts figure li', { hasText: legend[language].silent }).first()
        expect(silent?.fill).toBe(
          await key.evaluate((item) => getComputedStyle(item.firstElementChild ?? item).backgroundColor),
        )
        expect(quiet?.fill).toMatch(/^url\(/)
        expect(Math.min(silent?.width ?? 0, quiet?.width ?? 0)).toBeGreaterThan(3)
        await context.close()
      }
    },
  )
})

/** What a province is told to have waited before each stage, by its own answer. */
const daysOf = ({ stages }: Pick<Justice, 'stages'>) =>
  new Map(stages.map(({ stage, medianDays }) => [stage, medianDays.kind === 'value' ? medianDays.value : undefined]))

describe.skipIf(!address)('where cases stall between FIR and judgment, by province', () => {
  it.each(ways)('takes one press: $language, $by', async (way) => {
    const { provinces } = await geography()
    const country = await ask('figures/justice', justiceSchema)
    const ofProvinces = await Promise.all(
      provinces.map(async ({ id, name }) => ({
        id,
        name: name[way.language],
        days: daysOf(await ask(`figures/justice?in=${id}`, justiceSchema)),
      })),
    )
    await travel(way, {}, async (page, hand) => {
      await hand.activate(
        page
          .getByRole('navigation')
          .first()
          .getByRole('link', { name: way.language === 'en' ? 'Justice' : 'انصاف', exact: true }),
      )
      await page.waitForURL(`**/${way.language}/justice`)
      const table = page.locator('table', { has: page.locator('th a[href*="in=punjab"]') })
      await table.waitFor()
      expect(hand.activations()).toBe(1)
      await hand.bringUp(table)
      const rows = await table.locator('tbody tr').evaluateAll((all) =>
        all.map((row) => ({
          href: row.querySelector('a')?.getAttribute('href') ?? '',
          cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
        })),
      )
      const stages = country.stages.map(({ stage }) => stage)
      let shown = 0
      for (const { id, days } of ofProvinces) {
        const cells = rows.find(({ href }) => href.includes(`in=${id}`))?.cells ?? []
        expect(cells.length, id).toBe(stages.length)
        for (const [at, stage] of stages.entries()) {
          const told = days.get(stage)
          if (told === undefined) expect(cells[at], `${id} ${stage}`).not.toMatch(/\d/)
          else expect(numberIn(cells[at] ?? ''), `${id} ${stage}`).toBe(told)
          if (told !== undefined) shown++
        }
      }
      expect(shown, 'the demo has days of provinces').toBeGreaterThan(2)

      // The slowest stage of the country that two provinces or more tell, and the province that waits longest there.
      const slowest = [...daysOf(country)]
        .flatMap(([stage, days]) => (days === undefined ? [] : [{ stage, days }]))
        .toSorted((a, b) => b.days - a.days)
        .map(({ stage }) =>
          ofProvinces
            .flatMap(({ name, days }) => {
              const told = days.get(stage)
              return told === undefined ? [] : [{ name, days: told }]
            })
            .toSorted((a, b) => b.days - a.days),
        )
        .find(([first, second]) => first && second && first.days > second.days)
      expect(slowest, 'the demo has a stage to compare').toBeDefined()
      const heading = page.locator('section', { has: table }).locator('h2').last()
      const said = plain((await heading.textContent()) ?? '')
      expect(said).toContain(slowest?.[0]?.name)
      expect(said).toContain(String(slowest?.[0]?.days))
    })
  })
})

describe.skipIf(!address)('one page for the minister in both languages', () => {
  const names = {
    en: ['Two-page brief', 'PDF in both languages'],
    ur: ['دو صفحوں کا خلاصہ', 'دونوں زبانوں کا PDF'],
  } as const

  it.each(ways)('takes two presses: $language, $by', async (way) => {
    const { figures } = await ask('figures/key', keyFiguresSchema)
    const [brief, pdf] = names[way.language]
    await travel(way, { acceptDownloads: true }, async (page, hand) => {
      await hand.activate(page.getByRole('link', { name: brief }))
      await page.waitForURL('**/print/brief**')
      const waiting = page.waitForEvent('download')
      await hand.activate(page.getByRole('link', { name: pdf }))
      const pages = await textsOf(await readFile(await (await waiting).path()))
      expect(hand.activations()).toBe(2)
      expect(pages.map((text) => (/[\u0600-\u06FF\uFB50-\uFEFC]{3}/.test(text) ? 'ur' : 'en'))).toEqual([
        'en',
        'en',
        'ur',
        'ur',
      ])
      // The first sheet of each language is the page by itself, and says the same.
      const [english = '', , urdu = ''] = pages
      const told = figures.flatMap(({ current }) =>
        current.kind === 'value' ? [current.value.toLocaleString('en')] : [],
      )
      expect(told.length).toBeGreaterThan(0)
      for (const number of told) for (const sheet of [english, urdu]) expect(sheet).toContain(number)
      expect(largeNumbers(urdu)).toEqual(largeNumbers(english))
    })
  })
})

/** Runs of text on lines of their own, by page. */
async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join('\n')
    }),
  )
}

/** Figures of a sheet, without years, which each language writes in dates of its own. */
const largeNumbers = (text: string): string[] =>
  [...new Set(text.match(/\d{1,3}(?:,\d{3})+|\d{3,}/g))].filter((one) => !/^20[12]\d$/.test(one)).toSorted()
