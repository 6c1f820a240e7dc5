import type { Page } from 'playwright-core'
import { streamOf } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import { measureOf } from '#contract/measures.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import { wordsIn } from '#tests/support/words.ts'
import type { Answers } from './answers.ts'
import type { View } from './random-views.ts'
import { readFigure, type Said, said, signsOf } from './said.ts'

/** The course over time, quarter by quarter: as the chart's own table writes it, and as its lines are drawn. */
export type Course = {
  readonly table: readonly (readonly Said[])[]
  /** By the colour of the line: what stands at each quarter. */
  readonly drawn: Readonly<Record<string, readonly Said[]>>
}

export async function chartOnPage(page: Page, { language, filters }: View): Promise<Course> {
  const { rows, lines, stubs, ticks } = await page
    .locator('section:has(svg[viewBox="0 0 1000 1000"])')
    .first()
    .evaluate((panel) => {
      const plot = panel.querySelector('svg[viewBox="0 0 1000 1000"]')
      return {
        rows: [...panel.querySelectorAll('details table tbody tr')].map((row) =>
          [...row.children].map((cell) => cell.textContent ?? ''),
        ),
        lines: [...(plot?.children ?? [])].map((line) => ({
          color: line.getAttribute('stroke') ?? '',
          path: line.getAttribute('d') ?? '',
        })),
        ticks: [...(plot?.parentElement?.querySelectorAll(':scope > g > text') ?? [])].map(
          (one) => one.textContent ?? '',
        ),
        stubs: [...panel.querySelectorAll<HTMLElement>('span[style*="border-color"]')].map(({ style }) => ({
          color: style.borderColor,
          left: Number.parseFloat(style.left),
        })),
      }
    })
  const signs = signsOf(language)
  const top = Number(readFigure(ticks.at(-1) ?? '', signs))
  const at = (share: number) => Math.round(share * (rows.length - 1))
  const drawn = lines.map(({ color, path }): [string, Said[]] => {
    const points = Array.from({ length: rows.length }, (): Said => 'gap')
    // M and L before two numbers; a lone point ends in h0.
    for (const [, x, y] of path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g))
      points[at(Number(x) / 1000)] = asWritten((1 - Number(y) / 1000) * top, filters.measure)
    for (const stub of stubs.filter((one) => one.color === color)) {
      const index = at(stub.left / 100)
      // Nothing else may stand where a number is not shown.
      points[index] = points[index] === 'gap' ? 'not-shown' : `${points[index]} and not-shown`
    }
    return [color, points]
  })
  const width = 1 + lines.length
  return {
    table: rows.map(([quarter = '', ...cells]) => [
      // Without the note that a quarter is provisional.
      withoutIsolates(quarter).replace(/ \([^)]*\)$/, ''),
      ...cells.slice(0, width - 1).map((text) => readFigure(text, signs)),
    ]),
    drawn: Object.fromEntries(drawn),
  }
}

/** A height is drawn to a hundred-thousandth of the axis; figures are whole, medians have one decimal at most. */
function asWritten(value: number, measure: View['filters']['measure']): Said {
  return measureOf(measure).basis === 'hours' ? String(Math.round(value * 10) / 10) : String(Math.round(value))
}

export function chartTold({ language }: View, { trend }: Answers): Course {
  const { t } = wordsIn(language)
  return {
    table: trend.quarters.map((quarter, index) => [
      withoutIsolates(formatPeriod(quarter, t)),
      ...trend.series.map(({ counts }) => said(counts[index])),
    ]),
    drawn: Object.fromEntries(
      trend.series.map(({ category, counts }) => [
        category ? streamColors[streamOf(category)].mark : 'var(--activities-4)',
        counts.map(drawnAs),
      ]),
    ),
  }
}

/** Where no return came and where a figure does not apply the line is open alike; the table tells which. */
const drawnAs = (count: Count): Said =>
  count.kind === 'no-return' || count.kind === 'not-applicable' ? 'gap' : said(count)
