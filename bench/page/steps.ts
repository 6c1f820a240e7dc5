/**
 * What a reader does, once in each page: the choices of the sentence, by keyboard. Arrow keys on a closed list take the next choice at once, and
 * a key press is an interaction that the browser times. Fixed, so that both pages take the same way.
 */
export type Step = { readonly list: 'measure' | 'of' | 'in' | 'period'; readonly key: 'ArrowDown' | 'ArrowUp' }

const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step)

export const steps: readonly Step[] = [
  ...times(5, { list: 'period', key: 'ArrowDown' }),
  ...times(2, { list: 'measure', key: 'ArrowDown' }),
  ...times(4, { list: 'period', key: 'ArrowUp' }),
  ...times(3, { list: 'in', key: 'ArrowDown' }),
  ...times(3, { list: 'in', key: 'ArrowUp' }),
  ...times(2, { list: 'measure', key: 'ArrowUp' }),
  ...times(1, { list: 'of', key: 'ArrowDown' }),
]
