import type { Column } from '../../contract/columns/column.ts'
import { createRandom, itemAt } from '../../server/random.ts'

/** By dimension, the codes that are let through, ascending; `undefined` where there is no filter. */
export type Filter = readonly (readonly number[] | undefined)[]

/** One step of a race: the whole filter from now on, and the only dimension in which it differs from the step before. */
export type Operation = {
  readonly filter: Filter
  readonly changed: number
  /** The same filter by the names of dimensions, without those that have none. */
  readonly byName: Readonly<Record<string, readonly number[]>>
}

export function operationOf(columns: readonly Column[], filter: Filter, changed: number): Operation {
  const byName: Record<string, readonly number[]> = {}
  for (const [dimension, codes] of filter.entries()) if (codes) byName[itemAt(columns, dimension).name] = codes
  return { filter, changed, byName }
}

/** Steps before the clock counts: compilers and caches warm up. */
export const warmUps = 20

/** Filters are set and cleared at random, three at once at the most; a filter lets up to half of the values through. */
export function randomChanges(columns: readonly Column[], steps: number): Operation[] {
  const random = createRandom('random changes')
  let filter: Filter = columns.map(() => undefined)
  return Array.from({ length: steps }, () => {
    const active = [...filter.keys()].filter((dimension) => filter[dimension])
    const any = random.integer(0, columns.length - 1)
    const changed = active.length < 3 || active.includes(any) ? any : random.pick(active)
    const isCleared = filter[changed] && random.chance(0.5)
    filter = filter.with(changed, isCleared ? undefined : someCodes(itemAt(columns, changed)))
    return operationOf(columns, filter, changed)
  })

  function someCodes({ dictionary }: Column): number[] {
    const codes = new Set<number>()
    const wanted = random.integer(1, Math.max(1, Math.floor(dictionary.length / 2)))
    while (codes.size < wanted) codes.add(random.integer(0, dictionary.length - 1))
    return [...codes].sort((a, b) => a - b)
  }
}

/** The slider: a window of twelve months moves by one month, forth and then back with eleven, while two other filters are on. */
export function brushSteps(columns: readonly Column[], steps: number): { dimension: number; operations: Operation[] } {
  const dimension = columns.findIndex(({ name }) => name === 'month')
  const others: Record<string, readonly number[]> = { type: [0, 1, 3, 4], stage: [0, 1, 2] }
  const resting = columns.map(({ name }) => others[name])
  const months = columns[dimension]?.dictionary.length ?? 0
  const windows = [12, 11].flatMap((length) => {
    const lows = Array.from({ length: months - length + 1 }, (_, low) => low)
    return (length === 12 ? lows : lows.toReversed()).map((low) => Array.from({ length }, (_, at) => low + at))
  })
  const operations = windows.map((codes) => operationOf(columns, resting.with(dimension, codes), dimension))
  return { dimension, operations: operations.slice(0, steps) }
}
