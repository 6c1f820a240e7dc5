import { useEffect, useState } from 'react'

/** Browsers without an idle callback wait this long instead. */
const restMs = 500

/** Whether the browser has had a moment with nothing to do since this part was drawn; on the server it is false. */
export function useHasRested(): boolean {
  const [hasRested, setHasRested] = useState(false)
  // Talks to the browser's scheduler.
  useEffect(() => {
    const rest = () => {
      setHasRested(true)
    }
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(rest, restMs)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(rest)
    return () => cancelIdleCallback(idle)
  }, [])
  return hasRested
}
