import type { FixedTable } from './release.ts'

/**
 * A table as it is stored and sent: the values between commas, nothing for a cell that is not shown. A third of the same as JSON, and read
 * back in one pass.
 */
export type TableText = { readonly axes: readonly (readonly string[])[]; readonly values: string }

export const writeTable = ({ axes, values }: FixedTable): TableText => ({
  axes,
  values: values.map((value) => (value === null ? '' : String(value))).join(','),
})

/** @throws when the values do not fill the axes, or are no numbers: the file is damaged */
export function readTable({ axes, values }: TableText): FixedTable {
  const size = axes.reduce((product, axis) => product * axis.length, 1)
  const cells = size === 0 && values === '' ? [] : values.split(',')
  if (cells.length !== size) throw new Error(`A table of ${size} cells holds ${cells.length}`)
  return {
    axes,
    values: cells.map((cell) => {
      if (cell === '') return null
      const value = Number(cell)
      if (!Number.isFinite(value)) throw new Error(`A table holds "${cell}"`)
      return value
    }),
  }
}
