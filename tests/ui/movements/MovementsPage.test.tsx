import { fireEvent, screen, waitFor } from '@testing-library/react'
// Loaded while no document names a language, as on the server, so that it has the words of both.
import '#src/pages/MovementsPage.tsx'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { provinceIds } from '#contract/places.ts'
import { aFailure } from '#tests/support/an-api.ts'
import { aGeography, aReleaseInfo } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { plain } from '#tests/support/words.ts'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
})

const textOf = (element: Element | null | undefined) => plain(element?.textContent ?? '')
// By selectors: a search by role through so large a page takes seconds.
const all = (selector: string) => [...document.querySelectorAll(selector)]
const headings = () => all('main h2').map(textOf)
const routesSection = () => all('main section')[0]
const lit = (container: Element, kind: 'route' | 'band') =>
  [...container.querySelectorAll(`[data-${kind}]`)]
    .filter((mark) => !mark.hasAttribute('data-dim') && mark.getAttribute('data-look') !== 'dim')
    .map((mark) => mark.getAttribute(`data-${kind}`))
const button = (name: RegExp): HTMLElement => {
  const found = all('button').find((one) => name.test(plain(one.getAttribute('aria-label') ?? '')))
  if (!(found instanceof HTMLElement)) throw new Error(`There is no button ${name}`)
  return found
}
const matrix = (at: number) => {
  const table = all('main table')[at]
  const rows = table ? [...table.querySelectorAll('tr')] : []
  return rows.map((row) => [...row.children].map(textOf))
}

