import type { Ask } from './ask.ts'
import { openBackend } from './backend-link.ts'
import { keepingSignIn, resumeSignIn } from './kept-sign-in.ts'
import { answerRecorded } from './recorded.ts'

/** How requests are answered: by the real API on a database in this browser, or from answers that were recorded of it. */
export type Answers = { readonly kind: 'database' | 'recorded'; readonly ask: Ask }

const recorded: Answers = { kind: 'recorded', ask: answerRecorded }
const choiceKey = 'rabta-demo-answers'

/**
 * The database where it can run, else recorded answers. `?answers=recorded` and `?answers=database` choose by hand. A choice, and a
 * database that failed, hold as long as the tab: the next page does not wait for it again.
 */
export async function chooseAnswers(): Promise<Answers> {
  const asked = new URLSearchParams(location.search).get('answers')
  if (asked !== null) sessionStorage.setItem(choiceKey, asked)
  if (sessionStorage.getItem(choiceKey) === 'recorded' || !canRunDatabase()) return recorded
  try {
    const ask = await openBackend(new URL(import.meta.env.DEMO_DATABASE, location.origin).href)
    await resumeSignIn(ask)
    return { kind: 'database', ask: keepingSignIn(ask) }
  } catch (error) {
    // The page goes on without it; the reason belongs into the console.
    reportError(error)
    sessionStorage.setItem(choiceKey, 'recorded')
    return recorded
  }
}

/** Page and database take 700 MB (measured in Chromium 156). Chromium alone tells the device's memory, rounded. */
const leastMemoryGb = 4

function canRunDatabase(): boolean {
  // Not in TypeScript's library, because only Chromium has it.
  const { deviceMemory = leastMemoryGb } = navigator as Navigator & { readonly deviceMemory?: number }
  return typeof WebAssembly === 'object' && deviceMemory >= leastMemoryGb
}
