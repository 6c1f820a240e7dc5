import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBackend } from '#mocks/backend-link.ts'
import type { FromBackend, ToBackend } from '#mocks/messages.ts'

/** A worker that keeps what it is sent and says what the test has it say. */
class ScriptedWorker extends EventTarget {
  readonly received: ToBackend[] = []
  isTerminated = false
  postMessage(message: ToBackend): void {
    this.received.push(message)
  }
  terminate(): void {
    this.isTerminated = true
  }
  say(message: FromBackend): void {
    this.dispatchEvent(new MessageEvent('message', { data: message }))
  }
}
let worker: ScriptedWorker

beforeEach(() => {
  // Called with `new`, it answers this worker instead of one of its own.
  vi.stubGlobal('Worker', function Worker() {
    worker = new ScriptedWorker()
    return worker
  })
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const question = () => new Request('http://localhost/api/v1/session')
const bytes = (text: string) => new TextEncoder().encode(text).buffer

async function readyBackend() {
  const opening = openBackend('http://localhost/database')
  worker.say({ kind: 'ready' })
  return opening
}

describe('the link to the database in the worker', () => {
  it('gives each answer to the request it belongs to', async () => {
    const ask = await readyBackend()
    const answers = [ask(question()), ask(question())]
    await vi.waitFor(() => expect(worker.received).toHaveLength(3))
    worker.say({ kind: 'response', id: 2, status: 200, headers: [], body: bytes('second') })
    worker.say({ kind: 'response', id: 1, status: 204, headers: [], body: bytes('') })
    const [first, second] = await Promise.all(answers)
    expect(first?.status).toBe(204)
    expect(await second?.text()).toBe('second')
  })

  it('gives up after twenty seconds and ends the worker', async () => {
    const opening = expect(openBackend('http://localhost/database')).rejects.toThrow('not ready in 20 s')
    await vi.advanceTimersByTimeAsync(20_000)
    await opening
    expect(worker.isTerminated).toBe(true)
  })

  it('passes on why the database failed', async () => {
    const opening = openBackend('http://localhost/database')
    worker.say({ kind: 'failed', reason: 'no memory' })
    await expect(opening).rejects.toThrow('no memory')
  })

  it('answers that the database is away once the worker has ended', async () => {
    const ask = await readyBackend()
    const asked = ask(question())
    await vi.waitFor(() => expect(worker.received).toHaveLength(2))
    worker.dispatchEvent(new Event('error'))
    for (const response of [await asked, await ask(question())]) {
      expect(await response.json()).toMatchObject({ type: '/problems/database-unavailable' })
    }
  })
})
