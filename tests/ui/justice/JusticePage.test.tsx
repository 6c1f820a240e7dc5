import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notShown } from '#contract/count.ts'
import { publishedPeriods } from '#contract/periods.ts'
import { problemType } from '#contract/problems.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { aReleaseInfo } from '#tests/support/figures.ts'
import { justiceFor, renderJustice } from './render-justice.tsx'

const textOf = (element: Element | null | undefined) => withoutIsolates(element?.textContent ?? '')
const heading = () => textOf(screen.getByRole('heading', { level: 1 }))
const panel = (name: string | RegExp) => screen.findByRole('region', { name })
const matrix = () => screen.findByRole('table', { name: /Provinces and territories by stage/ })
const cellsOf = (row: HTMLElement) => [...row.querySelectorAll('th, td')].map((cell) => textOf(cell))
const refused = () =>
  Response.json(
    { type: problemType('not-allowed'), title: 'Not allowed', status: 403 },
    { status: 403, headers: { 'content-type': 'application/problem+json' } },
  )
const never = () => new Promise<Response>(() => undefined)

describe('the justice page', () => {
  it('says before which stage most time passes, of how many stages that is known', async () => {
    await renderJustice()
    await waitFor(() => expect(heading()).toContain('most time passed before an acquittal'))
    expect(heading()).toContain('of the 6 of 7 stages whose days are shown')
  })

  it('says the same in Urdu', async () => {
    await renderJustice('', {}, 'ur')
    await waitFor(() => expect(heading()).toContain('سب سے زیادہ وقت بریت سے پہلے گزرا'))
    expect(screen.getByRole('heading', { name: 'اسے کیسے پڑھیں' })).toBeVisible()
  })

  it('keeps numbers apart from the Urdu around them', async () => {
    const { container } = await renderJustice('?show=moves', {}, 'ur')
    await waitFor(() => expect(container.querySelector('table')).not.toBeNull())
    const parts = [...container.querySelectorAll('h1, h2, li, td, dd, p')].filter((part) => !part.closest('form'))
    expect(parts.filter(hasLooseDigit).map((part) => part.textContent)).toEqual([])
  })

  it('has a bar for each number, split by law where both laws are shown, and a hatched stub for what is not', async () => {
    const { container } = await renderJustice()
    const chain = await panel(/FIRs registered/)
    const bars = within(chain)
      .getAllByRole('listitem')
      .filter((item) => item.querySelector('[class*="track"]'))
    expect(bars.map((bar) => bar.querySelectorAll('[class*="full"], [class*="light"]').length)).toEqual([
      2, 0, 0, 0, 0, 0, 0,
    ])
    expect(bars.map((bar) => bar.querySelectorAll('[class*="mixed"]').length)).toEqual([0, 1, 1, 1, 1, 1, 0])
    expect(textOf(bars.at(-1))).toContain('not shown')
    expect(bars.at(-1)?.querySelectorAll('[class*="notShown"]')).toHaveLength(1)
    expect(container.innerHTML).not.toContain('NaN')
  })

  it('has each figure as a table, with laws and days in columns of their own', async () => {
    await renderJustice()
    const chain = await panel(/FIRs registered/)
    const [, enquiry, fir] = within(chain).getAllByRole('row', { hidden: true })
    expect(enquiry && cellsOf(enquiry)).toEqual(['Enquiry opened', '300', '180', '120'])
    expect(fir && cellsOf(fir).slice(0, 2)).toEqual(['FIR registered', '290'])
    const time = await panel(/one move in ten took/)
    const [, first] = within(time).getAllByRole('row', { hidden: true })
    expect(first && cellsOf(first)).toEqual(['Enquiry opened', '300', '10', '40'])
    const years = await panel('Moves by calendar year')
    const [, , latest] = within(years).getAllByRole('row', { hidden: true })
    expect(latest && cellsOf(latest).slice(0, 3)).toEqual(['2025', '300', '290'])
  })

  it('sets provinces against stages, hides what is hidden, and leads to each of them', async () => {
    await renderJustice('?in=punjab&of=som&show=moves')
    const [, punjab, sindh] = within(await matrix()).getAllByRole('row')
    expect(punjab && cellsOf(punjab).slice(0, 3)).toEqual(['Punjab', '300', '290'])
    expect(punjab?.querySelector('th')).toHaveAttribute('aria-current', 'true')
    expect(
      sindh &&
        cellsOf(sindh)
          .slice(1)
          .every((cell) => cell.includes('not shown')),
    ).toBe(true)
    expect(sindh?.querySelector('td[style*="background"]')).toBeNull()
    expect(screen.getByRole('link', { name: 'Sindh' })).toHaveAttribute(
      'href',
      '/en/justice?of=som&in=sindh&show=moves',
    )
  })

  it('shows where cases wait first, and moves in the same table, and says so in the address', async () => {
    const { searchNow, asked } = await renderJustice()
    const [, first] = within(await matrix()).getAllByRole('row')
    expect(first && cellsOf(first).slice(0, 3)).toEqual(['Punjab', '10', '20'])
    await userEvent.click(screen.getByRole('radio', { name: 'Moves' }))
    await waitFor(() => expect(searchNow()).toBe('?show=moves'))
    const [, punjab] = within(await matrix()).getAllByRole('row')
    expect(punjab && cellsOf(punjab).slice(0, 3)).toEqual(['Punjab', '300', '290'])
    expect(asked.filter((one) => one.startsWith('figures/justice'))).toHaveLength(1)
  })

  it('asks anew when a part of the sentence is chosen', async () => {
    const { searchNow, asked } = await renderJustice()
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Stream' }), 'som')
    await waitFor(() => expect(heading()).toContain('Migrant smuggling cases'))
    expect(searchNow()).toBe('?of=som')
    expect(asked.filter((one) => one.startsWith('figures/justice'))).toEqual([
      'figures/justice?of=tip&in=pakistan&period=cy2025',
      'figures/justice?of=som&in=pakistan&period=cy2025',
    ])
  })

  it('offers calendar years and streams alone, in a form that works without script', async () => {
    await renderJustice()
    const valuesOf = (name: string) =>
      [...screen.getByRole('combobox', { name }).querySelectorAll('option')].map((option) => option.value)
    expect(valuesOf('Calendar year')).toEqual(['cy2025', 'cy2024', 'cy2023'])
    expect(valuesOf('Stream')).toEqual(['tip', 'bonded-labour', 'som'])
    const form = screen.getByRole('form', { name: 'What is shown' })
    expect(form).toHaveAttribute('action', '/en/justice')
    expect(form).toHaveAttribute('method', 'get')
  })

  it('names the part of a link that it does not understand', async () => {
    await renderJustice('?period=2025q3')
    expect(textOf(screen.getByText(/left out/))).toContain('period=2025q3')
  })

  it('says how to read the figures and where they come from', async () => {
    await renderJustice()
    await matrix()
    expect(screen.getByText(/no share of cases can be read/)).toBeVisible()
    expect(screen.getByText(/Release/)).toHaveTextContent('test-1')
  })
})

