import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { createRandom } from '#server/random.ts'

/** What a network does to a command on its way. */
export const networkFaults = ['lost', 'answer-lost', 'twice', 'late', 'overtaken', 'none'] as const
export type NetworkFault = (typeof networkFaults)[number]
const weights: Readonly<Record<NetworkFault, number>> = {
  /** It never arrives. */
  lost: 0.12,
  /** It is done and nobody hears of it. */
  'answer-lost': 0.16,
  /** It arrives twice at once, at two servers where there are two. */
  twice: 0.12,
  /** It is held up for a moment. */
  late: 0.1,
  /** Its sender hears nothing and sends it again; this one arrives when others have gone by. */
  overtaken: 0.1,
  none: 0.4,
}
/** What is sent for the fifth time gets through: a client that gives up is no part of the question. */
const mostFaulty = 4

/** What the servers answered to one key. */
export type KeyLedger = { arrivals: number; first: number; replayed: number; readonly others: string[] }

export type FaultyProxy = {
  readonly address: string
  readonly ledger: ReadonlyMap<string, KeyLedger>
  readonly faults: Readonly<Record<NetworkFault, number>>
  /** Lets everything go that is still held, and waits for it. */
  settle(): Promise<void>
  close(): Promise<void>
}

type Letter = {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: Buffer
}
type Reply = { readonly status: number; readonly headers: Headers; readonly body: Buffer }

/** A network between clients and servers that loses, doubles, delays and reorders commands. What happens to which sending follows from the seed. */
export async function openFaultyProxy(targets: readonly string[], seed: string): Promise<FaultyProxy> {
  const ledger = new Map<string, KeyLedger>()
  const sendings = new Map<string, number>()
  const faults = { lost: 0, 'answer-lost': 0, twice: 0, late: 0, overtaken: 0, none: 0 }
  const running = new Set<Promise<unknown>>()
  let held: { readonly after: number; readonly go: () => void }[] = []
  let seen = 0

  const forward = (letter: Letter, target: number): Promise<Reply> => {
    const work = deliver(targets[target % targets.length] ?? '', letter, ledger)
    running.add(work)
    void work.finally(() => running.delete(work)).catch(() => undefined)
    return work
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const letter = await readLetter(request)
    const key = letter.headers['idempotency-key'] ?? ''
    const sending = (sendings.get(key) ?? 0) + 1
    sendings.set(key, sending)
    const random = createRandom(`${seed} ${key} ${sending}`)
    const fault = key === '' || sending > mostFaulty ? 'none' : drawFault(random.next())
    faults[fault] += 1
    seen += 1
    for (const one of held.filter(({ after }) => after <= seen)) one.go()
    held = held.filter(({ after }) => after > seen)
    const target = random.integer(0, targets.length - 1)

    if (fault === 'lost' || fault === 'overtaken') {
      if (fault === 'overtaken')
        held.push({
          after: seen + random.integer(3, 60),
          go: () => void forward(letter, target).catch(() => undefined),
        })
      request.socket.destroy()
      return
    }
    if (fault === 'late') await wait(random.integer(1, 40))
    const replies =
      fault === 'twice' ? [forward(letter, target), forward(letter, target + 1)] : [forward(letter, target)]
    const reply = await Promise.race(replies)
    if (fault === 'answer-lost') request.socket.destroy()
    else response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(reply.body)
  }

  const server = createServer((request, response) => {
    // A server that cannot be reached looks like any other network that loses something.
    answer(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (!bound || typeof bound === 'string') throw new Error('The proxy has no port')
  return {
    address: `http://127.0.0.1:${bound.port}`,
    ledger,
    faults,
    settle: async () => {
      for (const { go } of held) go()
      held = []
      while (running.size > 0) await Promise.allSettled(running)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function drawFault(lot: number): NetworkFault {
  let sum = 0
  return networkFaults.find((fault) => lot < (sum += weights[fault])) ?? 'none'
}

async function readLetter(request: IncomingMessage): Promise<Letter> {
  const chunks: Buffer[] = []
  // A request without an encoding yields buffers.
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const headers = Object.fromEntries(
    ['cookie', 'idempotency-key', 'content-type'].flatMap((name) => {
      const value = request.headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
  return { method: request.method ?? 'GET', url: request.url ?? '/', headers, body: Buffer.concat(chunks) }
}

async function deliver(
  target: string,
  { method, url, headers, body }: Letter,
  ledger: Map<string, KeyLedger>,
): Promise<Reply> {
  const response = await fetch(`${target}${url}`, {
    method,
    headers,
    ...(body.byteLength > 0 && { body: new Uint8Array(body) }),
  })
  const reply = Buffer.from(await response.arrayBuffer())
  const key = headers['idempotency-key']
  if (key !== undefined) {
    const of = ledger.get(key) ?? { arrivals: 0, first: 0, replayed: 0, others: [] }
    ledger.set(key, of)
    of.arrivals += 1
    if (!response.ok) of.others.push(`${response.status} ${reply.toString().slice(0, 200)}`)
    else if (response.headers.get('idempotency-replayed') === 'true') of.replayed += 1
    else of.first += 1
  }
  const told = new Headers(response.headers)
  for (const name of ['transfer-encoding', 'content-length', 'content-encoding', 'connection', 'keep-alive'])
    told.delete(name)
  return { status: response.status, headers: told, body: reply }
}
