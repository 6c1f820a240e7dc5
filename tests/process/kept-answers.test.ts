import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterEach, describe, expect, it } from 'vitest'
import { keepAnswers } from '#server/hosts/start/kept-answers.ts'

type World = { release: string | undefined; now: number; isDatabaseUp: boolean; asked: string[]; cacheControl: string }
const open: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})

/** An app that says which release answers and how often it was asked, behind kept answers. */
async function serveKept() {
  const world: World = { release: 'one', now: 0, isDatabaseUp: true, asked: [], cacheControl: 'no-store' }
  const kept = keepAnswers(
    async () => {
      if (!world.isDatabaseUp) throw new Error('down')
      return world.release
    },
    () => world.now,
  )
  const answer = getRequestListener(async (request) => {
    const { pathname, search } = new URL(request.url)
    world.asked.push(pathname + search)
    const isWrong = search.includes('wrong')
    const headers = { 'cache-control': world.cacheControl, 'x-request-id': String(world.asked.length) }
    return kept.keep(request, new Response(`${world.release} ${search}`, { status: isWrong ? 422 : 200, headers }))
  })
  const server = createServer((request, response) => {
    if (!kept.send(request, response)) void answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  // After `listen` on a port the address is never a path.
  const { port } = server.address() as AddressInfo
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers })
  return { world, get }
}

const figures = '/api/v1/figures/key?of=tip'

/** The first answer tells which release is the newest; from the second on it is kept. */
async function warm(get: (path: string) => Promise<Response>): Promise<void> {
  await (await get(figures)).text()
  await (await get(figures)).text()
}

describe('answers that are the same for every visitor', () => {
  it('are sent again without the app, with the same tag, and as 304 to whoever has them', async () => {
    const { world, get } = await serveKept()
    await warm(get)
    const before = world.asked.length
    const again = await get(figures)
    expect(await again.text()).toBe('one ?of=tip')
    expect(again.headers.get('x-request-id')).toBeNull()
    const tag = again.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"one\./)
    const known = await get(figures, { 'if-none-match': tag })
    expect(known.status).toBe(304)
    expect(await known.text()).toBe('')
    expect(world.asked).toHaveLength(before)
  })

  it('are different for each address and encoding', async () => {
    const { get } = await serveKept()
    await warm(get)
    expect(await (await get('/api/v1/figures/key?of=som')).text()).toBe('one ?of=som')
    expect(await (await get(figures)).text()).toBe('one ?of=tip')
  })

  it('end with their release, at the latest two seconds after another one was published', async () => {
    const { world, get } = await serveKept()
    await warm(get)
    world.release = 'two'
    world.now += 2_001
    expect(await (await get(figures)).text()).toBe('two ?of=tip')
    await warm(get)
    expect(await (await get(figures)).text()).toBe('two ?of=tip')
  })

  it('are not sent while nobody can look whether they still hold', async () => {
    const { world, get } = await serveKept()
    await warm(get)
    const before = world.asked.length
    world.isDatabaseUp = false
    world.now += 10_000
    await (await get(figures)).text()
    await (await get(figures)).text()
    expect(world.asked).toHaveLength(before + 2)
  })
})

describe('answers that are not', () => {
  it('of somebody who is signed in are neither kept nor taken from what is kept', async () => {
    const { world, get } = await serveKept()
    await warm(get)
    for (const cookie of ['rabta=x', 'theme=dark; __Host-rabta=x']) {
      const before = world.asked.length
      const own = await get(figures, { cookie })
      expect(own.headers.get('cache-control')).toBe('no-store')
      await own.text()
      expect(world.asked, cookie).toHaveLength(before + 1)
    }
    expect((await get(figures, { cookie: 'theme=dark' })).headers.get('x-request-id')).toBeNull()
  })

  it('problems and other routes always reach the app', async () => {
    const { world, get } = await serveKept()
    await warm(get)
    for (const path of ['/api/v1/figures/key?wrong', '/api/v1/session', '/api/v1/places/lahore']) {
      const before = world.asked.length
      for (let turn = 0; turn < 3; turn++) await (await get(path)).text()
      expect(world.asked, path).toHaveLength(before + 3)
    }
  })
})

describe('files of a release', () => {
  it('are kept whatever is published later', async () => {
    const { world, get } = await serveKept()
    world.cacheControl = 'public, max-age=31536000, immutable'
    const file = '/api/v1/releases/one/public'
    await (await get(file)).text()
    world.now += 1_000_000
    world.isDatabaseUp = false
    const before = world.asked.length
    const again = await get(file)
    expect(again.headers.get('cache-control')).toContain('immutable')
    await again.text()
    expect(world.asked).toHaveLength(before)
  })
})
