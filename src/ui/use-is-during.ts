import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** True between two events of the window. What depends on it is drawn before whoever sent the event goes on. */
export function useIsDuring(begins: string, ends: string): boolean {
  const [isDuring, setIsDuring] = useState(false)
  // Listens to the browser, which does not wait for React's own time.
  useEffect(() => {
    const begin = () => flushSync(() => setIsDuring(true))
    const end = () => flushSync(() => setIsDuring(false))
    addEventListener(begins, begin)
    addEventListener(ends, end)
    return () => {
      removeEventListener(begins, begin)
      removeEventListener(ends, end)
    }
  }, [begins, ends])
  return isDuring
}
