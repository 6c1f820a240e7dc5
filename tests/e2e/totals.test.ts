import Papa from 'papaparse'
import { describe, expect, inject, it } from 'vitest'
import { type DistrictFigures, districtFiguresSchema } from '#contract/api/figures.ts'
import { geographySchema } from '#contract/api/reference.ts'
import { measureOf } from '#contract/measures.ts'
import { parsePeriod } from '#contract/periods.ts'
import { countryId } from '#contract/places.ts'
import { makeScale } from '#src/map/scale.ts'
import { desktop, openPage } from '#tests/support/browser.ts'

const address = inject('address') ?? ''

/** Twenty filter sentences. Map, list, table, CSV and API must tell the same. */
const sentences = [
  '',
  'of=som',
  'of=bonded-labour',
  'of=tip.forced-begging',
  'of=bonded-labour.brick-kiln',
  'in=punjab',
  'of=bonded-labour&in=sindh',
  'in=khyber-pakhtunkhwa',
  'period=cy2023',
  'period=fy2023-24',
  'of=som&period=2024q4',
  'of=bonded-labour&period=2025q2',
  'measure=cases',
  'measure=cases&of=tip.servitude&period=cy2024',
  'measure=referrals',
  'measure=referrals&of=som',
  'measure=answered-on-time',
  'measure=first-answer-hours&in=punjab',
  'measure=reached',
  'measure=reached&in=balochistan&period=cy2024',
]

/** Reads a number as a person does; words stand for the three kinds without one. */
const numberIn = (text: string): string => {
  const digits = /-?\d[\d,]*(\.\d+)?/.exec(text)?.[0]
  return digits === undefined ? 'none' : String(Number(digits.replaceAll(',', '')))
}
const seen = (count: DistrictFigures['total']): string => (count.kind === 'value' ? String(count.value) : 'none')

describe.skipIf(!address)('totals', () => {
  it.each(sentences)('are equal on map, list, table, CSV and API: %s', async (sentence) => {
    const api = districtFiguresSchema.parse(
      await (await fetch(`${address}/api/v1/figures/districts?${sentence}`)).json(),
    )
    const geography = geographySchema.parse(await (await fetch(`${address}/api/v1/geography`)).json())
    const nameOf = new Map(geography.districts.map((district) => [district.id, district.name.en]))
    const byName = new Map(api.rows.map((row) => [nameOf.get(row.districtId) ?? '', row]))
    const { basis } = measureOf(api.measure)

    const csv = Papa.parse<string[]>(
      (await (await fetch(`${address}/api/v1/figures/districts.csv?${sentence}`)).text()).slice(1),
    ).data
    for (const row of api.rows) {
      const line = csv.find((one) => one[0] === row.districtId)
      expect(numberIn(line?.[3] ?? ''), `CSV ${row.districtId}`).toBe(seen(row.count))
    }

    // What the server drew is what React takes over; another test holds that nothing changes then.
    const { page, context } = await openPage({ ...desktop, javaScriptEnabled: false })
    await page.goto(`${address}/en/overview?${sentence}`)
    const periodKind = parsePeriod(api.periodId)?.kind ?? 'quarter'
    const scale = makeScale({ measure: api.measure, periodKind, values: api.rows.map((row) => row.rate) })
    const fills = await page
      .locator('svg path[data-district]')
      .evaluateAll((paths) =>
        paths.map((path) => [path.getAttribute('data-district') ?? '', path.getAttribute('fill') ?? '']),
      )
    const onMap = new Map(fills as [string, string][])
    for (const row of api.rows) {
      const expected = scale.fillVariable(scale.classOf(row.rate))
      // Hatched shapes have the pattern over their ground; what they say is that there is no number.
      if (row.rate.kind !== 'not-shown') expect(onMap.get(row.districtId), `map ${row.districtId}`).toBe(expected)
      else expect(onMap.get(row.districtId), `map ${row.districtId}`).not.toMatch(/--(cases|referrals|activities)-/)
    }

    const listed = await page.locator('[role="option"]').evaluateAll((options) =>
      options.map((option) => ({
        text: option.textContent ?? '',
        numbers: [...option.querySelectorAll('bdi')].map((bdi) => bdi.textContent ?? ''),
      })),
    )
    expect(listed.length).toBeGreaterThan(0)
    for (const { text, numbers } of listed) {
      const row = [...byName].find(([name]) => text.replace(/^\d+/, '').startsWith(`${name},`))?.[1]
      if (row?.count.kind === 'value')
        expect(numberIn(numbers.at(-1) ?? ''), `list ${text}`).toBe(seen(basis === 'count' ? row.count : row.rate))
    }

    await page.goto(`${address}/en/overview?${sentence}${sentence ? '&' : ''}view=table`)
    const rows = await page.locator('tr:has(th a[href*="/place/"])').evaluateAll((lines) =>
      lines.map((line) => ({
        href: line.querySelector('a')?.getAttribute('href') ?? '',
        cells: [...line.children].map((cell) => cell.textContent ?? ''),
      })),
    )
    expect(rows.length).toBe(Math.min(25, api.rows.length))
    // The province has a column of its own in the table of the whole country only.
    const figureColumn = api.placeId === countryId ? 2 : 1
    for (const { href, cells } of rows) {
      const id = /\/place\/([a-z0-9-]+)/.exec(href)?.[1]
      const row = api.rows.find((one) => one.districtId === id)
      expect(row && numberIn(cells[figureColumn] ?? ''), `table ${id}`).toBe(row && seen(row.count))
    }
    const total = await page.locator('table:has(th a[href*="/place/"]) tfoot td:not(:empty)').first().textContent()
    expect(numberIn(total ?? ''), 'total under the table').toBe(seen(api.total))
    await context.close()
  })
})
