import type { Direction } from '#src/map/neighbour.ts'

/** What a key asks the list for. */
export type ListMove =
  | { readonly kind: 'to'; readonly index: number }
  | { readonly kind: 'neighbour'; readonly direction: Direction }
  | { readonly kind: 'open' }
  | { readonly kind: 'type'; readonly letter: string }

type PressedKey = {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

const directionOf: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
}

/** One character that may begin a name; the names of other keys are longer. */
const isLetter = /^[\p{L}\p{N}]$/u

/** Rows that Page Up and Page Down pass. */
const pageLength = 10

/**
 * The listbox keys of the ARIA Authoring Practices, and Alt with an arrow for the neighbour on the map. `undefined` for every
 * other key, which stays the browser's.
 * @param index of the active row; -1 for none
 */
export function moveOf(
  { key, altKey, ctrlKey, metaKey }: PressedKey,
  index: number,
  length: number,
): ListMove | undefined {
  if (ctrlKey || metaKey || length === 0) return undefined
  if (altKey) {
    const direction = directionOf[key]
    return direction && { kind: 'neighbour', direction }
  }
  const to = (target: number): ListMove => ({ kind: 'to', index: Math.min(Math.max(target, 0), length - 1) })
  switch (key) {
    case 'ArrowDown':
      return to(index + 1)
    case 'ArrowUp':
      return to(index - 1)
    case 'PageDown':
      return to(index + pageLength)
    case 'PageUp':
      return to(index - pageLength)
    case 'Home':
      return to(0)
    case 'End':
      return to(length - 1)
    case 'Enter':
      return { kind: 'open' }
    default:
      return isLetter.test(key) ? { kind: 'type', letter: key } : undefined
  }
}
