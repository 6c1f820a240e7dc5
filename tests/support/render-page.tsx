import { createMemoryHistory } from '@tanstack/react-router'
import { act, type RenderResult, render, waitFor } from '@testing-library/react'
import type { MapFrame } from '#contract/map-frame.ts'
import defaultFrame from '#reference/boundaries/frame.json' with { type: 'json' }
import type { Api } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { AppRoot } from '#src/app/AppRoot.tsx'
import { type AppRouter, createAppRouter } from '#src/app/create-app-router.ts'
// Before any page names its language: its words are then there in both, as on a server.
import '#src/i18n/explore-messages.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { languageOfPath } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { type Answers, anApi } from './an-api.ts'

export type RenderedPage = RenderResult & {
  readonly router: AppRouter
  /** Every question the page asked, as "path?query". */
  readonly asked: readonly string[]
  /** Path and search of the page now. */
  readonly address: () => string
  /** Resolves when every question is answered and nothing on the page says that it is busy. */
  readonly settled: () => Promise<void>
}

/** The whole application at an address, with literal answers in place of the server. Resolves when the first page stands. */
export async function renderPage(
  start: string,
  answers: Answers = {},
  changes: Partial<Api> = {},
): Promise<RenderedPage> {
  const language = languageOfPath(start) ?? 'en'
  document.documentElement.lang = language
  const { asked, ...ordinary } = anApi(answers)
  const api = { ...ordinary, ...changes }
  const queryClient = createQueryClient(api, { isServer: true })
  const settings = { boundaryProfile: 'areas-only' as const, isDemo: true, isMock: false }
  const history = createMemoryHistory({ initialEntries: [start] })
  const router = createAppRouter(history, {
    queryClient,
    language,
    settings,
    isServer: false,
    origin: 'http://localhost',
  })
  await router.load()
  const shapes = {
    // Written by the project's own script, in this form.
    frame: Promise.resolve(defaultFrame as unknown as MapFrame),
    boundariesUrl: '/districts.topo.json',
    profile: settings.boundaryProfile,
  }
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  const app = <AppRoot {...{ i18n, api, queryClient, router, shapes }} sectionStyles={[]} />
  const result = await act(async () => render(app))
  const settled = () =>
    waitFor(
      () => {
        const isBusy = router.state.status === 'pending' || queryClient.isFetching() > 0
        if (isBusy || result.container.querySelector('main [aria-busy="true"]'))
          throw new Error('The page is still busy')
      },
      // The first page of a file waits for its modules to be compiled.
      { timeout: 15_000 },
    )
  await settled()
  const address = () => `${history.location.pathname}${history.location.search}`
  return { ...result, router, asked, address, settled }
}
