import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** Filters settle first: several changes within this time are announced once. */
const settleMs = 600

const AnnounceContext = createContext<(message: string) => void>(() => undefined)

/** Says one sentence to assistive technology, for what changed without a focus move: "Filters applied. 61 districts." */
export const useAnnounce = (): ((message: string) => void) => use(AnnounceContext)

/** The one polite live region of the page. Stands in the shell, so that it exists before the first message. */
export function LiveRegion({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', turn: 0 })
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)

  const announce = useCallback((message: string) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => setSpoken((before) => ({ message, turn: before.turn + 1 })), settleMs)
  }, [])

  // The timer lives outside React: stop it when the page goes away.
  useEffect(() => () => clearTimeout(waiting.current), [])

  return (
    <AnnounceContext value={announce}>
      {children}
      <VisuallyHidden>
        <output>
          {/* A new element each time: the same words twice are read twice. */}
          <span key={spoken.turn}>{spoken.message}</span>
        </output>
      </VisuallyHidden>
    </AnnounceContext>
  )
}
