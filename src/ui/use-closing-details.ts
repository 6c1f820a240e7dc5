import { type RefObject, useEffect, useRef } from 'react'

/**
 * For a `<details>` that floats: it closes on Escape (focus returns to its summary), on a press elsewhere, and when focus
 * leaves it. Without script it still opens and closes.
 */
export function useClosingDetails(): RefObject<HTMLDetailsElement | null> {
  const details = useRef<HTMLDetailsElement>(null)

  // Listens to the document, which is outside React.
  useEffect(() => {
    const element = details.current
    if (!element) return undefined
    const close = () => {
      element.open = false
    }
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !element.contains(event.target)) close()
    }
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.open) return
      const hadFocus = element.contains(document.activeElement)
      close()
      if (hadFocus) element.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeOnEscape)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeOnEscape)
    }
  }, [])

  return details
}
