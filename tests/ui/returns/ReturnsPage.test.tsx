import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import type { Role } from '#contract/roles.ts'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { ReturnsPage } from '#src/pages/ReturnsPage.tsx'
import { LiveRegion } from '#src/ui/LiveRegion.tsx'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'
import {
  aGeography,
  aReleaseInfo,
  aSession,
  aViewer,
  someReturnsByAgency,
  someReturnsByKind,
} from '#tests/support/figures.ts'

type Page = {
  readonly search?: string
  readonly role?: Role
  readonly language?: Language
  /** In place of the usual answers, by the rest of the path. */
  readonly answers?: Readonly<Record<string, () => Response>>
}

/** The page for somebody of a role, a visitor when none is given. Comes back when its heading stands. */
async function renderReturns({ search = '', role, language = 'en', answers = {} }: Page = {}) {
  const asked: string[] = []
  const usual: Page['answers'] = {
    geography: () => Response.json(aGeography()),
    'releases/latest': () => Response.json(aReleaseInfo()),
    session: () => Response.json(aSession(role && aViewer({ role }))),
    'returns/by-kind': () => Response.json(someReturnsByKind()),
    'returns/by-agency': () => Response.json(someReturnsByAgency()),
  }
  const api = createApi({
    baseUrl: 'http://localhost',
    fetch: async (request) => {
      const url = new URL(request.url)
      const path = url.pathname.replace('/api/v1/', '')
      asked.push(`${path}${url.search}`)
      return { ...usual, ...answers }[path]?.() ?? new Response(null, { status: 404 })
    },
  })
  const root = createRootRoute({ component: Outlet })
  const page = createRoute({ getParentRoute: () => root, path: '$language/data/returns', component: ReturnsPage })
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`/${language}/data/returns${search}`] }),
    parseSearch: parseSearchString,
    stringifySearch: writeSearchString,
  })
  await router.load()
  document.documentElement.lang = language
  await act(async () =>
    render(
      <I18nextProvider i18n={createI18n(language, language === 'ur' ? ur : en)}>
        <QueryClientProvider client={createQueryClient(api)}>
          <LiveRegion>
            <RouterProvider router={router} />
          </LiveRegion>
        </QueryClientProvider>
      </I18nextProvider>,
    ),
  )
  await screen.findByRole('heading', { level: 1 })
  return { asked, address: () => router.state.location.href }
}

const statement = () => withoutIsolates(screen.getByRole('heading', { level: 1 }).textContent ?? '')
const rowsOf = (table: HTMLElement) => within(table).getAllByRole('row').slice(1, -1)
const namesIn = (table: HTMLElement) =>
  rowsOf(table).map((row) => withoutIsolates(within(row).getByRole('rowheader').firstChild?.textContent ?? ''))

