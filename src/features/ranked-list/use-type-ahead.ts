import { useCallback, useRef } from 'react'
import { foldName } from '#contract/geography/fold-name.ts'

/** Letters within this time of each other belong to one word. */
const pauseMs = 700

/**
 * Finds the row whose name begins with the letters typed in one go. The same letter again goes on to the next such row.
 * @returns a function of a letter, the names in order and the active index, giving the index to go to, or -1
 */
export function useTypeAhead(): (letter: string, names: readonly string[], from: number) => number {
  const typed = useRef({ text: '', at: Number.NEGATIVE_INFINITY })
  return useCallback((letter, names, from) => {
    const now = performance.now()
    const text = now - typed.current.at > pauseMs ? letter : typed.current.text + letter
    typed.current = { text, at: now }
    return indexOfName(text, names, from)
  }, [])
}

/** Index of the next name, from the active one on and round to it, that begins with the text; -1 for none. */
export function indexOfName(text: string, names: readonly string[], from: number): number {
  const key = foldName(text)
  if (key === '') return -1
  const letters = Array.from(key)
  const [initial = ''] = letters
  const isRepeated = letters.every((letter) => letter === initial)
  const wanted = isRepeated ? initial : key
  const first = isRepeated ? from + 1 : Math.max(from, 0)
  for (let step = 0; step < names.length; step++) {
    const index = (first + step) % names.length
    if (foldName(names[index] ?? '').startsWith(wanted)) return index
  }
  return -1
}
