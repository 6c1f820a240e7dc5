import { basesWithout, type Cube, stridesOf } from '../cube.ts'

/** A sum of a table and its parts, as indices of cells. */
export type Equation = { readonly parent: number; readonly children: readonly number[] }

/** Every sum of the table whose parts are all offered. */
export function equationsOf(cube: Cube, published: Uint8Array): Equation[] {
  const strides = stridesOf(cube.axes)
  const equations: Equation[] = []
  cube.axes.forEach((axis, number) => {
    const stride = strides[number] ?? 1
    for (const base of basesWithout(cube.axes, number)) {
      for (const sum of axis.sums) {
        const parent = base + sum.parent * stride
        const children = sum.children.map((child) => base + child * stride)
        if (published[parent] && children.every((child) => published[child])) equations.push({ parent, children })
      }
    }
  })
  return equations
}

/** The sum and its parts. */
export const cellsOf = ({ parent, children }: Equation): number[] => [parent, ...children]
