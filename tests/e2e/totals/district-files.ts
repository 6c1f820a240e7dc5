import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import type { Count } from '#contract/count.ts'
import { countryId } from '#contract/places.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { hasRate } from '#src/map/write-figure.ts'
import { sheetWordsIn } from '#tests/unit/export/file-words.ts'
import type { Answers } from './answers.ts'
import { districtPanel } from './district-table.ts'
import type { View } from './random-views.ts'
import { readCell, readField, type Said, said } from './said.ts'

/** A file's lines of figures: the id at their beginning, then count and rate, or one number; then those of districts told together. */
export type Lines = readonly (readonly [id: string, ...figures: Said[]])[]

/** The CSV of the API, which is linked under map and table. */
export async function csvOf(address: string, { query, language }: View): Promise<Lines> {
  const text = await (await fetch(`${address}/api/v1/figures/districts.csv?${query}&language=${language}`)).text()
  const [, ...lines] = Papa.parse<string[]>(text.trim()).data
  // After the figures stand lines of one cell: what they are about.
  return lines
    .filter((line) => line.length > 1)
    .map(([id = '', , , count, rate, , , , together, togetherRate]) => [
      id,
      ...[count, rate, together, togetherRate].map(fieldOf),
    ])
}

/** Nothing stands where there is nothing to tell: sums have no rate, and most districts are told by themselves. */
const fieldOf = (field: string | undefined): Said => (field === '' ? '' : readField(field))

/** A share and a median stand under both headings of this file. */
export function csvTold({ districts, rows }: Answers): Lines {
  const sums: [string, Count][] = [
    ['district-not-known', districts.unknownDistrict],
    ['held-back', districts.heldBack],
    [districts.placeId, districts.total],
  ]
  return [
    ...rows.map(({ districtId, count, rate, together }): Lines[number] => [
      districtId,
      said(count),
      said(rate),
      ...(together ? [said(together.count), said(together.rate)] : ['', '']),
    ]),
    ...sums.map(([id, count]): Lines[number] => [id, said(count), '', '', '']),
  ]
}

/** The workbook that the menu over the table makes. */
export async function workbookOnPage(page: Page, view: View, answers: Answers): Promise<Lines> {
  const menu = districtPanel(page).locator('details[data-not-in-picture]').first()
  await menu.locator('summary').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: sheetWordsIn(view.language).exportWords('item.xlsx') }).click(),
  ])
  const [head = [], ...lines] = await readSheet(await readFile(await download.path()), 1)
  const columns = headings(view, answers).map((heading) => head.findIndex((cell) => String(cell).startsWith(heading)))
  return lines.map((line) => [String(line[0]), ...columns.map((at) => cellOf(line[at]))])
}

const cellOf = (cell: unknown): Said => (cell === null || cell === '' ? '' : readCell(cell))

/** The beginnings of the headings, before their units, in the order of the columns. */
function headings({ language, filters }: View, { districts }: Answers): string[] {
  const { mapWords: t } = sheetWordsIn(language)
  if (!hasRate(filters.measure)) return [t(`terms:measure.${filters.measure}`)].map(withoutIsolates)
  const together = districts.together.length > 0 ? [t('map:table.togetherCount'), t('map:table.togetherRate')] : []
  return [t('map:table.count'), t('map:table.rate'), ...together].map(withoutIsolates)
}

export function workbookTold({ filters }: View, { districts, rows }: Answers): Lines {
  const { placeId, unknownDistrict, heldBack, total } = districts
  if (!hasRate(filters.measure))
    return [...rows.map(({ districtId, rate }) => [districtId, said(rate)] as const), [placeId, said(total)]]
  const hasGroups = districts.together.length > 0
  const sum = (id: string, count: Count): Lines[number] => [id, said(count), '', ...(hasGroups ? ['', ''] : [])]
  return [
    ...rows.map(({ districtId, count, rate, together }): Lines[number] => [
      districtId,
      said(count),
      said(rate),
      ...(hasGroups ? (together ? [said(together.count), said(together.rate)] : ['', '']) : []),
    ]),
    ...(placeId === countryId ? [sum('district-not-known', unknownDistrict)] : []),
    sum('held-back', heldBack),
    sum(placeId, total),
  ]
}
