import { type RefObject, useEffect, useState } from 'react'

/** How far below the window a chart is when it counts as near. */
const approachMargin = '400px'

/**
 * Whether an element has come near the window, or the browser has had nothing better to do. Once true it stays true; on the
 * server and without an observer it is always false.
 *
 * @param place an element that is in the page from the first frame on
 */
export function useIsNear(place: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false)

  // Talks to the browser: scroll position and idle time.
  useEffect(() => {
    const element = place.current
    if (!element || isNear || typeof IntersectionObserver === 'undefined') return undefined
    const come = () => {
      setIsNear(true)
    }
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) come()
      },
      { rootMargin: approachMargin },
    )
    observer.observe(element)
    // Safari has no idle callback; there only the approach counts.
    const idle = typeof requestIdleCallback === 'undefined' ? undefined : requestIdleCallback(come)
    return () => {
      observer.disconnect()
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  }, [place, isNear])

  return isNear
}
