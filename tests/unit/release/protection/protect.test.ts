import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { ProtectionFailed } from '#server/release/protection/protect.ts'
import { randomSystem } from '../random-system.ts'
import { countedIn, factAt, placeCell, sumOf, sumOfPlaces } from '../small-systems.ts'
import { computableCells } from './attacker.ts'
import { isOpen, rangesOf } from './linear-attacker.ts'
import { hiddenSmall, k, protectAll } from './shields.ts'

const solver = await loadLinearSolver()
const seeds = Array.from({ length: 80 }, (_, index) => index + 1)
const released = seeds.map((seed) => {
  const counted = randomSystem(seed)
  return { seed, counted, hidden: protectAll(counted, solver).hidden }
})

describe('protection of 80 random systems', () => {
  it('shows no count below k, and shows something', () => {
    for (const { seed, counted, hidden } of released) {
      const shown = counted.counts.filter((_, cell) => !hidden[cell])
      expect(Math.min(...shown), `seed ${seed}`).toBeGreaterThanOrEqual(k)
    }
  })

  it('leaves no small count that all equations together give away', () => {
    for (const { seed, counted, hidden } of released) {
      const computed = computableCells(counted.system.equations, hidden)
      expect(
        computed.filter((cell) => (counted.counts[cell] ?? 0) < k),
        `seed ${seed}`,
      ).toEqual([])
    }
  })

  it('leaves every number from 0 to k - 1 possible for each small count, in 40 of them', () => {
    for (const { seed, counted, hidden } of released.slice(0, 40)) {
      const known = { equations: counted.system.equations, hidden, counts: counted.counts }
      const ranges = rangesOf(solver, known, hiddenSmall(counted, hidden), k - 1)
      const narrow = [...ranges].filter(([, range]) => !isOpen(range, k - 1))
      expect(narrow, `seed ${seed}`).toEqual([])
    }
  }, 30_000)

  it('hides every count that one agency could take apart', () => {
    for (const { seed, counted, hidden } of released)
      for (let cell = 0; cell < counted.system.size; cell++) {
        const rest = counted.withoutOne[cell] ?? 0
        if (rest === 1 || rest === 2) expect(hidden[cell], `seed ${seed}, cell ${cell}`).toBe(1)
      }
  })

  it('hides the same cells every time', () => {
    for (const { seed, counted, hidden } of released.slice(0, 10))
      expect(protectAll(counted, solver).hidden, `seed ${seed}`).toEqual(hidden)
  })
})

describe('protection of one sum', () => {
  const withAgencies = (police: number, ngo: number) =>
    countedIn(sumOfPlaces(['x', 'y', 'z']), [
      factAt('x', police, 'police'),
      factAt('x', ngo, 'ngo'),
      factAt('y', 40),
      factAt('y', 40, 'ngo'),
      factAt('z', 50),
      factAt('z', 50, 'ngo'),
    ])

  it.each([
    { police: 20, ngo: 1, isHidden: true },
    { police: 20, ngo: 2, isHidden: true },
    { police: 20, ngo: 3, isHidden: false },
    { police: 20, ngo: 0, isHidden: false },
  ])('$ngo beside the $police of one agency: hidden is $isHidden', ({ police, ngo, isHidden }) => {
    const counted = withAgencies(police, ngo)
    expect(protectAll(counted, solver).hidden[placeCell(counted.system, 'x')] === 1).toBe(isHidden)
  })

  it('shows all of it where nothing is small', () => {
    expect([...protectAll(sumOf({ x: 10, y: 11, z: 12 }), solver).hidden]).toEqual([0, 0, 0, 0])
  })

  it('hides a third part where two hidden parts together are small', () => {
    expect([...protectAll(sumOf({ x: 2, y: 3, z: 40 }), solver).hidden]).toEqual([1, 1, 1, 0])
  })

  it('fails when all that could be hidden beside a small count has been shown before', () => {
    const counted = sumOf({ x: 3, y: 40, z: 50 })
    const decided = Uint8Array.of(0, 1, 1, 1)
    expect(() => protectAll(counted, solver, { decided })).toThrow(ProtectionFailed)
  })
})
