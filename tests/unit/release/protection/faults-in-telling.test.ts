import { describe, expect, it } from 'vitest'
import { notShown } from '#contract/count.ts'
import { figureOf } from '#contract/release/answers/cell.ts'
import { type FixedTable, type Release, type ReleaseTables, tableNames } from '#contract/release/release.ts'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import { countFacts } from '#server/release/system/count-facts.ts'
import { calendar, cellOf, districtsOf, factsOf, idsOf, sixQuarters, systemOver } from '../random-system.ts'
import { placeCell, sumOf } from '../small-systems.ts'
import { isOpen, rangesOf } from './linear-attacker.ts'
import { k, protectAll } from './shields.ts'

const solver = await loadLinearSolver()

describe('a reader learns of hidden counts when', () => {
  it('what is hidden for itself and what is hidden beside it have two symbols', () => {
    const { system, counts, withoutOne } = sumOf({ x: 3, y: 12, z: 85 })
    const { hidden } = protectAll({ system, counts, withoutOne }, solver)
    const x = placeCell(system, 'x')
    const oneSymbol = { equations: system.equations, counts, hidden }
    const twoSymbols = { ...oneSymbol, least: (cell: number) => ((counts[cell] ?? 0) < k ? 0 : k) }
    expect(rangesOf(solver, twoSymbols, [x], k - 1).get(x)?.greatest).toBeCloseTo(5, 2)
    const range = rangesOf(solver, oneSymbol, [x], k - 1).get(x)
    expect(range && isOpen(range, k - 1)).toBe(true)
  })

  it('closed periods are counted anew: the release before and after one person differ by 1', () => {
    const seed = 3
    const districts = districtsOf(seed)
    const five = sixQuarters.slice(0, 5)
    const late = { quarter: 'q1', placeId: 'a1', category: 's.1', facets: ['women'], isTotal: true, count: 1 }
    const agencyIds = ['police']
    const release = (quarters: readonly string[], extra: Parameters<typeof countFacts>[1]) => {
      const system = systemOver(districts, { quarters, years: [calendar] })
      const counted = { system, ...countFacts(system, [...factsOf(seed, districts, quarters), ...extra]) }
      const { hidden } = protectAll(counted, solver)
      const shown = [...counted.counts.keys()].filter((cell) => !hidden[cell])
      return { system, shown: new Map(shown.map((cell) => [idsOf(system, cell).join(' '), counted.counts[cell]])) }
    }
    const differences = (later: ReturnType<typeof release>) =>
      [...before.shown].flatMap(([ids, count]) => {
        const now = later.shown.get(ids)
        return now === undefined || count === undefined || now === count ? [] : [now - count]
      })
    const before = release(five, [])
    const live = differences(release(five, [{ ...late, agencyIds }]))
    expect(live.length).toBeGreaterThan(0)
    expect(new Set(live)).toEqual(new Set([1]))
    // Counted in the quarter in which it is entered, the person changes nothing that was shown before.
    expect(differences(release(sixQuarters, [{ ...late, agencyIds, quarter: 'q6' }]))).toEqual([])
  })

  it('a share of a shown total has decimals', () => {
    const [part, total] = [4, 150]
    const share = ((100 * part) / total).toFixed(1)
    expect(Math.round((Number(share) * total) / 100)).toBe(part)
    const release = releaseWith(total, null)
    const question = { placeId: 'punjab', periodId: 'cy2025', category: 'tip' } as const
    expect(figureOf(release, { ...question, measure: 'answered-on-time' })).toEqual(notShown)
    expect(figureOf(releaseWith(total, 100), { ...question, measure: 'answered-on-time' })).toMatchObject({ value: 67 })
  })

  it('places are sorted by counts that are hidden', () => {
    const one = sumOf({ x: 3, y: 8, z: 85 })
    const other = sumOf({ x: 8, y: 3, z: 85 })
    const byCount = ({ system, counts }: typeof one) =>
      ['x', 'y', 'z'].toSorted((a, b) => (counts[placeCell(system, a)] ?? 0) - (counts[placeCell(system, b)] ?? 0))
    const told = (counted: typeof one) => {
      const { hidden } = protectAll(counted, solver)
      return [...counted.counts].map((count, cell) => (hidden[cell] ? null : count))
    }
    expect(byCount(one)).not.toEqual(byCount(other))
    expect(told(one)).toEqual(told(other))
    const cell = cellOf(one.system, ['x', 'q1', 's', 'all'])
    expect(told(one)[cell]).toBeNull()
  })
})

/** A release of one place and year with its referrals and those that were answered on time. */
function releaseWith(referrals: number, onTime: number | null): Release {
  const empty: FixedTable = { axes: [['punjab'], ['cy2025'], ['tip']], values: [null] }
  const tables = {
    // Every name is in the list, which the compiler cannot see of entries.
    ...(Object.fromEntries(tableNames.map((name) => [name, empty])) as ReleaseTables),
    referrals: { ...empty, values: [referrals] },
    'answer-outcomes': { axes: [...empty.axes, ['on-time']], values: [onTime] },
  }
  const head = { id: 'r', seriesId: 's', builtAt: '', publishedAt: '', isSelfPublished: false, asOf: '2025-12-31' }
  const rest = { isSynthetic: true, smallNumberBelow: k, provisionalFrom: undefined, silence: {} }
  return { ...head, ...rest, tables, coverage: { axes: [[], [], []], values: [] } }
}
