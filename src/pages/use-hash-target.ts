import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'

/**
 * Goes to the part of the page that the address names once that part is there: the router looks for it when the page comes, before its
 * answers do. A page that came from the server is left alone, because the browser has gone there and the reader may have gone on. A part
 * that can take the focus takes it, so that the keyboard goes on from there.
 */
export function useHashTarget(isThere: boolean): void {
  // Not the rest of the address: a choice in a sentence would draw the page at once and again with its answer.
  const hash = useLocation({ select: (location) => location.hash })
  const isDrawnHere = useIsHydrated()
  const [cameWith] = useState(isDrawnHere ? undefined : hash)
  // Scrolls, which is outside React.
  useEffect(() => {
    if (!isThere || hash === '' || hash === cameWith) return
    const target = document.getElementById(hash)
    target?.scrollIntoView({ block: 'start' })
    if (target?.hasAttribute('tabindex')) target.focus({ preventScroll: true })
  }, [isThere, hash, cameWith])
}
