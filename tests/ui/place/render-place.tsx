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
import { ApiContext } from '#src/api/api-context.ts'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { PlacePage } from '#src/pages/PlacePage.tsx'
import { MapShapesContext } from '#src/pages/use-map-shapes.ts'
import { LiveRegion } from '#src/ui/LiveRegion.tsx'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'
import { frame } from '#tests/unit/map/shipped-frame.ts'
import { type Answers, usualAnswers } from './place-answers.ts'

/** The page of a place on the usual answers, with some of them replaced. Comes back when its name stands. */
export async function renderPlace(placeAndSearch: string, answers: Answers = {}, language: Language = 'en') {
  const asked: string[] = []
  const api = createApi({
    baseUrl: 'http://localhost',
    fetch: async (request) => {
      const { pathname, searchParams, search } = new URL(request.url)
      const path = pathname.replace('/api/v1/', '')
      asked.push(`${path}${search}`)
      const answer = answers[path] ?? usualAnswers[path]
      return answer ? answer(searchParams) : new Response(null, { status: 404 })
    },
  })
  const root = createRootRoute({ component: Outlet })
  const page = createRoute({ getParentRoute: () => root, path: '$language/place/$placeId', component: PlacePage })
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`/${language}/place/${placeAndSearch}`] }),
    parseSearch: parseSearchString,
    stringifySearch: writeSearchString,
  })
  await router.load()
  const shapes = { frame: Promise.resolve(frame), boundariesUrl: '/boundaries.json', profile: 'areas-only' } as const
  // Awaited, because the map waits for its shapes.
  await act(async () =>
    render(
      <I18nextProvider i18n={createI18n(language, language === 'ur' ? ur : en)}>
        <ApiContext value={api}>
          <QueryClientProvider client={createQueryClient(api)}>
            <MapShapesContext value={shapes}>
              <LiveRegion>
                <RouterProvider router={router} />
              </LiveRegion>
            </MapShapesContext>
          </QueryClientProvider>
        </ApiContext>
      </I18nextProvider>,
    ),
  )
  await screen.findByRole('heading', { level: 1 })
  return { asked, address: () => router.state.location.href }
}
