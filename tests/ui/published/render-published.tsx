import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { render, waitFor } from '@testing-library/react'
import { I18nextProvider } from 'react-i18next'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import type { SectionId } from '#src/features/published-figures/sections/section-ids.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { PublishedPage } from '#src/pages/PublishedPage.tsx'
import { LiveRegion } from '#src/ui/LiveRegion.tsx'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'
import { geographyAnswer, publishedAnswer } from './published-answer.ts'

const published = '/api/v1/published-figures'

export type Options = {
  readonly language?: Language
  /** "?series=fia-press" */
  readonly search?: string
  /** In place of the answer made from the shipped files. */
  readonly answer?: () => Promise<Response>
}

/** A part of the page. @throws Error while it is not drawn */
export function sectionNamed(id: SectionId): HTMLElement {
  const section = document.getElementById(id)
  if (section === null) throw new Error(`There is no section ${id}`)
  return section
}

/** The page on the shipped figures. Waits until they are drawn, unless another answer is given. */
export async function renderPublished({ language = 'en', search = '', answer }: Options = {}) {
  const api = createApi({
    baseUrl: 'http://localhost',
    fetch: async (request) => {
      if (new URL(request.url).pathname !== published) return Response.json(geographyAnswer)
      return answer ? answer() : Response.json(publishedAnswer)
    },
  })
  const router = createRouter({
    routeTree: createRootRoute({ component: PublishedPage }),
    history: createMemoryHistory({ initialEntries: [`/${language}/published${search}`] }),
    parseSearch: parseSearchString,
    stringifySearch: writeSearchString,
  })
  await router.load()
  render(
    <I18nextProvider i18n={createI18n(language, language === 'ur' ? ur : en)}>
      <QueryClientProvider client={createQueryClient(api)}>
        <LiveRegion>
          <RouterProvider router={router} />
        </LiveRegion>
      </QueryClientProvider>
    </I18nextProvider>,
  )
  // By the id of the last section: a search by role through so large a page takes seconds.
  if (answer === undefined) await waitFor(() => sectionNamed('all-figures'), { timeout: 20_000 })
  return { address: () => router.state.location.searchStr }
}
