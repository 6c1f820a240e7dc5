import { useEffect, useState } from 'react'

const minuteMs = 60_000

/**
 * Now by the server's clock, again each minute.
 * @param readAt when the server answered, by its clock
 * @param arrivedAt the same by this computer's, in milliseconds since 1970
 */
export function useNowAt(readAt: string, arrivedAt: number): Date {
  const [ticked, setTicked] = useState(arrivedAt)
  // Timers lie outside React.
  useEffect(() => {
    const timer = setInterval(() => setTicked(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  return new Date(Date.parse(readAt) + Math.max(0, ticked - arrivedAt))
}
