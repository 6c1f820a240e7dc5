import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { keepAnswers } from './kept-answers.ts'
import type { Site } from './parts.ts'

/** The web server cannot start where the settings want it. */
export class AddressError extends Error {
  override readonly name = 'AddressError'
}

export type RunningServer = {
  /** What to type into a browser on this machine. */
  readonly url: string
  /** Takes no more requests and resolves when the running ones are answered, or after `drainMs`, when they are cut off. */
  close(drainMs: number): Promise<void>
}

/** A request that trickles in must not hold a connection for ever. Answers, event streams for example, have no limit. */
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16 * 1024 }

/** Serves `site`; resolves when it can be reached. Rejects with `AddressError` when the address is not to be had. */
export const serve = async (site: Site, host: string, port: number): Promise<RunningServer> => {
  const kept = site.newestReleaseId && keepAnswers(site.newestReleaseId, Date.now)
  const answer = getRequestListener(async (request, { incoming }) => {
    const { remoteAddress } = incoming.socket
    const bindings = remoteAddress === undefined ? {} : { incoming: { socket: { remoteAddress } } }
    const response = await site.fetch(request, bindings)
    return kept ? kept.keep(request, response) : response
  })
  const server = createServer(limits, (request, response) => {
    if (!kept?.send(request, response)) void answer(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })
  // After `listen` on a port the address is never a path.
  const { port: actualPort } = server.address() as AddressInfo

  const close = async (drainMs: number): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    // A browser keeps its connections open; each is closed as soon as its answer is out.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const cutOff = setTimeout(() => server.closeAllConnections(), drainMs)
    await closed
    clearInterval(idle)
    clearTimeout(cutOff)
  }
  return { url: `http://${nameOf(host)}:${actualPort}`, close }
}

const nameOf = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

const explain = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  switch (error.code) {
    case 'EADDRINUSE':
      return new AddressError(
        `Port ${port} on ${host} is taken by another program. Stop it, or set PORT to another one`,
      )
    case 'EACCES':
      return new AddressError(`This account may not listen on port ${port}. Set PORT to one above 1023`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new AddressError(`${host} is not an address of this machine. Set HOST to one that is, or to 127.0.0.1`)
    default:
      return error
  }
}
