import { makeAxis } from '#server/figures/axis.ts'
import { type Cube, fillSums, makeCube } from '#server/figures/cube.ts'

/** Numbers from 0 to below 1, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

export const places = makeAxis(
  ['a1', 'a2', 'a3', 'b1', 'b2', 'unknown'],
  [
    { parent: 'a', children: ['a1', 'a2', 'a3'] },
    { parent: 'b', children: ['b1', 'b2'] },
    { parent: 'all', children: ['a', 'b', 'unknown'] },
  ],
)
export const periods = makeAxis(
  ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'],
  [
    { parent: 'calendar', children: ['q1', 'q2', 'q3', 'q4'] },
    { parent: 'fiscal', children: ['q3', 'q4', 'q5', 'q6'] },
  ],
)

/** A table with many small counts, as districts have. */
export function randomCube(seed: number): Cube {
  const next = numbersFrom(seed)
  const cube = makeCube([places, periods])
  for (let place = 0; place < 6; place++)
    for (let period = 0; period < 6; period++)
      cube.counts[place * periods.ids.length + period] = Math.floor(next() ** 3 * 60)
  fillSums(cube)
  return cube
}
