// @vitest-environment node
import { createMemoryHistory } from '@tanstack/react-router'
import { expect, it } from 'vitest'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { geography, publishedFigures } from '#src/api/queries.ts'
import { AppRoot } from '#src/app/AppRoot.tsx'
import { createAppRouter } from '#src/app/create-app-router.ts'
import { renderReact } from '#src/app/render-react.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { ur } from '#src/i18n/ur.ts'
import { geographyAnswer, publishedAnswer } from './published-answer.ts'

const answers: Readonly<Record<string, unknown>> = {
  '/api/v1/published-figures': publishedAnswer,
  '/api/v1/geography': geographyAnswer,
  '/api/v1/session': {},
}

it.each(['en', 'ur'] as const)(
  'the page of published figures is drawn in "%s" where there is no document',
  async (language) => {
    const fetch = async (request: Request) => Response.json(answers[new URL(request.url).pathname])
    const api = createApi({ baseUrl: 'http://localhost', fetch })
    const queryClient = createQueryClient(api, { isServer: true })
    await Promise.all([queryClient.prefetchQuery(geography()), queryClient.prefetchQuery(publishedFigures())])
    const history = createMemoryHistory({ initialEntries: [`/${language}/published?conflicts=only`] })
    const settings = { boundaryProfile: 'areas-only', isDemo: false, isMock: false } as const
    const router = createAppRouter(history, { queryClient, language, settings, isServer: true })
    await router.load()
    const i18n = createI18n(language, language === 'ur' ? ur : en)
    const { body } = await renderReact(<AppRoot i18n={i18n} api={api} queryClient={queryClient} router={router} />)
    expect(body).toContain('11,478')
    expect(body).toContain(language === 'ur' ? 'شائع شدہ اعداد' : 'Published figures')
    queryClient.clear()
  },
)
