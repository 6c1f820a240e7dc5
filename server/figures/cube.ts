import type { Axis } from './axis.ts'

/**
 * Exact counts of one fixed table while it is being built; never leaves the job.
 * Cells lie in one array, the last axis fastest. `isPublished` leaves out combinations the table does not offer.
 */
export type Cube = {
  readonly axes: readonly Axis[]
  readonly counts: Float64Array
  readonly isPublished: (position: readonly number[]) => boolean
}

export function makeCube(axes: readonly Axis[], isPublished: Cube['isPublished'] = () => true): Cube {
  return { axes, counts: new Float64Array(sizeOf(axes)), isPublished }
}

export const sizeOf = (axes: readonly Axis[]): number => axes.reduce((size, axis) => size * axis.ids.length, 1)

/** Distance in the array between neighbours on each axis. */
export function stridesOf(axes: readonly Axis[]): number[] {
  const strides: number[] = axes.map(() => 1)
  for (let axis = axes.length - 2; axis >= 0; axis--) {
    strides[axis] = (strides[axis + 1] ?? 1) * (axes[axis + 1]?.ids.length ?? 1)
  }
  return strides
}

/** Index of a cell from ids in axis order; throws on an unknown id, which would otherwise be counted elsewhere. */
export function cellIndex(axes: readonly Axis[], ids: readonly string[]): number {
  let index = 0
  axes.forEach((axis, number) => {
    const position = axis.indexOf.get(ids[number] ?? '')
    if (position === undefined) throw new Error(`No cell for ${ids.join(' × ')}`)
    index = index * axis.ids.length + position
  })
  return index
}

/** Fills every sum from the leaves, axis by axis. */
export function fillSums(cube: Cube): void {
  const strides = stridesOf(cube.axes)
  cube.axes.forEach((axis, number) => {
    const stride = strides[number] ?? 1
    for (const base of basesWithout(cube.axes, number)) {
      for (const { parent, children } of axis.sums) {
        let sum = 0
        for (const child of children) sum += cube.counts[base + child * stride] ?? 0
        cube.counts[base + parent * stride] = sum
      }
    }
  })
}

/** The first cell of every line that runs along one axis. */
export function* basesWithout(axes: readonly Axis[], without: number): Generator<number> {
  const strides = stridesOf(axes)
  const walk = function* (axis: number, base: number): Generator<number> {
    if (axis === axes.length) yield base
    else if (axis === without) yield* walk(axis + 1, base)
    else {
      const length = axes[axis]?.ids.length ?? 0
      for (let position = 0; position < length; position++)
        yield* walk(axis + 1, base + position * (strides[axis] ?? 1))
    }
  }
  yield* walk(0, 0)
}

/** Position on each axis of the cell at an index. */
export function positionOf(axes: readonly Axis[], index: number): number[] {
  let rest = index
  return stridesOf(axes).map((stride) => {
    const position = Math.floor(rest / stride)
    rest -= position * stride
    return position
  })
}

/** Which cells the table offers at all, as one flag a cell. */
export function publishedCells(cube: Cube): Uint8Array {
  return Uint8Array.from(cube.counts, (_, index) => (cube.isPublished(positionOf(cube.axes, index)) ? 1 : 0))
}
