import { useEffect, useEffectEvent, useState } from 'react'

/** Long enough to find a district again before the next picture. */
const stepMs = 1_100

export type Play = { readonly isPlaying: boolean; readonly toggle: () => void; readonly stop: () => void }

type Course = { readonly at: number; readonly last: number; readonly goTo: (index: number) => void }

/** Goes from step to step until the last one. Begun at the last, it begins again at the first. Each step is a cut: nothing slides or fades. */
export function usePlay({ at, last, goTo }: Course): Play {
  const [isPlaying, setIsPlaying] = useState(false)
  const step = useEffectEvent(() => {
    goTo(at + 1)
    if (at + 1 >= last) setIsPlaying(false)
  })
  // Talks to the browser's clock.
  useEffect(() => {
    if (!isPlaying) return
    const timer = setInterval(step, stepMs)
    return () => clearInterval(timer)
  }, [isPlaying])
  return {
    isPlaying,
    toggle: () => {
      if (!isPlaying && at >= last) goTo(0)
      setIsPlaying(!isPlaying && last > 0)
    },
    stop: () => setIsPlaying(false),
  }
}