describe('the page of routes and referrals', () => {
  it('says what was counted, what stands out, and that routes are of persons identified', async () => {
    await renderPage('/en/movements')
    expect(textOf(all('h1')[0])).toBe(
      'Trafficking in persons, 2025: 400 persons identified, 300 referrals whose first answer fell due',
    )
    expect(headings()).toEqual([
      'The largest route that is shown leads from Punjab to Saudi Arabia: 60 persons',
      'Most referrals that are shown go from Police to Social welfare: 120 of 300',
    ])
    expect(screen.getByText(/not of all who move/)).toBeVisible()
    expect(document.title).toContain('Routes and referrals')
  })

  it('asks for the stream and year of the address, and writes a choice into it', async () => {
    const page = await renderPage('/en/movements?of=som&period=cy2024')
    expect(page.asked).toContain('/api/v1/figures/routes?of=som&period=cy2024')
    expect(page.asked).toContain('/api/v1/figures/flows?of=som&period=cy2024')
    fireEvent.change(screen.getByLabelText('Calendar year'), { target: { value: 'cy2023' } })
    await waitFor(() => expect(page.address()).toBe('/en/movements?of=som&period=cy2023'), { timeout: 15_000 })
    await page.settled()
  })

  it('offers calendar years only, and names what of a link it does not understand', async () => {
    await renderPage('/en/movements?period=fy2025-26')
    const years = [...screen.getByLabelText('Calendar year').children].map(textOf)
    expect(years).toEqual(['2025', '2024', '2023'])
    expect(textOf(screen.getByText(/was not understood/))).toContain('period=fy2025-26')
  })

  it('draws shown routes only, and says how many pairs are not shown and what they hold together', async () => {
    const { container } = await renderPage('/en/movements')
    expect(lit(container, 'route').toSorted()).toEqual(['punjab>SA', 'sindh>punjab'])
    expect(textOf(routesSection())).toContain('181 of 184 pairs of places are not shown')
    expect(textOf(routesSection())).toContain('Together they hold 115 persons.')
    expect(textOf(routesSection())).toContain('Origin not known, in the table and not on the map: 30.')
  })

  it('lights the routes of the place that has the focus, and keeps them when it is chosen', async () => {
    const { container } = await renderPage('/en/movements')
    const saudiArabia = button(/^Saudi Arabia/)
    fireEvent.focus(saudiArabia)
    expect(lit(container, 'route')).toEqual(['punjab>SA'])
    expect(all('h3').map(textOf)).toContain('Routes of Saudi Arabia')
    fireEvent.blur(saudiArabia)
    expect(lit(container, 'route')).toHaveLength(2)
    fireEvent.click(button(/^Punjab: 290 from here, 240 to here/))
    expect(lit(container, 'route')).toHaveLength(2)
    expect(textOf(routesSection())).toContain('From here, in routes that are not shown: 30')
    fireEvent.click(button(/^Sindh/))
    expect(lit(container, 'route')).toEqual(['sindh>punjab'])
    expect(button(/^Sindh/)).toHaveAttribute('aria-pressed', 'true')
  })

  it('lights the bands of a kind on its own side', async () => {
    const { container } = await renderPage('/en/movements')
    fireEvent.focus(button(/^Social welfare was asked 200/))
    expect(lit(container, 'band').toSorted()).toEqual(['ngo>social_welfare', 'provincial_police>social_welfare'])
    fireEvent.blur(button(/^Social welfare was asked 200/))
    fireEvent.click(button(/^Civil society sent 40 or more/))
    expect(lit(container, 'band')).toEqual(['ngo>social_welfare'])
    fireEvent.focus(button(/^Civil society was asked 25/))
    expect(lit(container, 'band')).toEqual([])
  })

  it('has every pair in a table with both margins and what is not shown of them, together', async () => {
    await renderPage('/en/movements')
    const rows = matrix(0)
    const hidden = 'not shownnot shown, to protect people'
    expect(rows[1]?.slice(0, 3)).toEqual(['Punjab', '200', '25'])
    expect(rows[1]?.slice(-2)).toEqual(['15', '240'])
    expect(rows.find(([name]) => name === 'Saudi Arabia')?.slice(1)).toEqual([
      '60',
      ...Array.from({ length: 9 }, () => hidden),
    ])
    expect(rows.at(-2)).toEqual([
      'Not shown, together',
      '30',
      ...Array.from({ length: 6 }, () => hidden),
      '30',
      '115',
      '140',
    ])
    expect(rows.at(-1)).toEqual(['Total', '290', ...Array.from({ length: 6 }, () => hidden), '30', '115', '400'])
  })

  it('says so where nothing can be shown, and keeps the table', async () => {
    await renderPage('/en/movements?of=som&period=cy2025')
    expect(screen.getByText('No route is shown for this stream and year')).toBeVisible()
    expect(screen.getByText('No flow between kinds of agency is shown for this stream and year')).toBeVisible()
    expect(textOf(screen.getByText(/too small to be shown. Total/))).toContain('Total: 40.')
    expect(matrix(1).at(-1)?.at(-1)).toBe('40')
  })

  it('keeps the failure of one part inside it', async () => {
    await renderPage('/en/movements', {
      '/api/v1/figures/flows': () => {
        throw aFailure()
      },
    })
    expect(screen.getByRole('alert')).toBeVisible()
    expect(routesSection()).toBeVisible()
    expect(textOf(all('h1')[0])).toBe('Trafficking in persons, 2025: where routes and referrals lead')
  })

  it('says that no calendar year is published', async () => {
    await renderPage('/en/movements', {
      '/api/v1/releases/latest': aReleaseInfo({ periods: ['2025q3', '2025q4', '2026q1', '2026q2', 'fy2025-26'] }),
    })
    expect(screen.getByText('No calendar year is published yet')).toBeVisible()
  })

  it('keeps every number apart from the Urdu around it, and has no English left', async () => {
    const { container } = await renderPage('/ur/movements', { '/api/v1/geography': allProvinces() })
    expect(textOf(all('h1')[0])).toContain('400')
    const loose = [...container.querySelectorAll('main :is(p, h1, h2, h3, li, td, th)')].filter(hasLooseDigit)
    expect(loose.map(textOf)).toEqual([])
    // The id of a release is no word.
    const words = textOf(container.querySelector('main')).replaceAll('test-1', '')
    expect(words.match(/[A-Za-z]{3,}/g) ?? []).toEqual([])
  })
})

/** Every province with a name in Urdu script; which one is not what the test is about. */
const allProvinces = () => ({
  ...aGeography(),
  provinces: provinceIds.map((id, at) => ({
    id,
    name: { en: id, ur: `صوبہ ${'ابپتٹجچ'.charAt(at)}` },
    population: null,
  })),
})

/** A digit that stands neither in an isolate of characters nor in a `bdi`. */
function hasLooseDigit(element: Element): boolean {
  const copy = element.cloneNode(true) as Element
  for (const isolated of copy.querySelectorAll('bdi, svg, option, [aria-hidden="true"]')) isolated.remove()
  return /\d/.test((copy.textContent ?? '').replaceAll(/[\u2066\u2068][^\u2069]*\u2069/g, ''))
}
