import { problemResponse } from '#server/problem.ts'
import type { Ask } from './ask.ts'
import type { FromBackend, RequestParts, ResponseParts, ToBackend } from './messages.ts'

/** The development server translates every module before the worker starts. */
const patienceMs = import.meta.hot ? 120_000 : 20_000

/**
 * Starts the worker and waits until its database answers. Rejects when it fails or is not ready in twenty seconds; if it ends later,
 * every request is answered with the problem `database-unavailable`.
 * @param databaseUrl the prepared database
 */
export function openBackend(databaseUrl: string): Promise<Ask> {
  const worker = new Worker(new URL('./backend/backend.worker.ts', import.meta.url), { type: 'module' })
  const say = (message: ToBackend, transfer: Transferable[] = []) => worker.postMessage(message, transfer)
  const waiting = new Map<number, (response: Response) => void>()
  let isEnded = false
  let lastId = 0

  const ask: Ask = async (request) => {
    const parts = await partsOf(request)
    if (isEnded) return problemResponse('database-unavailable')
    const id = ++lastId
    const answered = new Promise<Response>((resolve) => waiting.set(id, resolve))
    say({ kind: 'request', id, ...parts }, parts.body ? [parts.body] : [])
    return answered
  }
  const settle = (id: number, response: Response) => {
    waiting.get(id)?.(response)
    waiting.delete(id)
  }
  const end = () => {
    isEnded = true
    worker.terminate()
    for (const id of waiting.keys()) settle(id, problemResponse('database-unavailable'))
  }

  return new Promise((resolve, reject) => {
    const giveUp = (reason: string) => {
      clearTimeout(timer)
      end()
      // Without effect once the worker was ready: the promise is settled.
      reject(new Error(reason))
    }
    const timer = setTimeout(() => giveUp(`The database was not ready in ${patienceMs / 1000} s`), patienceMs)
    worker.addEventListener('error', (event) => giveUp(event.message || 'The worker could not be started'))
    worker.addEventListener('message', ({ data }: MessageEvent<FromBackend>) => {
      if (data.kind === 'response') return settle(data.id, responseOf(data))
      if (data.kind === 'failed') return giveUp(data.reason)
      clearTimeout(timer)
      resolve(ask)
    })
    say({ kind: 'start', databaseUrl })
  })
}

async function partsOf(request: Request): Promise<RequestParts> {
  const { url, method } = request
  const body = await request.arrayBuffer()
  // Firefox does not tell whether a request has a body; an empty one is none.
  return { url, method, headers: [...request.headers], body: body.byteLength > 0 ? body : null }
}

/** The statuses that a response may not give a body to. */
const withoutBody = new Set([204, 205, 304])

const responseOf = ({ status, headers, body }: ResponseParts): Response =>
  new Response(withoutBody.has(status) ? null : body, { status, headers })
