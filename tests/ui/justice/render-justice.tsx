import { QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router'
import { act, render, screen } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import type { Justice } from '#contract/api/justice.ts'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { JusticePage } from '#src/pages/JusticePage.tsx'
import { LiveRegion } from '#src/ui/LiveRegion.tsx'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'
import { aDistrictJustice, aJustice } from '#tests/support/a-justice.ts'
import { aCoverage, aGeography, aReleaseInfo } from '#tests/support/figures.ts'

/** An answer to every question of the page, by the rest of its path; what a test gives stands instead of the usual one. */
export type Answers = Readonly<Record<string, (query: URLSearchParams) => Response | Promise<Response>>>

const usualAnswers: Answers = {
  geography: () => Response.json(aGeography()),
  'releases/latest': () => Response.json(aReleaseInfo()),
  'figures/coverage': () => Response.json(aCoverage({ periodId: 'cy2025' })),
  'figures/justice': (query) => Response.json(justiceFor(query)),
}

/** The usual answer to a question, with its place, stream and year. */
export function justiceFor(query: URLSearchParams, change: Partial<Justice> = {}): Justice {
  const placeId = query.get('in') ?? 'pakistan'
  const answer = placeId === 'lahore' ? aDistrictJustice() : aJustice()
  const stream = query.get('of') === 'som' ? 'som' : 'tip'
  return { ...answer, placeId, stream, periodId: query.get('period') ?? '', ...change }
}

/** The justice page on the usual answers, with some of them replaced. Comes back when its heading stands. */
export async function renderJustice(search = '', answers: Answers = {}, language: Language = 'en') {
  const asked: string[] = []
  const api = createApi({
    baseUrl: 'http://localhost',
    fetch: async (request) => {
      const { pathname, searchParams, search: query } = new URL(request.url)
      const path = pathname.replace('/api/v1/', '')
      asked.push(`${path}${query}`)
      const answer = answers[path] ?? usualAnswers[path]
      return answer ? answer(searchParams) : new Response(null, { status: 404 })
    },
  })
  const root = createRootRoute({ component: Outlet })
  const page = createRoute({ getParentRoute: () => root, path: '$language/justice', component: JusticePage })
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`/${language}/justice${search}`] }),
    parseSearch: parseSearchString,
    stringifySearch: writeSearchString,
  })
  await router.load()
  const drawn = await act(async () =>
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
  return { ...drawn, asked, searchNow: () => router.state.location.searchStr }
}
