import { useCallback, useRef } from 'react'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'

/** Announces a text each time it has become another one. The first is not announced: a screen reader reads a new page by itself. */
export function useAnnounceChange(): (text: string) => void {
  const announce = useAnnounce()
  const last = useRef<string>(undefined)
  return useCallback(
    (text: string) => {
      if (last.current !== undefined && last.current !== text) announce(text)
      last.current = text
    },
    [announce],
  )
}
