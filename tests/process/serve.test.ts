import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Site } from '#server/hosts/start/parts.ts'
import { serve } from '#server/hosts/start/serve.ts'

const never = new Promise<never>(() => undefined)
const serveHere = (fetch: Site['fetch']) => serve({ fetch }, '127.0.0.1', 0)

describe('the web server', () => {
  it('tells the site where a request comes from', async () => {
    const server = await serveHere((_, bindings) => Response.json(bindings.incoming?.socket?.remoteAddress))
    expect(await (await fetch(server.url)).json()).toBe('127.0.0.1')
    await server.close(1_000)
  })
  it('answers what was asked before it closes, and takes nothing new', async () => {
    let asked = (): void => undefined
    const inside = new Promise<void>((resolve) => {
      asked = resolve
    })
    let answer = (): void => undefined
    const ready = new Promise<void>((resolve) => {
      answer = resolve
    })
    const server = await serveHere(async () => {
      asked()
      await ready
      return new Response('late but whole')
    })
    const pending = fetch(server.url)
    await inside
    const closing = server.close(10_000)
    await expect(fetch(server.url)).rejects.toThrow('fetch failed')
    answer()
    expect(await (await pending).text()).toBe('late but whole')
    await closing
  })
  it('cuts off what does not end', async () => {
    const server = await serveHere(() => new Response(new ReadableStream({ pull: () => never })))
    const response = await fetch(server.url)
    const reading = expect(response.text()).rejects.toThrow()
    await server.close(50)
    await reading
  })
  it('closes at once when connections are only kept open', async () => {
    const server = await serveHere(() => new Response('x'))
    await (await fetch(server.url)).text()
    const won = await Promise.race([server.close(60_000).then(() => 'closed'), wait(5_000, 'waited')])
    expect(won).toBe('closed')
  })
})