describe('the justice page of a district', () => {
  it('says that days and laws are not published there, and leads to the province', async () => {
    await renderJustice('?in=lahore')
    await waitFor(() => expect(heading()).toBe('Trafficking cases in Lahore, 2025: moves are shown for 6 of 7 stages'))
    expect(screen.getByText('Days are not published for districts')).toBeVisible()
    expect(screen.getByText(/law is published for provinces/)).toBeVisible()
    expect(screen.getByRole('link', { name: /^See .Punjab/ })).toHaveAttribute('href', '/en/justice?in=punjab')
    const [, punjab] = within(await matrix()).getAllByRole('row')
    expect(punjab?.querySelector('th')).toHaveAttribute('aria-current', 'true')
  })
})

describe('the justice page without figures', () => {
  it('has its topic as a heading while they are on their way', async () => {
    await renderJustice('', { 'figures/justice': never })
    expect(heading()).toBe('Trafficking cases: from enquiry to judgment, 2025')
    expect((await panel('How cases move on')).querySelector('[aria-busy="true"]')).not.toBeNull()
  })

  it('says once that they could not be had, and asks again', async () => {
    let isRefused = true
    await renderJustice('', {
      'figures/justice': (query) => (isRefused ? refused() : Response.json(justiceFor(query))),
    })
    const [retry, ...more] = await screen.findAllByRole('button', { name: 'Try again' })
    expect(more).toEqual([])
    isRefused = false
    if (retry) await userEvent.click(retry)
    expect(await matrix()).toBeVisible()
  })

  it('says that nothing is shown, or that no return was received, where that is so', async () => {
    const all = (count: Count) => (query: URLSearchParams) => {
      const { stages } = justiceFor(query)
      const hidden = stages.map((figures) => ({ ...figures, count, medianDays: count, ninetiethDays: count }))
      return Response.json(justiceFor(query, { stages: hidden }))
    }
    const first = await renderJustice('', { 'figures/justice': all(notShown) })
    await waitFor(() => expect(heading()).toContain('every stage are not shown, to protect people'))
    expect(await panel('Moves to each stage')).toBeVisible()
    first.unmount()
    await renderJustice('', { 'figures/justice': all(noReturn) })
    await waitFor(() => expect(heading()).toBe('Trafficking cases: no return received for 2025'))
  })

  it('says that no calendar year is published yet', async () => {
    const periods = publishedPeriods('2025q3', '2026q3', '2026q3').map(({ id }) => id)
    await renderJustice('', { 'releases/latest': () => Response.json(aReleaseInfo({ periods })) })
    expect(heading()).toBe('Justice')
    expect(screen.getByText('No calendar year is published yet')).toBeVisible()
  })
})

/** A digit in the text of a part that stands in no `bdi`. */
function hasLooseDigit(part: Element): boolean {
  const copy = part.cloneNode(true) as Element // a copy of an element is an element
  for (const number of copy.querySelectorAll('bdi, option')) number.remove()
  // An isolate written as characters does the same.
  return /\d/.test((copy.textContent ?? '').replaceAll(/[\u2066-\u2068][^\u2069]*\u2069/g, ''))
}
