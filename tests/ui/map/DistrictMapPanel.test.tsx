import { fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DistrictFigures } from '#contract/api/figures.ts'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import { noReturn, notApplicable, valueOf } from '#contract/count.ts'
import { DistrictMapPanel } from '#src/features/district-map/DistrictMapPanel.tsx'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { defaultView, type OverviewView } from '#src/url/overview-view.ts'
import { frame } from '#tests/unit/map/shipped-frame.ts'
import { aFigure, figuresOf, geography } from '#tests/unit/map/some-districts.ts'
import { renderIn } from '../ui/render-in.tsx'

const data = figuresOf([
  aFigure('rajanpur', 11.1),
  aFigure('rahim-yar-khan', 12.4),
  aFigure('kashmore', 10),
  ...['lahore', 'multan', 'ghotki', 'sukkur', 'badin'].map((id) => aFigure(id, 2)),
  aFigure('kasur', 1, { isFew: true }),
  aFigure('quetta', 0),
  aFigure('kalat', noReturn),
  aFigure('gwadar', notApplicable, { count: valueOf(45) }),
])

type Given = { view?: Partial<OverviewView>; change?: Partial<DistrictFigures>; profile?: BoundaryProfile }

function panel({ view = {}, change = {}, profile = 'areas-only' }: Given, onLook = vi.fn()) {
  return (
    <DistrictMapPanel
      result={{ data: { ...data, ...change }, error: null, isFetching: false, refetch: vi.fn() }}
      filters={{
        measure: change.measure ?? 'persons',
        category: 'tip',
        placeId: 'pakistan',
        periodId: 'fy2025-26',
        comparison: 'none',
      }}
      source={{ geography, frame, boundariesUrl: '/boundaries.json', profile }}
      view={{ ...defaultView, ...view }}
      onLook={onLook}
      links={{ hrefOf: (id) => `/en/place/${id}`, csvHref: '/figures.csv' }}
      list={() => <p>the list</p>}
      table={() => <p>the table</p>}
    />
  )
}
function draw(given: Given = {}, language: Language = 'en') {
  const onLook = vi.fn()
  return { ...renderIn(language, panel(given, onLook)), onLook, user: userEvent.setup() }
}
const shape = (container: HTMLElement, id: string) => container.querySelector(`[data-district="${id}"]`)
const fillOf = (container: HTMLElement, id: string) => shape(container, id)?.getAttribute('fill')

