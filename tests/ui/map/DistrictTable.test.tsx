import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { DistrictTable } from '#src/features/district-table/DistrictTable.tsx'
import type { Language } from '#src/i18n/language.ts'
import { defaultView, type OverviewView } from '#src/url/overview-view.ts'
import { aFigure, figuresOf, geography } from '#tests/unit/map/some-districts.ts'
import { renderIn } from '../ui/render-in.tsx'

const data = figuresOf([
  aFigure('lahore', 1.5, { returnsReceived: 27 }),
  aFigure('rajanpur', 11.1),
  aFigure('quetta', 0),
  aFigure('kasur', 3, { isFew: true }),
  aFigure('kalat', noReturn, { returnsReceived: 0 }),
  aFigure('gwadar', notApplicable, { count: valueOf(45), returnsDue: 0, returnsReceived: 0 }),
])

const draw = (language: Language = 'en', view: Partial<OverviewView> = {}, change: Partial<DistrictFigures> = {}) =>
  renderIn(
    language,
    <DistrictTable
      data={{ ...data, ...change }}
      geography={geography}
      view={{ ...defaultView, ...view }}
      hrefOf={(id) => `/en/place/${id}`}
      csvHref="/api/v1/figures/districts.csv?measure=persons"
    />,
  )
const names = () => [...document.querySelectorAll('tbody th a')].map((link) => link.textContent)
const rowOf = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) })

describe('the table of all districts', () => {
  it('is named after measure, place and period', () => {
    draw()
    expect(
      screen
        .getByRole('table')
        .querySelector('caption')
        ?.textContent?.replaceAll(/[\u2066-\u2069]/g, ''),
    ).toBe('Persons identified by district, Pakistan, FY 2025-26')
  })

  it('stands in the order of the address, hidden numbers at the end', () => {
    draw()
    expect(names()).toHaveLength(15)
    expect(names().slice(0, 4)).toEqual(['Rajanpur', 'Kasur', 'Lahore', 'Quetta'])
    expect(names().slice(-2)).toEqual(['Kalat', 'Gwadar'])
  })

  it('stands A to Z, or from the lowest count, when the address says so', () => {
    const { unmount } = draw('en', { sort: 'name' })
    expect(names().slice(0, 2)).toEqual(['Awaran', 'Badin'])
    unmount()
    draw('en', { sort: 'lowest', show: 'count' })
    expect(names().slice(0, 2)).toEqual(['Quetta', 'Lahore'])
  })

  it('keeps the four kinds of no number apart', () => {
    draw()
    expect(within(rowOf('Quetta')).getAllByText('0.0')).toHaveLength(1)
    expect(within(rowOf('Multan')).getAllByText('not shown, to protect people')).toHaveLength(2)
    expect(within(rowOf('Kalat')).getAllByText('no return received')).toHaveLength(2)
    expect(within(rowOf('Gwadar')).getAllByText('not applicable')).toHaveLength(2)
    expect(rowOf('Gwadar')).toHaveTextContent('45')
  })

  it('sorts by any column, and never by a number that is hidden', async () => {
    draw()
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: /^Rate/ }))
    expect(names().slice(0, 3)).toEqual(['Quetta', 'Lahore', 'Kasur'])
    expect(names().at(-1)).toBe('Gwadar')
    await user.click(screen.getByRole('button', { name: /^Returns received/ }))
    expect(names().slice(-3)).toEqual(['Lahore', 'Kalat', 'Gwadar'])
  })

  it('marks a rate that rests on few, and says how many returns arrived', () => {
    draw()
    expect(rowOf('Kasur')).toHaveTextContent('rate based on fewer than')
    expect(rowOf('Lahore')).not.toHaveTextContent('rate based on')
    expect(rowOf('Lahore')).toHaveTextContent('75%')
  })

  it('ends with the total and what it holds beyond the rows', () => {
    draw()
    expect(screen.getByRole('row', { name: /^Total/ })).toHaveTextContent('1,000')
    expect(screen.getByText(/^District not known:/)).toHaveTextContent('34')
    expect(screen.getByText(/^Held back:/)).toHaveTextContent('12')
  })

  it('says that what is held back is hidden too, when it would tell one district', () => {
    draw('en', {}, { heldBack: notShown })
    expect(screen.getByText(/^Held back:/)).toHaveTextContent('not shown, to protect people')
  })

  it('speaks of unknown districts for the country alone', () => {
    draw('en', {}, { placeId: 'punjab' })
    expect(screen.queryByText(/^District not known:/)).not.toBeInTheDocument()
  })

  it('has one number column for a share, without a sum', () => {
    draw('en', {}, { measure: 'answered-on-time', total: valueOf(78) })
    expect(screen.queryByRole('columnheader', { name: /^Count/ })).not.toBeInTheDocument()
    expect(screen.getByRole('row', { name: /^Pakistan/ })).toHaveTextContent('78%')
    expect(screen.queryByText(/^Held back:/)).not.toBeInTheDocument()
  })

  it('links to the places and to the same figures as CSV', () => {
    draw()
    expect(screen.getByRole('link', { name: 'Lahore' })).toHaveAttribute('href', '/en/place/lahore')
    expect(screen.getByRole('link', { name: 'Download CSV' })).toHaveAttribute('download')
  })

  it('speaks Urdu', () => {
    draw('ur')
    expect(screen.getByRole('columnheader', { name: /^ضلع/ })).toBeInTheDocument()
    expect(screen.getByRole('row', { name: /^کل/ })).toHaveTextContent('1,000')
  })
})
