import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { openBackend } from './backend-link.ts'
import { answerRecorded } from './recorded.ts'

/** How requests are answered: by the real API on a database in this browser, or from recorded answers because that failed. */
export type MockState = { readonly kind: 'database' } | { readonly kind: 'recorded'; readonly reason: string }

const leastMemoryGb = 4
/** Built by `scripts/demo-database.ts`; lies beside the page so that a static host in a subfolder serves it. */
const snapshotPath = 'demo/database.tar.gz'

/**
 * Lets MSW hand every request for the API to the API itself, in a worker of this browser. Falls back to recorded answers
 * where there is no WebAssembly, too little memory, or no answer in time. Rejects only without service workers: then nothing
 * can stand in for a server.
 */
export async function startMock(): Promise<MockState> {
  if (!('serviceWorker' in navigator)) throw new Error('This browser has no service worker')
  const { state, answer } = await chooseAnswers()
  const worker = setupWorker(http.all('*/api/*', ({ request }) => answer(request)))
  await worker.start({
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
    onUnhandledRequest: 'bypass',
    quiet: true,
  })
  return state
}

type Answers = { state: MockState; answer: (request: Request) => Promise<Response> }

async function chooseAnswers(): Promise<Answers> {
  const obstacle = obstacleToDatabase()
  if (obstacle) return { state: { kind: 'recorded', reason: obstacle }, answer: answerRecorded }
  try {
    const backend = await openBackend(new URL(`${import.meta.env.BASE_URL}${snapshotPath}`, location.href).href)
    return { state: { kind: 'database' }, answer: (request) => backend.fetch(request) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { state: { kind: 'recorded', reason }, answer: answerRecorded }
  }
}

/** Why a database cannot run here, if that can be told beforehand. `?answers=recorded` asks for the fallback, to try it. */
function obstacleToDatabase(): string | undefined {
  if (new URLSearchParams(location.search).get('answers') === 'recorded') return 'asked for'
  if (typeof WebAssembly === 'undefined') return 'no WebAssembly'
  // Chromium alone tells, in rounded gigabytes; 4 and less cannot hold a database of 400 MB beside a page.
  const { deviceMemory } = navigator as Navigator & { deviceMemory?: number }
  if (deviceMemory !== undefined && deviceMemory < leastMemoryGb) return 'little memory'
  return undefined
}
