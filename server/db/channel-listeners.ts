import { createSerialQueue } from './serial-queue.ts'

type Listener = { readonly onPayload: (payload: string) => void; readonly onGap: (() => void) | undefined }

/** Who listens to which channel, so that the engine is asked once a channel. */
export type ChannelListeners = {
  /** Resolves when the engine listens; the answer ends this subscription, and the engine's after the last one. */
  subscribe(channel: string, onPayload: (payload: string) => void, onGap?: () => void): Promise<() => Promise<void>>
  deliver(channel: string, payload: string): void
  /** The channels the engine has to be asked for again after its connection was lost. */
  channels(): string[]
  /** Tells every subscriber that notifications may have been lost. */
  reportGap(): void
}

/** `engine` runs LISTEN and UNLISTEN; it must refuse a channel name that is not a plain identifier. */
export const createChannelListeners = (engine: {
  listen(channel: string): Promise<void>
  unlisten(channel: string): Promise<void>
}): ChannelListeners => {
  const listeners = new Map<string, Set<Listener>>()
  // A subscription and the end of the last one before it must not overtake each other.
  const inTurn = createSerialQueue()

  const unsubscribe = async (channel: string, listener: Listener): Promise<void> => {
    const others = listeners.get(channel)
    if (others?.delete(listener) !== true || others.size > 0) return
    listeners.delete(channel)
    await engine.unlisten(channel)
  }
  return {
    subscribe: (channel, onPayload, onGap) =>
      inTurn(async () => {
        const listener = { onPayload, onGap }
        const others = listeners.get(channel)
        if (others === undefined) {
          await engine.listen(channel)
          listeners.set(channel, new Set([listener]))
        } else others.add(listener)
        return () => inTurn(() => unsubscribe(channel, listener))
      }),
    deliver: (channel, payload) => {
      for (const { onPayload } of listeners.get(channel) ?? []) onPayload(payload)
    },
    channels: () => [...listeners.keys()],
    reportGap: () => {
      for (const group of listeners.values()) for (const { onGap } of group) onGap?.()
    },
  }
}
