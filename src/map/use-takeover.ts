import { useCallback, useEffect, useRef, useState } from 'react'
import { type LoadedMap, loadMap } from './load-map.ts'
import type { MapCommand, MapCommands } from './map-command.ts'

/** From this width on a map is worth its code before anybody asks for it; a phone waits for the zoom buttons. */
const roomyPx = 560
/** The page's own work goes first, but not for ever. */
const longestIdleWaitMs = 3000

export type Takeover = {
  /** Code and shapes of the map that can move, once they have arrived. */
  readonly loaded: LoadedMap | undefined
  /** That map is drawn, and the first picture can go. */
  readonly isDone: boolean
  readonly hasFailed: boolean
  readonly onReady: (commands: MapCommands) => void
  readonly onError: () => void
  /** The reader turned to the map. */
  readonly onInterest: () => void
  /** A button was pressed; done as soon as there is a map that can do it. */
  readonly onCommand: (command: MapCommand) => void
  readonly onRetry: () => void
}

/** `waiting`: nobody asked. A failure is final until the reader asks again. */
type State = { readonly kind: 'waiting' | 'loading' | 'failed' } | { readonly kind: 'loaded'; readonly map: LoadedMap }

/**
 * When the map that can be moved takes over from the first picture: once the page is idle if there is room, with the first
 * interest of a reader, or with a press on a button.
 * @param boundariesUrl of the shapes, fixed while the page is open
 * @param width of the map in CSS pixels; `undefined` until measured
 */
export function useTakeover(boundariesUrl: string, width: number | undefined): Takeover {
  const [state, setState] = useState<State>({ kind: 'waiting' })
  const [commands, setCommands] = useState<MapCommands>()
  const waiting = useRef<MapCommand>(undefined)
  const isRoomy = width !== undefined && width >= roomyPx
  const isLoading = state.kind === 'loading'
  const want = useCallback(() => setState((now) => (now.kind === 'waiting' ? { kind: 'loading' } : now)), [])
  const onError = useCallback(() => {
    setCommands(undefined)
    setState({ kind: 'failed' })
  }, [])

  // Outside React: the browser's idle time.
  useEffect(() => (isRoomy && !savesData() ? whenIdle(want) : undefined), [isRoomy, want])

  // Outside React: code and shapes come over the network.
  useEffect(() => {
    if (!isLoading) return undefined
    let isCurrent = true
    loadMap(boundariesUrl).then(
      (map) => isCurrent && setState({ kind: 'loaded', map }),
      () => isCurrent && onError(),
    )
    return () => {
      isCurrent = false
    }
  }, [isLoading, boundariesUrl, onError])

  const onReady = useCallback((next: MapCommands) => {
    setCommands(next)
    if (waiting.current) next[waiting.current]()
    waiting.current = undefined
  }, [])
  return {
    loaded: state.kind === 'loaded' ? state.map : undefined,
    isDone: commands !== undefined,
    hasFailed: state.kind === 'failed',
    onReady,
    onError,
    onInterest: () => {
      if (isRoomy) want()
    },
    onCommand: (command) => {
      if (commands) return commands[command]()
      waiting.current = command
      return want()
    },
    onRetry: () => setState({ kind: 'loading' }),
  }
}

/** The reader has asked the browser to spare data (not in TypeScript's DOM types: only Chromium tells). */
const savesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

function whenIdle(act: () => void): () => void {
  // Safari has no idle callback.
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 200)
    return () => clearTimeout(timer)
  }
  const handle = window.requestIdleCallback(act, { timeout: longestIdleWaitMs })
  return () => window.cancelIdleCallback(handle)
}
