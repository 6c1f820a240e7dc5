import { useEffect, useState } from 'react'

const minuteMs = 60_000

/**
 * Now by the server's clock, again each minute: a computer whose own clock is wrong must not say that an answer is overdue.
 * @param readAt when the server answered, by its clock
 * @param arrivedAt the same by this computer's, in milliseconds since 1970
 */
export function useNow(readAt: string | undefined, arrivedAt: number): Date {
  const [ticked, setTicked] = useState(() => Date.now())
  // Timers lie outside React.
  useEffect(() => {
    const timer = setInterval(() => setTicked(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [])
  const here = Math.max(ticked, arrivedAt)
  return new Date(readAt === undefined ? here : Date.parse(readAt) + (here - arrivedAt))
}
