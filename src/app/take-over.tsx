import { createBrowserHistory } from '@tanstack/react-router'
import { createRoot, hydrateRoot, type Root } from 'react-dom/client'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { fetchReference } from '#src/api/reference-answers.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { loadMessages } from '#src/i18n/load-messages.ts'
import { AppRoot } from './AppRoot.tsx'
import { clientOnlyFrame } from './client-only-frame.ts'
import { createAppRouter } from './create-app-router.ts'
import { defaultShapes } from './default-shapes.ts'
import { earlyChoice } from './early-choice.ts'
import { fetchFrame } from './fetch-frame.ts'
import { readFirstFrame, unpackQueries } from './first-frame.ts'
import { takeUpLateFont } from './late-font.ts'
import { startMock } from './start-mock.ts'

/**
 * Makes a page that the server drew work, or draws it where no server did. Resolves when React has begun; it goes on by itself.
 * @param root the element that holds, or will hold, the page
 */
export async function takeOver(root: HTMLElement): Promise<Root> {
  const drawn = readFirstFrame(document)
  const { language, sectionStyles, ...frame } = drawn ?? clientOnlyFrame()
  const api = createApi({ baseUrl: location.origin, fetch: (request) => fetch(request) })
  const queryClient = createQueryClient(api)
  unpackQueries(queryClient, frame)
  const [messages, isComplete, ofMock] = await Promise.all([
    loadMessages(language),
    fetchReference(queryClient, frame.references),
    startMock(language),
  ])
  const settings = { ...frame.settings, ...ofMock }

  const canHydrate = drawn !== undefined && isComplete
  const context = {
    queryClient,
    language,
    settings,
    isServer: false,
    origin: location.origin,
    earlyChoice: earlyChoice(document),
  }
  const router = createAppRouter(createBrowserHistory(), context)
  // Tells the router that a server drew this page: without it, it would look for boundaries that are not in the markup.
  if (canHydrate) router.ssr = { manifest: undefined }
  // The page's own chunk is there before the first frame, so that it can be the server's.
  await router.load()

  takeUpLateFont(router, language, document)
  const { frameUrl, boundariesUrl } = settings.shapes ?? defaultShapes
  const shapes = { frame: fetchFrame(frameUrl), boundariesUrl, profile: settings.boundaryProfile }
  const i18n = createI18n(language, messages)
  const app = <AppRoot {...{ i18n, api, queryClient, router, shapes, sectionStyles }} />
  if (canHydrate) return hydrateRoot(root, app)
  const made = createRoot(root)
  made.render(app)
  return made
}
