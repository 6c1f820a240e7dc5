import { describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { countFacts } from '#server/release/system/count-facts.ts'
import { factsOf, type RandomSystem, systemOver } from '../random-system.ts'
import { isOpen, rangesOf } from './linear-attacker.ts'
import { hiddenSmall, k, protectAll } from './shields.ts'

const solver = await loadLinearSolver()
const districts = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2', 'b3'] }
/** District a2 sent nothing, b3 nothing in the first quarter; what they would have sent was never recorded. */
const isSilent = (placeId: string, quarter: string) => placeId === 'a2' || (placeId === 'b3' && quarter === 'q1')

function silentSystem(seed: number): RandomSystem & { readonly guessed: Uint8Array } {
  const system = systemOver(districts)
  const facts = factsOf(seed, districts).filter(({ placeId, quarter }) => !isSilent(placeId, quarter))
  const idAt = (axis: 'place' | 'period', cell: number) => system.axes[axis].ids[system[axis][cell] ?? 0] ?? ''
  const guessed = Uint8Array.from({ length: system.size }, (_, cell) =>
    isSilent(idAt('place', cell), idAt('period', cell)) ? 1 : 0,
  )
  return { system, facts, guessed, ...countFacts(system, facts) }
}

/** What a reader who takes silence for zero finds narrower than 0 to 9. */
function narrowTo({ system, counts, guessed }: ReturnType<typeof silentSystem>, told: Uint8Array): number[] {
  const hidden = told.map((flag, cell) => (flag && !guessed[cell] ? 1 : 0))
  const known = { equations: system.equations, hidden, counts }
  const ranges = rangesOf(solver, known, hiddenSmall({ counts }, hidden), k - 1)
  return [...ranges].filter(([, range]) => !isOpen(range, k - 1)).map(([cell]) => cell)
}

describe('zeros that readers guess', () => {
  const systems = Array.from({ length: 25 }, (_, index) => silentSystem(index + 1))

  it('are not shown, and nothing hides behind them', () => {
    for (const [seed, one] of systems.entries()) {
      const { hidden } = protectAll(one, solver, { guessed: one.guessed })
      expect(
        [...one.guessed.keys()].every((cell) => !one.guessed[cell] || hidden[cell]),
        `seed ${seed}`,
      ).toBe(true)
      expect(narrowTo(one, hidden), `seed ${seed}`).toEqual([])
    }
  })

  it('would give small counts away where they are taken for cover', () => {
    const narrow = systems.flatMap((one) => narrowTo(one, protectAll(one, solver).hidden))
    expect(narrow.length).toBeGreaterThan(0)
  })
})
