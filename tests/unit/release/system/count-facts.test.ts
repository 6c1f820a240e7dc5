import { describe, expect, it } from 'vitest'
import { type Counted, countFacts } from '#server/release/system/count-facts.ts'
import { cellOf, districtsOf, factsOf, idsOf, systemOver } from '../random-system.ts'

const system = systemOver({ a: ['a1', 'a2'], b: ['b1', 'b2'] })
const fact = (changes: Partial<Counted> = {}): Counted => ({
  placeId: 'a1',
  quarter: 'q3',
  category: 's.1',
  facets: ['women'],
  isTotal: true,
  count: 5,
  agencyIds: ['police'],
  ...changes,
})
const at = (values: Float64Array, ids: string) => values[cellOf(system, ids.split(' '))]

/** The cells that are not zero. */
const filled = (values: Float64Array): string[] =>
  [...values.keys()].filter((cell) => values[cell] !== 0).map((cell) => idsOf(system, cell).join(' '))

describe('counting facts', () => {
  it('adds a fact once to its cell and to every sum that it is part of', () => {
    const { counts } = countFacts(system, [fact()])
    const places = ['a1', 'a', 'country']
    const expected = places.flatMap((place) => [
      ...['q3', 'calendar', 'fiscal'].map((period) => `${place} ${period} s all`),
      `${place} calendar s.1 all`,
      `${place} calendar s women`,
    ])
    expect(filled(counts).toSorted()).toEqual(expected.toSorted())
    expect(new Set(counts)).toEqual(new Set([0, 5]))
  })

  it('counts a fact of two facets of one total once in the total', () => {
    const { counts } = countFacts(system, [fact({ facets: ['women', 'men'] })])
    expect(at(counts, 'a1 calendar s all')).toBe(5)
    expect([at(counts, 'a1 calendar s women'), at(counts, 'a1 calendar s men')]).toEqual([5, 5])
  })

  it('leaves the totals alone for records that another fact has counted there', () => {
    const { counts } = countFacts(system, [fact({ isTotal: false })])
    expect(filled(counts).every((ids) => ids.endsWith('women'))).toBe(true)
    expect(at(counts, 'country calendar s women')).toBe(5)
  })

  it('makes every equation hold, in 20 random systems', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const districts = districtsOf(seed)
      const random = systemOver(districts)
      const { counts } = countFacts(random, factsOf(seed, districts))
      for (const { parent, children } of random.equations)
        expect(children.reduce((sum, child) => sum + (counts[child] ?? 0), 0)).toBe(counts[parent])
    }
  })

  it('tells the smallest number above zero that is left without one agency', () => {
    const facts = [
      fact({ count: 9 }),
      fact({ count: 2, agencyIds: ['ngo'] }),
      fact({ count: 4, agencyIds: ['labour'] }),
    ]
    // Without the police 6 are left, without the others 13 and 11.
    expect(at(countFacts(system, facts).withoutOne, 'a1 q3 s all')).toBe(6)
  })

  it('tells nothing is left of a cell that one agency entered alone', () => {
    const { withoutOne } = countFacts(system, [fact(), fact({ placeId: 'a2', count: 1, agencyIds: ['ngo'] })])
    expect(at(withoutOne, 'a1 q3 s all')).toBe(0)
    expect(at(withoutOne, 'a q3 s all')).toBe(1)
  })

  it('takes a record that two agencies know from each of them, and once from an agency named twice', () => {
    const shared = [fact({ agencyIds: ['police', 'ngo'] }), fact({ count: 2 }), fact({ count: 3, agencyIds: ['ngo'] })]
    expect(at(countFacts(system, shared).withoutOne, 'a1 q3 s all')).toBe(2)
    const twice = [fact({ agencyIds: ['police', 'police'] }), fact({ count: 7, agencyIds: ['ngo'] })]
    expect(at(countFacts(system, twice).withoutOne, 'a1 q3 s all')).toBe(5)
  })

  it.each([{ placeId: 'nowhere' }, { quarter: 'q9' }, { category: 'other' }, { facets: ['nobody'] }])(
    'refuses a leaf that the system does not have: %o',
    (unknown) => {
      expect(() => countFacts(system, [fact(unknown)])).toThrow('in this system')
    },
  )
})
