import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Trend } from '#contract/api/figures.ts'
import { type Count, noReturn, notShown, valueOf } from '#contract/count.ts'
import { quartersBetween } from '#contract/periods.ts'
import { Seasons } from '#src/features/seasons/Seasons.tsx'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { aTrend, someFilters } from '#tests/support/figures.ts'
import { renderIn } from '../ui/render-in.tsx'

const quarters = quartersBetween('2023q1', '2026q1')
const usual = [60, 70, 80, 120, 66, 70, 80, 120, 66, 70, 80, 120, 90].map((value) => valueOf(value))
const trendOf = (counts: readonly Count[], change: Partial<Trend> = {}) =>
  aTrend({ quarters, provisionalFrom: '2026q1', series: [{ category: 'tip', counts: [...counts] }], ...change })

const draw = (data: Trend | undefined, language: Language = 'en', error?: unknown) =>
  renderIn(
    language,
    <Seasons
      result={{ data, error, isFetching: false, refetch: () => undefined }}
      filters={someFilters()}
      placeName={language === 'ur' ? 'پاکستان' : 'Pakistan'}
    />,
  )
const heading = () => withoutIsolates(screen.getByRole('heading', { level: 2 }).textContent ?? '')
const rowOf = (year: string) => within(screen.getByRole('row', { name: new RegExp(`^${year}`) }))

describe('seasons and years', () => {
  it('states a season only where the years show one', () => {
    const { unmount } = draw(trendOf(usual))
    expect(heading()).toBe('In 3 of 3 years more persons were identified in Oct–Dec than in any other quarter')
    unmount()
    draw(trendOf(usual.with(3, notShown)))
    expect(heading()).toBe('Persons identified by season')
  })

  it('has a row for each year, the newest last, and no sum of a year', () => {
    draw(trendOf(usual))
    const rows = screen.getAllByRole('row')
    expect(rows.map((row) => row.textContent?.slice(0, 4))).toEqual(['Year', '2023', '2024', '2025', '2026'])
    expect(screen.queryByText('330')).not.toBeInTheDocument()
  })

  it('says in each cell how it compares with the year before', () => {
    draw(trendOf(usual))
    const [first, second] = rowOf('2024').getAllByRole('cell')
    expect(first).toHaveTextContent(/^66\u{2068}?10%\u{2069}? more$/u)
    expect(second).toHaveTextContent('70about the same')
  })

  it('tells no change of a provisional quarter', () => {
    draw(trendOf(usual))
    const [first] = rowOf('2026').getAllByRole('cell')
    expect(first).toHaveTextContent('90provisional')
  })

  it('keeps the kinds of no number apart, unshaded, with a key', () => {
    draw(trendOf(usual.with(0, notShown).with(1, noReturn)))
    const [hidden, silent, shown] = rowOf('2023').getAllByRole('cell')
    expect(hidden).toHaveTextContent('not shown, to protect people')
    expect(silent).toHaveTextContent('no return received')
    expect(hidden).not.toHaveAttribute('style')
    expect(shown?.style.background).not.toBe('')
    expect(screen.getByText('Not shown, to protect people')).toBeInTheDocument()
    expect(rowOf('2024').getAllByRole('cell')[0]).toHaveTextContent('year before not shown')
  })

  it('names its shades by the numbers at which they begin', () => {
    draw(trendOf(usual))
    expect(withoutIsolates(screen.getByText(/^below/).textContent ?? '')).toBe('below 75')
  })

  it('says that there is nothing yet, and what failed', () => {
    const { unmount } = draw(trendOf([], { quarters: [] }))
    expect(screen.getByText('No quarter is published yet')).toBeInTheDocument()
    unmount()
    draw(undefined, 'en', new Error('x'))
    expect(screen.getByRole('alert')).toBeInTheDocument()
  })

  it('speaks Urdu', () => {
    draw(trendOf(usual), 'ur')
    expect(heading()).toBe('3 میں سے 3 برسوں میں سب سے زیادہ افراد کی شناخت اکتوبر تا دسمبر کی سہ ماہی میں ہوئی')
    expect(rowOf('2024').getAllByRole('cell')[0]).toHaveTextContent('زیادہ')
  })
})
