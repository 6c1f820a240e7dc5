import { useCallback, useState } from 'react'

type Listener = (width: number) => void

const listeners = new WeakMap<Element, Listener>()
let observer: ResizeObserver | undefined

/** One observer for every chart of the page: the browser then delivers all changes of a layout in one batch. */
function sharedObserver(): ResizeObserver {
  observer ??= new ResizeObserver((entries) => {
    for (const entry of entries) listeners.get(entry.target)?.(Math.round(entry.contentRect.width))
  })
  return observer
}

/**
 * Width of an element in whole CSS pixels, for drawings that need a number. `undefined` until it has been laid out, which
 * on the server and where the browser cannot observe sizes is for ever; a chart then keeps its drawing in percentages.
 */
export function useWidth(): readonly [(element: Element | null) => (() => void) | undefined, number | undefined] {
  const [width, setWidth] = useState<number>()
  const attach = useCallback((element: Element | null) => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined
    listeners.set(element, setWidth)
    sharedObserver().observe(element)
    return () => {
      listeners.delete(element)
      sharedObserver().unobserve(element)
    }
  }, [])
  return [attach, width]
}