// Tables of many cells are slow to ask by role, the more so on a busy machine.
describe('the page of returns', { timeout: 30_000 }, () => {
  it('asks for single agencies when a policymaker reads it, and says who is silent', async () => {
    const { asked } = await renderReturns({ role: 'policymaker' })
    const table = await screen.findByRole('table')
    expect(statement()).toBe('1 of 2 agencies has sent no return for 3 months or more')
    expect(asked).toContain('returns/by-agency?in=pakistan&period=latest')
    expect(asked.some((path) => path.startsWith('returns/by-kind'))).toBe(false)
    expect(namesIn(table)).toEqual(['Sindh Labour', 'Punjab Police', 'Shelter, Punjab'])
    expect(screen.getByText(/may be a single shelter/)).toBeInTheDocument()
  })

  it.each<Role | undefined>([undefined, 'donor', 'auditor'])(
    'never asks for single agencies when the reader is %s',
    async (role) => {
      const { asked } = await renderReturns(role ? { role } : {})
      const table = await screen.findByRole('table')
      expect(asked.some((path) => path.startsWith('returns/by-agency'))).toBe(false)
      expect(namesIn(table)).toEqual(['Labour, Sindh', 'Police, Punjab'])
      expect(statement()).toBe(
        '2 of the 5 returns due each month, one per agency and district, have not come for 3 months or more',
      )
      expect(screen.getByText(/Single agencies are shown to policymakers/)).toBeInTheDocument()
    },
  )

  it('says each month of a row in words and in a sign', async () => {
    await renderReturns({ role: 'policymaker' })
    const [silent, police] = rowsOf(await screen.findByRole('table'))
    const words = (row: HTMLElement | undefined) =>
      within(row ?? document.body)
        .getAllByRole('img')
        .map((cell) => withoutIsolates(cell.getAttribute('title') ?? ''))
    expect(words(silent)).toEqual(['September 2026: all 2 missing', 'October 2026: all 2 missing'])
    expect(words(police)).toEqual([
      'September 2026: all 3 received',
      'October 2026: 2 of 3 received, 1 of them late, 1 missing',
    ])
    expect(police).toHaveTextContent('2/3')
    expect(withoutIsolates(silent?.textContent ?? '')).toMatch(/4 months.*Jun 2026/)
  })

  it('shows how many returns were due, received, late and missing', async () => {
    await renderReturns()
    const tiles = (await screen.findAllByRole('definition')).map((one) => withoutIsolates(one.textContent ?? ''))
    expect(tiles).toEqual([
      ...['10', '5 a month: one per agency and district'],
      ...['5', '50% of those due; 0 revised afterwards'],
      ...['1', '20% of those received'],
      ...['5', '50% of those due'],
    ])
  })

  it('orders by name and by share, and keeps the order in the address', async () => {
    const { address } = await renderReturns({ role: 'coordinator' })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'by name')
    await waitFor(() => expect(address()).toBe('/en/data/returns?sort=name'))
    expect(namesIn(await screen.findByRole('table'))).toEqual(['Punjab Police', 'Shelter, Punjab', 'Sindh Labour'])
    expect(screen.getByRole('columnheader', { name: 'Agency' })).toHaveAttribute('aria-sort', 'ascending')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'smallest share received first')
    await waitFor(() => expect(address()).toBe('/en/data/returns?sort=share'))
    expect(namesIn(screen.getByRole('table'))[0]).toBe('Sindh Labour')
  })

  it('asks what the address says, and names what it does not understand', async () => {
    const { asked } = await renderReturns({
      search: '?in=sindh&period=2026q1',
      answers: { 'returns/by-kind': () => Response.json(someReturnsByKind({ placeId: 'sindh' })) },
    })
    await screen.findByRole('table')
    expect(asked).toContain('returns/by-kind?in=sindh&period=latest')
    expect(statement()).toMatch(/^Sindh: 2 of the 5/)
    expect(screen.getByText(/period=2026q1/)).toBeInTheDocument()
  })

  it('leads to the page of each silent district', async () => {
    await renderReturns()
    expect(await screen.findByRole('link', { name: 'Sukkur' })).toHaveAttribute('href', '/en/place/sukkur')
  })

  it('speaks Urdu, with the letters of its signs', async () => {
    await renderReturns({ language: 'ur', role: 'policymaker' })
    expect(namesIn(await screen.findByRole('table'))).toEqual(['محکمۂ محنت سندھ', 'پناہ گاہ، پنجاب', 'پنجاب پولیس'])
    expect(statement()).toBe('2 میں سے 1 ادارے نے 3 ماہ یا اس سے زیادہ عرصے سے کوئی رپورٹ نہیں بھیجی')
    expect(screen.getByText('تمام موصول، اتنی دیر سے (د)')).toBeInTheDocument()
  })

  it('says so where nothing was due, with a way back', async () => {
    const nothing = { due: 0, received: 0, late: 0, revised: 0, missing: 0 }
    const total = { cells: [nothing, nothing], sum: nothing, monthsMissing: 0, linesDue: 0, linesSilent: 0 }
    const { address } = await renderReturns({
      search: '?period=cy2023',
      answers: {
        'returns/by-kind': () => Response.json(someReturnsByKind({ periodId: 'cy2023', rows: [], total, silence: [] })),
      },
    })
    expect(await screen.findByText(/^No returns were due in .?Pakistan.?$/)).toBeInTheDocument()
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: /latest 12 months of the country/ }))
    expect(address()).toBe('/en/data/returns')
  })

  it('says what failed and asks again, and keeps the rest of the page', async () => {
    let isBroken = true
    const problem = { type: '/problems/unexpected', title: 'Unexpected', status: 500 }
    await renderReturns({
      answers: {
        'returns/by-kind': () =>
          isBroken
            ? Response.json(problem, { status: 500, headers: { 'content-type': 'application/problem+json' } })
            : Response.json(someReturnsByKind()),
      },
    })
    const [retry] = await screen.findAllByRole('button', { name: 'Try again' }, { timeout: 10_000 })
    expect(screen.getByRole('heading', { name: 'How late returns count' })).toBeInTheDocument()
    expect(statement()).toBe('Monthly returns')
    isBroken = false
    if (retry) await userEvent.click(retry)
    expect(await screen.findByRole('table')).toBeInTheDocument()
  })
})
