import { useCallback, useState } from 'react'
import type { Size } from './fit.ts'

/** Size of an element, followed as it changes. `undefined` on the server, and while the browser gives it no room. */
export function useSize(): readonly [
  attach: (element: Element | null) => (() => void) | undefined,
  size: Size | undefined,
] {
  const [size, setSize] = useState<Size>()
  const attach = useCallback((element: Element | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      setSize(width > 0 && height > 0 ? { width, height } : undefined)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [attach, size]
}
