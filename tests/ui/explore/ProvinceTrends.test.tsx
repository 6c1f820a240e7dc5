import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { type Count, notShown, valueOf } from '#contract/count.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import { ProvinceTrends } from '#src/features/province-trends/ProvinceTrends.tsx'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { aTrend, someFilters } from '#tests/support/figures.ts'
import { renderExplore, type Server } from './render-explore.tsx'

const province = (id: Geography['provinces'][number]['id'], en: string, ur: string, population: number | null) => ({
  id,
  name: { en, ur },
  population,
})
const geography: Geography = {
  provinces: [
    province('punjab', 'Punjab', 'پنجاب', 100_000_000),
    province('sindh', 'Sindh', 'سندھ', 50_000_000),
    province('balochistan', 'Balochistan', 'بلوچستان', 10_000_000),
    province('gilgit-baltistan', 'Gilgit-Baltistan', 'گلگت بلتستان', null),
  ],
  divisions: [],
  districts: [],
}
/** Trafficking in every quarter: rates of 4, 3 and 9; Gilgit-Baltistan is hidden. */
const counts: Readonly<Record<string, Count>> = {
  punjab: valueOf(4000),
  sindh: valueOf(1500),
  balochistan: valueOf(900),
  'gilgit-baltistan': notShown,
  pakistan: valueOf(6500),
}
const server: Server = (_, search) => {
  const placeId = search.get('in') ?? ''
  const trend = aTrend({ placeId })
  return { ...trend, series: [{ category: 'tip', counts: trend.quarters.map(() => counts[placeId]) }] }
}
type Changes = { show?: 'rate' | 'count'; filters?: Partial<OverviewFilters>; language?: Language; answer?: Server }
const draw = ({ show = 'rate', filters = {}, language = 'en', answer = server }: Changes = {}) =>
  renderExplore(
    language,
    <ProvinceTrends
      filters={someFilters(filters)}
      geography={geography}
      show={show}
      hrefOf={(id) => `/${language}/place/${id}`}
    />,
    answer,
  )
const heading = () => withoutIsolates(screen.getByRole('heading', { level: 2 }).textContent ?? '')
const cellOf = (name: string) => screen.getByRole('link', { name }).closest('li') ?? document.body

describe('provinces as small charts', () => {
  it('says where the rate is highest, and among how many', async () => {
    await draw()
    expect(heading()).toBe(
      'In Apr–Jun 2026 the most persons per resident were identified in Balochistan, among the 3 of 7 provinces and territories that can be compared',
    )
  })

  it('says where the count is highest when counts are shown', async () => {
    await draw({ show: 'count' })
    expect(heading()).toContain('the most persons were identified in Punjab')
    expect(cellOf('Punjab')).toHaveTextContent('4,000')
    expect(screen.queryByText('Pakistan')).not.toBeInTheDocument()
  })

  it('has a link and a number for each, and why there is none', async () => {
    await draw()
    expect(screen.getByRole('link', { name: 'Sindh' })).toHaveAttribute('href', '/en/place/sindh')
    expect(cellOf('Sindh')).toHaveTextContent('3.0')
    expect(cellOf('Gilgit-Baltistan')).toHaveTextContent('not shown')
    expect(cellOf('Gilgit-Baltistan')).toHaveTextContent('No rate: no number of residents is published.')
    expect(screen.getByText(/its records are part of the rate of Pakistan/)).toBeInTheDocument()
  })

  it('marks the province of the sentence', async () => {
    await draw({ filters: { placeId: 'sindh' } })
    expect(cellOf('Sindh')).toHaveAttribute('data-current')
    expect(cellOf('Punjab')).not.toHaveAttribute('data-current')
  })

  it('has a table with the same figures, the last quarter marked as provisional', async () => {
    await draw()
    await userEvent.click(screen.getByText('Show as table'))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows).toHaveLength(8)
    expect(rows.at(-1)).toHaveTextContent(/Jul–Sep .*2026.*Provisional.*4\.0.*3\.0.*9\.0/)
    expect(rows.at(-1)).toHaveTextContent('not shown')
  })

  it('draws none when one of them failed', async () => {
    await draw({ answer: (path, search) => (search.get('in') === 'sindh' ? 400 : server(path, search)) })
    expect(heading()).toBe('Persons identified by quarter in each province and territory')
    expect(screen.getByRole('alert')).toBeInTheDocument()
    expect(screen.queryByRole('link', { name: 'Punjab' })).not.toBeInTheDocument()
  })

  it('speaks Urdu', async () => {
    await draw({ language: 'ur' })
    expect(heading()).toContain('آبادی کے لحاظ سے سب سے زیادہ افراد کی شناخت بلوچستان میں ہوئی')
    expect(cellOf('گلگت بلتستان')).toHaveTextContent('شرح نہیں: آبادی شائع نہیں ہوئی۔')
  })
})
