import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { boundCells as boundEach } from '#server/release/protection/bounds.ts'
import { cellsLeftFew, cellsTakenApart } from '#server/release/protection/own-records.ts'
import { indexOwners } from '#server/release/protection/shield.ts'
import { computableCells } from '../unit/release/protection/attacker.ts'
import { isOpen, rangesOf } from '../unit/release/protection/linear-attacker.ts'
import { hiddenSmall, k, marked, primaryOnly } from '../unit/release/protection/shields.ts'
import { cellOf, idsOf } from '../unit/release/random-system.ts'
import { twoReleases } from '../unit/release/two-releases.ts'

const cubes = Number(process.env.RABTA_PRIVACY_CUBES ?? 200)
/** Other cubes than those of the suite. */
const firstSeed = 1_001
const tell = (line: string) => void process.stdout.write(`  ${line}\n`)

describe(`${cubes} random cubes`, () => {
  it('give no small count away, to readers, to two who pool, and to an agency with its own records', async () => {
    const started = performance.now()
    const solver = await loadLinearSolver()
    const sums = { cells: 0, hidden: 0, small: 0, computed: 0, narrow: 0, agencies: 0, leftFew: 0, takenApart: 0 }
    for (let seed = firstSeed; seed < firstSeed + cubes; seed++) {
      // One reader kept the release before, the other has the next of the series: a cell is open to both that either was shown.
      const { earlier, later } = twoReleases(seed, solver)
      const { system, counts, agencies, hidden } = later
      const pooled = hidden.slice()
      earlier.hidden.forEach((flag, cell) => {
        if (!flag) pooled[cellOf(system, idsOf(earlier.system, cell))] = 0
      })
      const small = hiddenSmall(later, pooled)
      const computed = computableCells(system.equations, pooled).filter((cell) => (counts[cell] ?? 0) < k)
      const ranges = rangesOf(solver, { equations: system.equations, hidden: pooled, counts }, small, k - 1)
      const narrow = [...ranges].filter(([, range]) => !isOpen(range, k - 1))
      const shield = { ...primaryOnly(later), hidden, agencies, ownersAt: indexOwners(system.size, agencies) }
      sums.cells += system.size
      sums.hidden += marked(hidden).length
      sums.small += small.length
      sums.computed += computed.length
      sums.narrow += narrow.length
      sums.agencies += agencies.length
      sums.leftFew += cellsLeftFew(shield).length
      sums.takenApart += cellsTakenApart(shield, boundEach(shield)).length
    }
    tell(
      `${cubes} cubes of ${sums.cells} cells: ${sums.hidden} hidden, ${sums.small} of them small; ${Math.round((performance.now() - started) / 1_000)} s`,
    )
    tell(
      `followed exactly ${sums.computed}, narrower than 0 to 9 ${sums.narrow}; left to ${sums.agencies} agencies: ${sums.leftFew} in sums, ${sums.takenApart} by bounds`,
    )
    expect(sums).toMatchObject({ computed: 0, narrow: 0, leftFew: 0, takenApart: 0 })
    expect(sums.small).toBeGreaterThan(cubes)
  })
})
