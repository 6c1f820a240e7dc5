// @vitest-environment node
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { I18nextProvider } from 'react-i18next'
import { expect, it } from 'vitest'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { geography, publishedFigures } from '#src/api/queries.ts'
import { renderReact } from '#src/app/render-react.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { ur } from '#src/i18n/ur.ts'
import { PublishedPage } from '#src/pages/PublishedPage.tsx'
import { geographyAnswer, publishedAnswer } from './published-answer.ts'

it.each([
  ['en', 'Published figures'],
  ['ur', 'شائع شدہ اعداد'],
] as const)('the page is drawn in "%s" where there is no document', async (language, title) => {
  const api = createApi({
    baseUrl: 'http://localhost',
    fetch: async ({ url }) => Response.json(url.endsWith('/published-figures') ? publishedAnswer : geographyAnswer),
  })
  const queryClient = createQueryClient(api, { isServer: true })
  await Promise.all([queryClient.prefetchQuery(geography()), queryClient.prefetchQuery(publishedFigures())])
  const router = createRouter({
    routeTree: createRootRoute({ component: PublishedPage }),
    history: createMemoryHistory({ initialEntries: [`/${language}/published?conflicts=only`] }),
    isServer: true,
  })
  await router.load()
  const { head, body } = await renderReact(
    <I18nextProvider i18n={createI18n(language, language === 'ur' ? ur : en)}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nextProvider>,
  )
  expect(head + body).toContain(title)
  expect(body).toContain('11,478')
  queryClient.clear()
})
