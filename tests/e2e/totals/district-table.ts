import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fewCount } from '#contract/measures.ts'
import { countryId } from '#contract/places.ts'
import { en } from '#src/i18n/en.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { ur } from '#src/i18n/ur.ts'
import { togetherSentence } from '#src/map/together-words.ts'
import { hasRate } from '#src/map/write-figure.ts'
import { sheetWordsIn } from '#tests/unit/export/file-words.ts'
import type { Answers } from './answers.ts'
import type { View } from './random-views.ts'
import { readFigure, type Said, said, signsOf } from './said.ts'

export type Table = {
  /** By district: count and rate, or the one number of a share or a median. */
  readonly rows: Readonly<Record<string, readonly Said[]>>
  /** By district, what stands under its name: what it counts together with others, or that its rate rests on few. */
  readonly notes: Readonly<Record<string, readonly string[]>>
  readonly total: Said
  /** What the total holds beyond the rows. */
  readonly included: readonly Said[]
}

const districtRow = 'tr:has(th a[href*="/place/"])'

/** The panel of the districts on the page of the table. */
export const districtPanel = (page: Page) => page.locator('section:has(th a[href*="/place/"])')

/** Reads the page of the table as somebody does who has asked for all rows. */
export async function tableOnPage(page: Page, view: View, answers: Answers): Promise<Table> {
  const { language, filters } = view
  const panel = districtPanel(page)
  const pager = panel.getByRole('combobox', { name: (language === 'ur' ? ur : en).ui.table.rowsPerPage })
  if ((await pager.count()) > 0) await pager.selectOption('all')
  await expect.poll(() => panel.locator(districtRow).count()).toBe(answers.rows.length)
  const { rows, total, included } = await panel.evaluate(
    (section, heading) => ({
      rows: [...section.querySelectorAll('tbody tr')].map((row) => ({
        href: row.querySelector('th a')?.getAttribute('href') ?? '',
        notes: [...row.querySelectorAll('th small')].map((note) => note.textContent ?? ''),
        cells: [...row.children].map((cell) => cell.textContent ?? ''),
      })),
      total: section.querySelector('tfoot td:not(:empty)')?.textContent ?? '',
      included: [...section.querySelectorAll('p')]
        .filter(({ textContent }) => textContent === heading)
        .flatMap(({ nextElementSibling }) =>
          [...(nextElementSibling?.children ?? [])].map((part) => part.textContent ?? ''),
        ),
    }),
    sheetWordsIn(language).mapWords('map:table.included'),
  )
  const signs = signsOf(language)
  const idOf = (href: string) => /\/place\/([a-z0-9-]+)/.exec(href)?.[1] ?? ''
  // The province has a column of its own in the table of the whole country only.
  const first = filters.placeId === countryId ? 2 : 1
  const last = first + (hasRate(filters.measure) ? 2 : 1)
  return {
    rows: Object.fromEntries(
      rows.map(({ href, cells }) => [idOf(href), cells.slice(first, last).map((text) => readFigure(text, signs))]),
    ),
    notes: Object.fromEntries(rows.map(({ href, notes }) => [idOf(href), notes.map(withoutIsolates)])),
    total: readFigure(total, signs),
    included: included.map((text) => readFigure(text.slice(text.lastIndexOf(':') + 1), signs)),
  }
}

export function tableTold({ language, filters }: View, { districts, rows, geography }: Answers): Table {
  const { mapWords: t } = sheetWordsIn(language)
  const { total, unknownDistrict, heldBack } = districts
  const isCount = hasRate(filters.measure)
  const few = t('map:table.few', { minimum: fewCount })
  return {
    rows: Object.fromEntries(
      rows.map(({ districtId, count, rate }) => [districtId, isCount ? [said(count), said(rate)] : [said(rate)]]),
    ),
    notes: Object.fromEntries(
      rows.map(({ districtId, together, isFew }) => [
        districtId,
        [...(together ? [togetherSentence(together, geography, { t, language })] : []), ...(isFew ? [few] : [])].map(
          withoutIsolates,
        ),
      ]),
    ),
    total: said(total),
    included: [...(filters.placeId === countryId ? [unknownDistrict] : []), heldBack].filter(() => isCount).map(said),
  }
}
