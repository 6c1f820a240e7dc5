import { describe, expect, it } from 'vitest'
import { makeAxis } from '#server/figures/axis.ts'
import { type Cube, cellIndex } from '#server/figures/cube.ts'
import { type Protection, protect } from '#server/figures/protection/protect.ts'
import { cubeOf, protectBreakdown, toFixedTable } from '#server/figures/tables/count-tables.ts'
import { periods, places, randomCube } from './random-cube.ts'

const k = 10

/** A reader who subtracts: fills in every cell that one equation of the table gives away, until nothing more follows. */
function subtract(cube: Cube, { hidden, published }: Protection): number[] {
  const known = Array.from(cube.counts, (_, index) => published[index] === 1 && hidden[index] === 0)
  const recovered: number[] = []
  const strides = cube.axes.map((_, axis) =>
    cube.axes.slice(axis + 1).reduce((size, next) => size * next.ids.length, 1),
  )
  for (let found = true; found; ) {
    found = false
    for (let index = 0; index < cube.counts.length; index++) {
      cube.axes.forEach((axis, number) => {
        const stride = strides[number] ?? 1
        const position = Math.floor(index / stride) % axis.ids.length
        for (const sum of axis.sums.filter((one) => one.parent === position)) {
          const cells = [index, ...sum.children.map((child) => index + (child - position) * stride)]
          const open = cells.filter((cell) => !known[cell])
          const last = open[0]
          if (open.length !== 1 || last === undefined || !cells.every((cell) => published[cell])) continue
          known[last] = true
          recovered.push(last)
          found = true
        }
      })
    }
  }
  return recovered.filter((index) => (cube.counts[index] ?? 0) > 0 && (cube.counts[index] ?? 0) < k)
}

describe('protection of a fixed table', () => {
  it('fills sums along both axes', () => {
    const cube = cubeOf(
      [places, periods],
      [
        { ids: ['a1', 'q3'], count: 4 },
        { ids: ['b2', 'q6'], count: 5 },
      ],
    )
    expect(cube.counts[cellIndex(cube.axes, ['all', 'fiscal'])]).toBe(9)
    expect(cube.counts[cellIndex(cube.axes, ['a', 'calendar'])]).toBe(4)
  })

  it('shows no count from 1 to 9, and shows zero as zero', () => {
    const cube = randomCube(7)
    const { values } = toFixedTable(cube, protect(cube, k))
    expect(values.filter((value) => value !== null && value > 0 && value < k)).toEqual([])
    expect(values.some((value) => value === 0)).toBe(true)
  })

  it('leaves nothing that follows by subtraction in 200 random tables', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const cube = randomCube(seed)
      expect(subtract(cube, protect(cube, k)), `seed ${seed}`).toEqual([])
    }
  })

  it('is needed: hiding small counts alone gives some of them away', () => {
    const cube = randomCube(3)
    const primary = {
      published: new Uint8Array(cube.counts.length).fill(1),
      hidden: Uint8Array.from(cube.counts, (count) => (count > 0 && count < k ? 1 : 0)),
    }
    expect(subtract(cube, primary).length).toBeGreaterThan(0)
  })

  it('hides a second part where two hidden parts together are small', () => {
    const axis = makeAxis(['x', 'y', 'z'], [{ parent: 'sum', children: ['x', 'y', 'z'] }])
    const cube = cubeOf(
      [axis],
      [
        { ids: ['x'], count: 2 },
        { ids: ['y'], count: 3 },
        { ids: ['z'], count: 40 },
      ],
    )
    expect([...protect(cube, k).hidden]).toEqual([1, 1, 1, 0])
  })

  it('keeps what is not offered out of the table and of its equations', () => {
    const axis = makeAxis(['x', 'y'], [{ parent: 'sum', children: ['x', 'y'] }])
    const cube = cubeOf(
      [axis],
      [
        { ids: ['x'], count: 3 },
        { ids: ['y'], count: 40 },
      ],
      ([position]) => position === 2,
    )
    expect(toFixedTable(cube, protect(cube, k)).values).toEqual([null, null, 43])
  })

  it('hides and shows the total of a breakdown as the main table does', () => {
    const main = cubeOf(
      [places],
      [
        { ids: ['a1'], count: 30 },
        { ids: ['a2'], count: 6 },
        { ids: ['a3'], count: 12 },
        { ids: ['b1'], count: 50 },
      ],
    )
    const protection = protect(main, k)
    const sexes = makeAxis(['female', 'male'], [{ parent: 'total', children: ['female', 'male'] }])
    const split = cubeOf(
      [places, sexes],
      ['a1', 'a2', 'a3', 'b1'].flatMap((id, at) => [
        { ids: [id, 'female'], count: [15, 3, 12, 25][at] ?? 0 },
        { ids: [id, 'male'], count: [15, 3, 0, 25][at] ?? 0 },
      ]),
    )
    const result = protectBreakdown(split, 'total', { cube: main, protection }, k)
    for (const id of places.ids) {
      expect(result.hidden[cellIndex(split.axes, [id, 'total'])], id).toBe(
        protection.hidden[cellIndex(main.axes, [id])],
      )
    }
    expect(subtract(split, result)).toEqual([])
  })
})
