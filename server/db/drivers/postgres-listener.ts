import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { createChannelListeners } from '../channel-listeners.ts'
import { listenStatement, unlistenStatement } from '../driver.ts'

export type PostgresListener = {
  subscribe(channel: string, onPayload: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>
  close(): Promise<void>
}

const longestPauseMs = 10_000

/** LISTEN on a connection of its own, made at the first subscription and made anew whenever it breaks. */
export const createPostgresListener = (config: pg.ClientConfig): PostgresListener => {
  let current: Promise<pg.Client> | undefined
  const closing = new AbortController()

  const connect = async (): Promise<pg.Client> => {
    // Without keep-alive a connection that a firewall dropped would look alive for hours.
    const client = new pg.Client({ ...config, keepAlive: true, keepAliveInitialDelayMillis: 10_000 })
    client.on('notification', ({ channel, payload }) => listeners.deliver(channel, payload ?? ''))
    // A connection that breaks reports `error` and `end`; the second is enough.
    client.on('error', () => undefined)
    try {
      await client.connect()
      for (const channel of listeners.channels()) await client.query(listenStatement(channel).text)
    } catch (error) {
      await client.end()
      throw error
    }
    client.on('end', () => {
      if (!closing.signal.aborted) current = reconnect()
    })
    return client
  }
  const reconnect = async (): Promise<pg.Client> => {
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      await wait(pauseMs, undefined, { signal: closing.signal })
      try {
        const client = await connect()
        listeners.reportGap()
        return client
      } catch {
        // The server is away; requests for data say so. Subscribers learn of the gap when it is back.
      }
    }
  }
  const ask = async (text: string): Promise<void> => {
    current ??= connect()
    try {
      await (await current).query(text)
    } catch (error) {
      // A first connection that failed must not be kept; the next subscription tries again.
      if (listeners.channels().length === 0) current = undefined
      throw error
    }
  }
  const listeners = createChannelListeners({
    listen: (channel) => ask(listenStatement(channel).text),
    unlisten: (channel) => ask(unlistenStatement(channel).text),
  })
  return {
    subscribe: listeners.subscribe,
    close: async () => {
      closing.abort()
      const client = await current?.catch(() => undefined)
      await client?.end()
    },
  }
}
