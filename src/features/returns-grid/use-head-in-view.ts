import { type RefObject, useEffect } from 'react'

/**
 * Tells the box of a table, as `--head-shift`, how far its head has to move down to stand at the top of the window. For boxes that scroll
 * sideways: there a head sticks to its box and not to the window.
 */
export function useHeadInView(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const follow = () => {
      const { top, height } = element.getBoundingClientRect()
      const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0
      // It ends with the last rows, so that it never covers what follows the table.
      const shift = Math.min(Math.max(0, -top), Math.max(0, height - 2 * head))
      element.style.setProperty('--head-shift', `${Math.round(shift)}px`)
    }
    follow()
    window.addEventListener('scroll', follow, { passive: true })
    window.addEventListener('resize', follow)
    return () => {
      window.removeEventListener('scroll', follow)
      window.removeEventListener('resize', follow)
    }
  }, [box])
}
