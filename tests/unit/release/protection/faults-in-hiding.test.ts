import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { createRandom } from '#server/random.ts'
import { boundCells, narrowCells } from '#server/release/protection/bounds.ts'
import { closeEquations } from '#server/release/protection/close-equations.ts'
import { coverCells } from '#server/release/protection/cover.ts'
import { exactCells } from '#server/release/protection/exact-cells.ts'
import { facetAxis, partitionFamily } from '#server/release/system/axes.ts'
import { makeAxis } from '#server/release/system/axis.ts'
import { makeCellSystem } from '#server/release/system/cell-system.ts'
import { cellOf, randomSystem } from '../random-system.ts'
import { countedIn, factAt, placeCell, sumOf, sumOfPlaces } from '../small-systems.ts'
import { computableCells } from './attacker.ts'
import { isExact, isOpen, rangesOf } from './linear-attacker.ts'
import { type Counted, hiddenSmall, k, marked, primaryOnly, protectAll } from './shields.ts'

const solver = await loadLinearSolver()
const seeds = Array.from({ length: 12 }, (_, index) => index + 1)
const plenty = 1_000

const computedSmall = ({ system, counts }: Counted, hidden: Uint8Array) =>
  computableCells(system.equations, hidden).filter((cell) => (counts[cell] ?? 0) < k)

const narrowSmall = (counted: Counted, hidden: Uint8Array) => {
  const known = { equations: counted.system.equations, hidden, counts: counted.counts }
  return [...rangesOf(solver, known, hiddenSmall(counted, hidden), k - 1)].filter(([, range]) => !isOpen(range, k - 1))
}

/** All of the protection but its last step. */
function withoutCertificate(counted: Counted): Uint8Array {
  const shield = primaryOnly(counted)
  const { equations } = shield.system
  const draws = createRandom('without certificate').next
  for (;;) {
    closeEquations(shield, equations.keys())
    const exact = exactCells(equations, shield.hidden, draws).filter((cell) => shield.small[cell])
    const found = [...exact, ...narrowCells(shield, boundCells(shield))]
    if (found.length === 0) return shield.hidden
    if (coverCells(shield, found, 1).length === 0) throw new Error('Nothing is left to hide')
  }
}

describe('a release is given away when', () => {
  it('small counts alone are hidden, and nothing beside them', () => {
    const counted = seeds.map((seed) => randomSystem(seed))
    const found = counted.flatMap((one) => computedSmall(one, primaryOnly(one).hidden))
    expect(found.length).toBeGreaterThan(10)
    expect(counted.flatMap((one) => computedSmall(one, protectAll(one, solver).hidden))).toEqual([])
  }, 30_000)

  it('bounds are looked at equation by equation only', () => {
    const counted = [17, 18, 31, 51].map((seed) => randomSystem(seed))
    expect(counted.flatMap((one) => narrowSmall(one, withoutCertificate(one))).length).toBeGreaterThan(0)
    expect(counted.flatMap((one) => narrowSmall(one, protectAll(one, solver).hidden))).toEqual([])
  })

  it('zeros are shown: what is hidden is known to be at least 1', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `d${index + 1}`)
    const counted = sumOf(Object.fromEntries(ids.map((id, index) => [id, index < 10 ? 1 : 0])))
    const zeroShown = Uint8Array.from(counted.counts, (count) => (count === 0 ? 1 : 0))
    const faulty = protectAll(counted, solver, { decided: zeroShown }).hidden
    const equations = counted.system.equations
    const told = { equations, counts: counted.counts, hidden: faulty, least: () => 1 }
    const ranges = [...rangesOf(solver, told, marked(faulty), plenty).values()]
    expect(ranges).toHaveLength(10)
    expect(ranges.every(isExact)).toBe(true)

    const { hidden } = protectAll(counted, solver)
    const open = [
      ...rangesOf(solver, { ...told, hidden, least: () => 0 }, hiddenSmall(counted, hidden), plenty).values(),
    ]
    expect(open).toHaveLength(12)
    expect(open.every((range) => isOpen(range, k - 1))).toBe(true)
  })

  it('the agencies that know the records are not thought of', () => {
    const facts = [factAt('x', 12, 'police'), factAt('x', 1, 'ngo'), factAt('y', 40), factAt('z', 50)]
    const counted = countedIn(sumOfPlaces(['x', 'y', 'z']), facts)
    const x = placeCell(counted.system, 'x')
    const none = { ...counted, withoutOne: new Float64Array(counted.system.size) }
    expect(protectAll(none, solver).hidden[x]).toBe(0)
    expect((counted.counts[x] ?? 0) - 12).toBe(1)
    expect(protectAll(counted, solver).hidden[x]).toBe(1)
  })

  it('a part is shown without its complement: 12 and 11 make 1', () => {
    const system = (facets: readonly string[]) => {
      const place = makeAxis(['x', 'y'], [{ parent: 'country', children: ['x', 'y'] }])
      const facet = facetAxis([partitionFamily(['referred', 'not-referred'])])
      return makeCellSystem({ place, period: makeAxis(['q1'], []), category: makeAxis(['s'], []), facet }, [
        { id: 'all', places: place.ids, periods: ['q1'], categories: ['s'], facets },
      ])
    }
    const facts = [
      { ...factAt('x', 11), facets: ['referred'] },
      { ...factAt('x', 1), facets: ['not-referred'] },
      { ...factAt('y', 60), facets: ['referred'] },
      { ...factAt('y', 70), facets: ['not-referred'] },
    ]
    const cellsOf = (counted: Counted) => ['all', 'referred'].map((id) => cellOf(counted.system, ['x', 'q1', 's', id]))
    const faulty = countedIn(system(['all', 'referred']), facts)
    const shown = protectAll(faulty, solver).hidden
    const [all = -1, referred = -1] = cellsOf(faulty)
    expect([shown[all], shown[referred]]).toEqual([0, 0])
    expect((faulty.counts[all] ?? 0) - (faulty.counts[referred] ?? 0)).toBe(1)

    const whole = countedIn(system(['all', 'referred', 'not-referred']), facts)
    const { hidden } = protectAll(whole, solver)
    expect(hiddenSmall(whole, hidden)).toEqual([cellOf(whole.system, ['x', 'q1', 's', 'not-referred'])])
    expect(narrowSmall(whole, hidden)).toEqual([])
    expect(cellsOf(whole).some((cell) => hidden[cell])).toBe(true)
  })
})
