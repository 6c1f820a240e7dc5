import { createRandom } from '../../random.ts'
import { type Cube, publishedCells } from '../cube.ts'
import { closeEquations, type Locked } from './close-equations.ts'
import { coverExact } from './cover-exact.ts'
import { equationsOf } from './equations.ts'
import { exactCells } from './exact-cells.ts'

/**
 * Which cells of a fixed table must not be shown. Three steps:
 * 1. primary: a count from 1 to `smallNumberBelow` - 1 is hidden;
 * 2. complementary: wherever a sum and all but one of its parts are shown, the missing part follows by subtraction, so one more part is
 *    hidden, until no single equation of the table (place tree, both calendars, forms, sex and age) gives a hidden cell away;
 * 3. audit: small counts that still follow from all equations of the table together get more cover, until none does.
 *
 * No hidden small count of the table can then be computed; a larger number hidden as cover may. Not proved here: that it cannot be bounded
 * narrowly, and that several tables together give nothing away beyond the totals that `locked` ties.
 */
export type Protection = { readonly hidden: Uint8Array; readonly published: Uint8Array }

/**
 * Grows with every stricter rule: figures that were protected by an earlier one are built anew.
 * 1 closed single equations; 2 audits all of them together.
 */
export const protectionVersion = 2

/** Cells that can be computed from the shown ones, and nothing is left to hide beside them. */
export class ProtectionFailed extends Error {
  override readonly name = 'ProtectionFailed'
}

/** @throws ProtectionFailed */
export function protect(cube: Cube, smallNumberBelow: number, locked?: Locked): Protection {
  const published = publishedCells(cube)
  const hidden = new Uint8Array(cube.counts.length)
  cube.counts.forEach((count, index) => {
    const lock = locked?.get(index)
    if (lock) hidden[index] = lock === 'hidden' ? 1 : 0
    else if (published[index] && count > 0 && count < smallNumberBelow) hidden[index] = 1
  })
  const isSmall = (count: number) => count > 0 && count < smallNumberBelow
  const equations = equationsOf(cube, published)
  // The same draws for every table: a build can be repeated.
  const random = createRandom('audit').next
  for (;;) {
    closeEquations(equations, cube.counts, hidden, smallNumberBelow, locked)
    const exact = exactCells(equations, hidden, random).filter((cell) => isSmall(cube.counts[cell] ?? 0))
    if (exact.length === 0) return { hidden, published }
    if (coverExact(exact, equations, cube.counts, hidden, locked) === 0)
      throw new ProtectionFailed(`${exact.length} hidden cells can be computed from the shown ones`)
  }
}
