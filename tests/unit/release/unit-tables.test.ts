import { describe, expect, it } from 'vitest'
import { calendarYear, fiscalYear, periodOf, quartersBetween } from '#contract/periods.ts'
import { provinceIds } from '#contract/places.ts'
import { readCell } from '#contract/release/read-table.ts'
import { createRandom } from '#server/random.ts'
import type { CellSystem } from '#server/release/system/cell-system.ts'
import { systemOf, units } from '#server/release/system/unit-systems.ts'
import { readDecisions } from '#server/release/unit-decisions.ts'
import { writeUnitTables } from '#server/release/unit-tables.ts'

const districts = provinceIds.flatMap((provinceId) => [
  { id: `${provinceId}-north`, provinceId, divisionId: `${provinceId}-division` },
  { id: `${provinceId}-south`, provinceId, divisionId: `${provinceId}-division` },
])
const quarters = (last: string) => quartersBetween('2024q1', last).map(periodOf)
const frame = { districts, periods: [...quarters('2025q2'), calendarYear(2024), fiscalYear(2024)] }
const nextFrame = {
  districts,
  periods: [...quarters('2025q4'), calendarYear(2024), fiscalYear(2024), calendarYear(2025)],
}

/** Half of the cells hidden by lot, and counts that tell which cell they are of. */
function lotsFor(system: CellSystem) {
  const random = createRandom('unit tables')
  return {
    counts: Float64Array.from({ length: system.size }, (_, cell) => cell + 10),
    hidden: Uint8Array.from({ length: system.size }, () => (random.chance(0.5) ? 1 : 0)),
  }
}

/** The periods of a release are read of its persons, whichever unit is asked for. */
function releasedTables(unit: (typeof units)[number]) {
  const persons = systemOf('persons', 'tip', frame)
  const system = systemOf(unit, 'tip', frame)
  const { counts, hidden } = lotsFor(system)
  const always = lotsFor(persons)
  const tables = {
    ...writeUnitTables('persons', 'tip', persons, always.counts, always.hidden),
    ...writeUnitTables(unit, 'tip', system, counts, hidden),
  }
  return { system, counts, hidden, tables }
}

describe.each(units)('tables of %s', (unit) => {
  const { system, counts, hidden, tables } = releasedTables(unit)

  it('read back as they were decided', () => {
    const decided = readDecisions(unit, system, tables)
    expect([...decided]).toEqual(Array.from(hidden, (flag) => (flag ? 2 : 1)))
  })

  it('hold no number of a hidden cell', () => {
    const shown = new Set(counts.filter((_, cell) => !hidden[cell]))
    const own = writeUnitTables(unit, 'tip', system, counts, hidden)
    const told = Object.values(own).flatMap(({ values }) => values.filter((value) => value !== null))
    expect(told.filter((value) => !shown.has(value))).toEqual([])
    expect(new Set(told)).toEqual(shown)
  })

  it('are the same whatever the hidden counts are', () => {
    const others = counts.map((count, cell) => (hidden[cell] ? count + 1_000_000 : count))
    expect(writeUnitTables(unit, 'tip', system, others, hidden)).toEqual(
      writeUnitTables(unit, 'tip', system, counts, hidden),
    )
  })

  it('decide nothing about periods that they do not have', () => {
    const later = systemOf(unit, 'tip', nextFrame)
    const decided = readDecisions(unit, later, tables)
    const known = new Set(frame.periods.map(({ id }) => id))
    decided.forEach((decision, cell) => {
      const period = later.axes.period.ids[later.period[cell] ?? -1] ?? ''
      expect(decision !== 0, period).toBe(known.has(period))
    })
  })
})

describe('a table of persons', () => {
  it('has its numbers where its axes say', () => {
    const { system, counts, tables } = releasedTables('persons')
    const all = writeUnitTables('persons', 'tip', system, counts, new Uint8Array(system.size))
    const { place, period, category, facet } = system.axes
    const at = (axis: typeof place, id: string) => axis.indexOf.get(id) ?? -1
    const cell = system.cellAt(at(place, 'sindh'), at(period, 'cy2024'), at(category, 'tip'), at(facet, 'girls'))
    expect(all.groups && readCell(all.groups, ['sindh', 'cy2024', 'tip', 'girls'])).toBe(counts[cell])
    expect(tables.persons?.axes).toHaveLength(3)
    expect(tables.groups?.axes).toHaveLength(4)
  })
})
