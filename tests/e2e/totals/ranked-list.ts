import type { Page } from 'playwright-core'
import { numberOrNull } from '#contract/count.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { orderedRows } from '#src/map/district-row.ts'
import { type FigureKind, hasRate } from '#src/map/write-figure.ts'
import { type Answers, shownKindOf } from './answers.ts'
import type { View } from './random-views.ts'
import { readFigure, type Said, said, signsOf } from './said.ts'

/** A row of the list: where, its figures, the one it is ranked by first, and the length of its bar in percent of the longest. */
export type Listed = { readonly place: string; readonly figures: readonly Said[]; readonly bar: string }

/** As many as stand beside the map. */
const mostListed = 12

export async function listOnPage(page: Page, { language }: View): Promise<Listed[]> {
  const rows = await page.locator('[role="option"]').evaluateAll((options) =>
    options.map((option) => {
      const [name, ...others] = option.children
      return {
        place: [...(name?.children ?? [])].map((part) => part.textContent ?? '').join(', '),
        figures: others.filter(({ localName }) => localName !== 'svg').map((part) => part.textContent ?? ''),
        bar: option.querySelector('svg rect')?.getAttribute('width') ?? '',
      }
    }),
  )
  return rows.map(({ place, figures, bar }) => ({
    place: withoutIsolates(place),
    figures: figures.map((text) => readFigure(text, signsOf(language))),
    bar,
  }))
}

export function listTold(view: View, { rows }: Answers): Listed[] {
  const kind = shownKindOf(view)
  const other: FigureKind = kind === 'rate' ? 'count' : 'rate'
  const longest = Math.max(0, ...rows.map((row) => numberOrNull(row[kind]) ?? 0))
  return orderedRows(rows, kind, view.look.sort, view.language)
    .slice(0, mostListed)
    .map((row) => {
      const isNowhere = row.rate.kind !== 'value' && row.count.kind !== 'value'
      const kinds = isNowhere || !hasRate(view.filters.measure) ? [kind] : [kind, other]
      const share = longest === 0 ? 0 : (numberOrNull(row[kind]) ?? 0) / longest
      return {
        place: `${row.name}, ${row.provinceName}`,
        figures: kinds.map((one) => said(row[one])),
        bar: `${Math.round(share * 1000) / 10}%`,
      }
    })
}