describe('the map of districts', () => {
  it('has its finding as the title, and its measure, unit, place and period below', () => {
    draw()
    const section = screen.getByRole('region', {
      name: /The most persons per resident are identified in .*Rahim Yar Khan/,
    })
    expect(withoutIsolates(section.textContent)).toContain(
      'Persons identified per 100,000 residents · Trafficking in persons · Pakistan · FY 2025-26 · by district of registration',
    )
  })

  it('fills districts with the colours of the legend', () => {
    const { container } = draw()
    const bar = [...container.querySelectorAll('figure rect[height="14"]')].map((part) => part.getAttribute('fill'))
    expect(bar).toHaveLength(5)
    expect(fillOf(container, 'rahim-yar-khan')).toBe(bar[4])
    expect(fillOf(container, 'lahore')).toBe(bar[2])
    expect(fillOf(container, 'quetta')).toBe(bar[0])
  })

  it('prints the thresholds at the edges and ends with the true maximum', () => {
    const { container } = draw()
    const labels = [...container.querySelectorAll('figure svg')].find((svg) => svg.querySelector('rect[height="14"]'))
    expect([...(labels?.querySelectorAll('text') ?? [])].map((text) => text.textContent)).toEqual([
      '0',
      '1',
      '2',
      '4',
      '8',
      '12.4',
    ])
  })

  it('explains the looks without a number, also when they do not occur', () => {
    draw({ change: { rows: [aFigure('lahore', 2)] } })
    expect(screen.getByText('Not shown (small number or zero)')).toBeVisible()
    expect(screen.getByText('No return received')).toBeVisible()
    expect(screen.queryByText(/^Based on fewer than/)).not.toBeInTheDocument()
  })

  it('explains rates on few and blanks when they occur', () => {
    draw()
    expect(screen.getByText(/^Based on fewer than/)).toBeVisible()
    expect(screen.getByText('Left blank: no population published')).toBeVisible()
  })

  it('is said in words to those who do not see it', () => {
    draw()
    expect(screen.getByRole('figure')).toHaveTextContent(/Highest: .*Rahim Yar Khan.*12\.4/)
    expect(screen.getByRole('figure')).toHaveTextContent(/Recorded with no known district, and not drawn: .*34/)
  })

  it('selects the district that is pressed, and none outside the place', () => {
    const { container, onLook } = draw()
    fireEvent.click(shape(container, 'lahore') ?? container)
    expect(onLook).toHaveBeenCalledWith({ at: 'lahore' })
    expect(shape(container, 'peshawar')).toBeNull()
  })

  it('shows the selected district in a card, and another while the pointer is on it', () => {
    const { container } = draw({ view: { at: 'rahim-yar-khan' } })
    expect(screen.getByRole('link', { name: /^Open .*Rahim Yar Khan/ })).toHaveAttribute(
      'href',
      '/en/place/rahim-yar-khan',
    )
    fireEvent.pointerOver(shape(container, 'kasur') ?? container)
    expect(screen.getByRole('link', { name: /^Open .*Kasur/ })).toBeInTheDocument()
    expect(screen.getByText(/read with caution/)).toBeVisible()
    fireEvent.pointerLeave(shape(container, 'kasur')?.parentElement ?? container)
    expect(screen.getByRole('link', { name: /^Open .*Rahim Yar Khan/ })).toBeInTheDocument()
  })

  it('says in the card why there is no number, once', () => {
    draw({ view: { at: 'kalat' } })
    expect(screen.getAllByText('no return received')).toHaveLength(1)
  })

  it('draws counts as circles and fills nothing with them', () => {
    const { container } = draw({ view: { show: 'count' } })
    const grounds = ['rajanpur', 'quetta', 'lahore'].map((id) => fillOf(container, id))
    expect(new Set(grounds).size).toBe(1)
    expect(container.querySelectorAll('path[d$="h0"][stroke^="var(--cases"]')).toHaveLength(10)
    expect(screen.getByText('The area of a circle is in proportion to the count.')).toBeVisible()
  })

  it('switches between rate and count and between map and table', async () => {
    const { onLook, user } = draw()
    await user.click(screen.getByRole('radio', { name: 'Count' }))
    expect(onLook).toHaveBeenCalledWith({ show: 'count' })
    await user.click(screen.getByRole('radio', { name: 'Table' }))
    expect(onLook).toHaveBeenCalledWith({ view: 'table' })
  })

  it('gives way to the table', () => {
    draw({ view: { view: 'table' } })
    expect(screen.getByText('the table')).toBeVisible()
    expect(screen.queryByRole('figure')).not.toBeInTheDocument()
  })

  it('has no rate to switch to for a share', () => {
    draw({ change: { measure: 'answered-on-time' } })
    expect(screen.queryByRole('radio', { name: 'Count' })).not.toBeInTheDocument()
  })

  it('prints the notes that belong to its boundaries', () => {
    const { unmount } = draw()
    expect(screen.getByText(/Reporting areas\. Not a map of boundaries\./)).toBeVisible()
    unmount()
    draw({ profile: 'un' })
    expect(screen.getByText(/Line of Control in Jammu and Kashmir/)).toBeVisible()
    expect(screen.queryByText(/Reporting areas\./)).not.toBeInTheDocument()
  })

  it('speaks Urdu, with numbers still from left to right', () => {
    const { container } = draw({}, 'ur')
    expect(screen.getByRole('heading', { name: /آبادی کے لحاظ سے سب سے زیادہ افراد کی شناخت/ })).toBeInTheDocument()
    const first = container.querySelector('figure rect[height="14"]')
    expect(first).toHaveAttribute('x', '0%')
    expect(screen.getByText('پوشیدہ (چھوٹی تعداد یا صفر)')).toBeVisible()
  })

  it('is drawn whole by the server', () => {
    const html = renderToString(<I18nextProvider i18n={createI18n('en', en)}>{panel({})}</I18nextProvider>)
    expect(html.match(/<path d="M/g)?.length).toBeGreaterThan(156)
    expect(html).not.toContain('leaflet')
  })
})

describe('when the map that moves does not arrive', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('leaves the first picture, says so, and tries again when asked', async () => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        readonly #report: ResizeObserverCallback
        constructor(report: ResizeObserverCallback) {
          this.#report = report
        }
        observe() {
          // A layout has more than this; the map reads the size alone.
          this.#report([{ contentRect: { width: 904, height: 600 } }] as never, this)
        }
        unobserve() {}
        disconnect() {}
      },
    )
    const fetched = vi.fn(() => Promise.reject(new TypeError('offline')))
    vi.stubGlobal('fetch', fetched)
    const { container, user } = draw()
    await user.click(screen.getByRole('button', { name: 'Zoom in' }))
    await waitFor(() => expect(screen.getByText(/a part of the page did not arrive/)).toBeVisible(), {
      timeout: 10_000,
    })
    expect(shape(container, 'lahore')).toBeVisible()
    expect(fetched).toHaveBeenCalledTimes(1)
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2))
  })
})
