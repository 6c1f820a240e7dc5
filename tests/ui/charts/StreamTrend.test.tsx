import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { notShown, valueOf } from '#contract/count.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { StreamTrendPanel } from '#src/features/stream-trend/StreamTrendPanel.tsx'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { aTrend, countsFrom } from '../../unit/charts/a-trend.ts'
import { renderIn } from '../ui/render-in.tsx'

const filters: OverviewFilters = {
  measure: 'cases',
  category: 'bonded-labour',
  placeId: 'pakistan',
  periodId: 'fy2025-26',
  comparison: 'year-before',
}
const trend = aTrend({
  measure: 'cases',
  series: [
    { category: 'tip', counts: countsFrom(400, 410, { '2023q2': notShown }) },
    { category: 'bonded-labour', counts: countsFrom(100, 100, { '2026q3': valueOf(200) }) },
  ],
})
const resultOf = (data: typeof trend | undefined) => ({
  data,
  error: undefined,
  isFetching: data === undefined,
  refetch: () => undefined,
})
const heading = () => withoutIsolates(screen.getByRole('heading', { level: 2 }).textContent ?? '')

describe('the trend of the overview', () => {
  it('is headed by what the figures show, in the words of the page’s language', () => {
    const { unmount } = renderIn(
      'en',
      <StreamTrendPanel result={resultOf(trend)} filters={filters} placeName="Pakistan" />,
    )
    expect(heading()).toBe('Bonded labour cases registered have doubled since Jul–Sep 2025')
    unmount()
    renderIn('ur', <StreamTrendPanel result={resultOf(trend)} filters={filters} placeName="پاکستان" />)
    expect(heading()).toBe('بندھوا مزدوری کے درج کیس جولائی تا ستمبر 2025 کے مقابلے میں دگنے ہو گئے')
  })

  it('has the plain name while the figures are on their way', () => {
    renderIn('en', <StreamTrendPanel result={resultOf(undefined)} filters={filters} placeName="Pakistan" />)
    expect(heading()).toBe('Cases registered')
  })

  it('has a table with a row for every quarter and the reasons of its gaps', async () => {
    renderIn('en', <StreamTrendPanel result={resultOf(trend)} filters={filters} placeName="Pakistan" />)
    await userEvent.click(screen.getByText('Show as table'))
    const table = screen.getByRole('table')
    const rows = within(table).getAllByRole('row').slice(1)
    expect(rows).toHaveLength(trend.quarters.length)
    const hidden = withoutIsolates(rows[trend.quarters.indexOf('2023q2')]?.textContent ?? '')
    expect(hidden).toMatch(/^Apr–Jun 2023.*not shown, to protect people/)
    expect(rows.at(-1)).toHaveTextContent('Provisional')
  })

  it('says how complete each quarter is: in the table, under the axis, and for the last one in words', async () => {
    const returns = trend.quarters.map((_, at) => ({ due: 10, received: at === 0 ? 7 : 9 }))
    renderIn('en', <StreamTrendPanel result={resultOf({ ...trend, returns })} filters={filters} placeName="Pakistan" />)
    await userEvent.click(screen.getByText('Show as table'))
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1)
    expect(withoutIsolates(rows[0]?.textContent ?? '')).toMatch(/7 of 10$/)
    expect(withoutIsolates(document.body.textContent ?? '')).toMatch(/Oct–Dec 2026:\s*9 of 10 returns/)
    const strip = [...document.querySelectorAll('[style][data-state]')].map((one) => one.getAttribute('data-state'))
    expect(strip).toEqual(['part', ...trend.quarters.slice(1).map(() => 'complete')])
    expect(withoutIsolates(document.body.textContent ?? '')).toContain('Less than 80% have come')
  })

  it('says nothing of returns beside a measure that does not come by return', () => {
    const reached = aTrend({ measure: 'reached', series: [{ counts: countsFrom(10, 20) }] })
    renderIn(
      'en',
      <StreamTrendPanel result={resultOf(reached)} filters={{ ...filters, measure: 'reached' }} placeName="Pakistan" />,
    )
    expect(document.body).not.toHaveTextContent(/of the returns have come|returns$/)
    expect(document.querySelector('[style][data-state]')).toBeNull()
  })

  it('warns that a change can come from detection, and names release and synthetic records', () => {
    renderIn('en', <StreamTrendPanel result={resultOf(trend)} filters={filters} placeName="Pakistan" />)
    expect(screen.getByText(/detection and reporting/)).toBeInTheDocument()
    expect(screen.getByText(/test-1/)).toBeInTheDocument()
    expect(screen.getByText('Demo records, not real')).toBeInTheDocument()
  })
})
