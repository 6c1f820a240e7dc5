import type { FromBackend, ToBackend } from './messages.ts'

const patienceMs = 20_000

export type BackendLink = { fetch(request: Request): Promise<Response> }

/** Starts the worker and waits until its database answers. Rejects when it fails or does not answer in twenty seconds. */
export function openBackend(snapshotUrl: string): Promise<BackendLink> {
  const worker = new Worker(new URL('./backend/backend.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (response: Response) => void>()
  let lastId = 0
  const say = (message: ToBackend, transfer: Transferable[] = []) => worker.postMessage(message, transfer)

  const link: BackendLink = {
    async fetch(request) {
      const id = ++lastId
      const body = request.body ? await request.arrayBuffer() : null
      const answered = new Promise<Response>((resolve) => waiting.set(id, resolve))
      say({ kind: 'request', id, url: request.url, method: request.method, headers: [...request.headers], body }, body ? [body] : [])
      return answered
    },
  }

  return new Promise((resolve, reject) => {
    const giveUp = (reason: string) => {
      worker.terminate()
      reject(new Error(reason))
    }
    const timer = setTimeout(() => giveUp('The database did not answer in time'), patienceMs)
    worker.addEventListener('error', (event) => giveUp(event.message || 'The worker could not be started'))
    worker.addEventListener('message', ({ data }: MessageEvent<FromBackend>) => {
      if (data.kind === 'response') {
        const { id, status, headers, body } = data
        waiting.get(id)?.(new Response(hasBody(status) ? body : null, { status, headers }))
        waiting.delete(id)
        return
      }
      clearTimeout(timer)
      if (data.kind === 'ready') resolve(link)
      else giveUp(data.reason)
    })
    say({ kind: 'start', snapshotUrl })
  })
}

/** 204, 205 and 304 may not be given a body. */
const hasBody = (status: number): boolean => ![204, 205, 304].includes(status)
