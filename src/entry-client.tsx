import './app/theme-styles.ts'
import { createBrowserHistory } from '@tanstack/react-router'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { fetchReference } from '#src/api/reference-answers.ts'
import { AppRoot } from './app/AppRoot.tsx'
import { clientOnlyFrame } from './app/client-only-frame.ts'
import { createAppRouter } from './app/create-app-router.ts'
import { defaultShapes } from './app/default-shapes.ts'
import { fetchFrame } from './app/fetch-frame.ts'
import { earlyChoice } from './app/early-choice.ts'
import { readFirstFrame, unpackQueries } from './app/first-frame.ts'
import { startMock } from './app/start-mock.ts'
import { createI18n } from './i18n/create-i18n.ts'
import { loadMessages } from './i18n/load-messages.ts'

async function start(root: HTMLElement): Promise<void> {
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
  const context = { queryClient, language, settings, isServer: false, earlyChoice: earlyChoice(document) }
  const router = createAppRouter(createBrowserHistory(), context)
  // Tells the router that a server drew this page: without it, it would look for boundaries that are not in the markup.
  if (canHydrate) router.ssr = { manifest: undefined }
  // The page's own chunk is there before the first frame, so that it can be the server's.
  await router.load()

  const { frameUrl, boundariesUrl } = settings.shapes ?? defaultShapes
  const shapes = { frame: fetchFrame(frameUrl), boundariesUrl, profile: settings.boundaryProfile }
  const i18n = createI18n(language, messages)
  const app = <AppRoot {...{ i18n, api, queryClient, router, shapes, sectionStyles }} />
  if (canHydrate) hydrateRoot(root, app)
  else createRoot(root).render(app)
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id "root"')
void start(root)
