import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { demoSignIns } from '#server/seed/demo-accounts.ts'
import type { PageSettings } from '#src/app/page-settings.ts'
import type { Language } from '#src/i18n/language.ts'
import { chooseAnswers } from './choose-answers.ts'
import { answerDownloads } from './downloads.ts'
import { keepServiceWorker } from './keep-service-worker.ts'
import { showCannotStart, showStarting } from './plain-page.ts'
import { demoWords } from './words.ts'

/** What the demo alone decides about the pages. */
export type MockSettings = Pick<PageSettings, 'demoSignIns' | 'hasRecordedAnswers'>

/**
 * Lets MSW hand every request for the API to the API itself, in a worker of this browser, or to recorded answers where that cannot be.
 * Without a service worker nothing can stand in for a server: then the page says so, and what is answered here never comes.
 */
export async function startMock(language: Language): Promise<MockSettings> {
  const root = document.getElementById('root') ?? document.body
  showStarting(root, language)
  try {
    if (!('serviceWorker' in navigator)) throw new Error('navigator.serviceWorker: undefined')
    keepServiceWorker()
    const answers = chooseAnswers()
    const worker = setupWorker(http.all('/api/*', async ({ request }) => (await answers).ask(request)))
    const serviceWorker = { url: '/mockServiceWorker.js' }
    const [{ kind }] = await Promise.all([
      answers,
      worker.start({ serviceWorker, onUnhandledRequest: 'bypass', quiet: true }),
    ])
    answerDownloads(document, demoWords[language].noFile)
    return kind === 'database' ? { demoSignIns } : { hasRecordedAnswers: true }
  } catch (error) {
    showCannotStart(root, String(error))
    return new Promise(() => undefined)
  }
}
