import type { Ask } from './ask.ts'

const key = 'rabta-demo-sign-in'
const sessionPath = '/api/v1/session'

/**
 * Every page begins with a new database, in which nobody is signed in. What somebody signed in with is therefore kept as long as the
 * tab, as the session cookie would be. Only what was accepted is kept, and the demo accepts only its own accounts, whose password is
 * public.
 */
export const keepingSignIn =
  (ask: Ask): Ask =>
  async (request) => {
    if (request.method === 'GET' || new URL(request.url).pathname !== sessionPath) return ask(request)
    const copy = request.clone()
    const response = await ask(request)
    if (response.ok && request.method === 'POST') sessionStorage.setItem(key, await copy.text())
    if (response.ok && request.method === 'DELETE') sessionStorage.removeItem(key)
    return response
  }

/** Signs in again whoever was signed in on the page before. */
export async function resumeSignIn(ask: Ask): Promise<void> {
  const body = sessionStorage.getItem(key)
  if (body === null) return
  const headers = { 'content-type': 'application/json' }
  const response = await ask(new Request(new URL(sessionPath, location.origin), { method: 'POST', headers, body }))
  if (!response.ok) sessionStorage.removeItem(key)
}
