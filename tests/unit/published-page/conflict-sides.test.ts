import { describe, expect, it } from 'vitest'
import { type Conflict, conflictSides } from '#src/features/published-figures/conflicts/conflict-sides.ts'
import { conflictsLedBy } from '#src/features/published-figures/sections/conflicts-led-by.ts'
import { published } from '../published/reference-texts.ts'

const { figures } = published
const conflicts: readonly Conflict[] = structuredClone(published.conflicts) as Conflict[]
const figureOf = (id: string) => figures.find((figure) => figure.id === id)

function sidesOf(id: string) {
  const conflict = conflicts.find((one) => one.id === id)
  if (conflict === undefined) throw new Error(`There is no conflict ${id}`)
  return conflictSides(conflict, figureOf)
}

describe('the sides of a conflict', () => {
  it('set a published whole against the sum of the other figures', () => {
    const { sides, difference } = sidesOf('parts.ssdo-child-cases.cases-registered.pakistan.2024.province')
    expect(sides).toMatchObject([
      { kind: 'figure', figure: { value: { value: 7608 } } },
      { kind: 'sum', range: { least: 7746, greatest: 7746 } },
    ])
    expect(difference).toEqual({ least: 138, greatest: 138 })
  })

  it('take all figures for parts when the whole stands only in the source', () => {
    const { sides, difference } = sidesOf('declared.red-book-2017-gujranwala-division')
    expect(sides).toMatchObject([
      { kind: 'whole', value: 34 },
      { kind: 'sum', range: { least: 35 }, parts: { length: 6 } },
    ])
    expect(difference).toEqual({ least: 1, greatest: 1 })
  })

  it('keep hidden parts a range, in the sum and in the difference', () => {
    const { sides, difference } = sidesOf('parts.glotip-pakistan.detected-victims.pakistan.2020.form-of-exploitation')
    expect(sides[1]).toMatchObject({ kind: 'sum', range: { least: 0, greatest: 12 } })
    expect(difference).toEqual({ least: 10, greatest: 22 })
  })

  it('set a value of another source beside the figure', () => {
    const { sides, difference } = sidesOf('declared.begging-deportations-khyber-pakhtunkhwa')
    expect(sides).toMatchObject([
      { kind: 'figure', figure: { value: { value: 1002 } } },
      { kind: 'other-source', value: 102, sourceTitle: 'voice7news.tv' },
    ])
    expect(difference).toEqual({ least: 900, greatest: 900 })
  })

  it('give no difference between things that are counted differently', () => {
    expect(sidesOf('number.glotip-pakistan.persons-prosecuted.pakistan.2008')).not.toHaveProperty('difference')
    expect(sidesOf('declared.victims-2018')).not.toHaveProperty('difference')
  })

  it('stand in one section each, apart from the claim about the tiers', () => {
    const bySeries = [...new Set(figures.map(({ series }) => series))].flatMap((series) =>
      conflictsLedBy(
        figures.filter((figure) => figure.series === series),
        conflicts,
      ),
    )
    const expected = conflicts.filter(({ kind }) => kind !== 'claim-against-record').map(({ id }) => id)
    expect(bySeries.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
  })
})
