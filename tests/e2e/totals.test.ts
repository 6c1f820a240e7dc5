import Papa from 'papaparse'
import { describe, expect, inject, it } from 'vitest'
import { districtFiguresSchema } from '#contract/api/figures.ts'
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

describe.skipIf(!address)('totals', () => {
  it.each(sentences)('are equal on map, list, table, CSV and API: %s', async (sentence) => {
    const api = districtFiguresSchema.parse(await (await fetch(`${address}/api/v1/figures/districts?${sentence}`)).json())
    const expected = new Map(api.rows.map((row) => [row.districtId, row.count.kind === 'value' ? String(row.count.value) : row.count.kind]))

    const csv = Papa.parse<string[]>((await (await fetch(`${address}/api/v1/figures/districts.csv?${sentence}`)).text()).slice(1)).data
    const words: Record<string, string> = { 'not shown': 'not-shown', '..': 'no-return', 'n/a': 'not-applicable' }
    for (const [districtId, count] of expected) {
      const cell = csv.find((line) => line[0] === districtId)?.[3] ?? ''
      expect(words[cell] ?? cell, `CSV ${districtId}`).toBe(count)
    }

    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${address}/en/overview?${sentence}`, { waitUntil: 'networkidle' })
    const read = (selector: string) =>
      page.locator(selector).evaluateAll((elements) => elements.map((element) => [element.getAttribute('data-district') ?? '', element.getAttribute('data-count') ?? '']))
    const onMap = new Map(await read('[data-district-shape]') as [string, string][])
    for (const [districtId, count] of expected) expect(onMap.get(districtId), `map ${districtId}`).toBe(count)
    const inList = (await read('[role="option"][data-district]')) as [string, string][]
    expect(inList.length).toBeGreaterThan(0)
    for (const [districtId, count] of inList) expect(count, `list ${districtId}`).toBe(expected.get(districtId))

    await page.goto(`${address}/en/overview?${sentence}${sentence ? '&' : ''}view=table`, { waitUntil: 'networkidle' })
    const inTable = new Map((await read('tr[data-district]')) as [string, string][])
    expect(inTable.size).toBeGreaterThan(0)
    for (const [districtId, count] of inTable) expect(count, `table ${districtId}`).toBe(expected.get(districtId))
    expect(complaints).toEqual([])
    await context.close()
  })
})
