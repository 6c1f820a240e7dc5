import { describe, expect, it } from 'vitest'
import { createRandom, drawLots, type Random, sigmaOf, weightedPicker } from '#server/random.ts'

const draws = 20_000
const many = (draw: (random: Random) => number, seed = 'moments'): number[] => {
  const random = createRandom(seed)
  return Array.from({ length: draws }, () => draw(random))
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length / 2]

describe('seeded random numbers', () => {
  it('gives the same numbers for the same seed and others for another seed', () => {
    const first = many((random) => random.next(), 'a')
    expect(many((random) => random.next(), 'a')).toEqual(first)
    expect(many((random) => random.next(), 'b')).not.toEqual(first)
  })

  it('lets a named stream be independent of what was drawn before it', () => {
    const fresh = createRandom('seed')
    const used = createRandom('seed')
    used.next()
    expect(used.fork('cases').next()).toBe(fresh.fork('cases').next())
    expect(fresh.fork('cases').next()).not.toBe(fresh.fork('returns').next())
  })

  it('spreads uniform numbers evenly over [0, 1)', () => {
    const values = many((random) => random.next())
    const tenths = Array.from({ length: 10 }, (_, tenth) => values.filter((v) => Math.floor(v * 10) === tenth).length)
    for (const count of tenths) expect(count).toBeGreaterThan(draws / 10 - 200)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
  })

  it('keeps the median of a lognormal, and its 90th percentile through sigmaOf', () => {
    const values = many((random) => random.lognormal(45, sigmaOf(45, 300)))
    expect(middle(values)).toBeGreaterThan(42)
    expect(middle(values)).toBeLessThan(48)
    const ninetieth = values.toSorted((a, b) => a - b)[draws * 0.9] ?? 0
    expect(ninetieth).toBeGreaterThan(270)
    expect(ninetieth).toBeLessThan(330)
  })

  it('keeps the mean of a geometric and never goes below one', () => {
    const values = many((random) => random.geometric(2.5))
    expect(mean(values)).toBeCloseTo(2.5, 1)
    expect(Math.min(...values)).toBe(1)
    expect(many((random) => random.geometric(1))).toEqual(Array.from({ length: draws }, () => 1))
  })

  it('keeps the mean of a Poisson, small and large', () => {
    expect(mean(many((random) => random.poisson(0.4)))).toBeCloseTo(0.4, 1)
    expect(mean(many((random) => random.poisson(80)))).toBeCloseTo(80, 0)
    expect(many((random) => random.poisson(0)).every((count) => count === 0)).toBe(true)
  })

  it('makes different UUIDs of version 7 that sort by their time', () => {
    const random = createRandom('ids')
    const ids = Array.from({ length: 1_000 }, (_, index) => random.uuid(Date.UTC(2022, 0, 1) + index))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.toSorted()).toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('picks by weight and never what has none', () => {
    const random = createRandom('weights')
    const pick = weightedPicker([
      ['never', 0],
      ['often', 3],
      ['seldom', 1],
    ])
    const picked = Array.from({ length: draws }, () => pick(random))
    expect(picked).not.toContain('never')
    expect(picked.filter((name) => name === 'often').length / draws).toBeCloseTo(0.75, 1)
    expect(() => weightedPicker([['nothing', 0]])).toThrow('no item has a weight')
  })

  it('draws lots evenly between the two ends, by seed and not by the order of names', () => {
    const names = ['a', 'b', 'c', 'd', 'e']
    const lots = drawLots(createRandom('lots'), names)
    expect([...lots.values()].toSorted((a, b) => a - b)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(drawLots(createRandom('lots'), names.toReversed())).toEqual(lots)
    const orders = new Set(
      Array.from({ length: 20 }, (_, n) => [...drawLots(createRandom(`lots ${n}`), names).keys()].join()),
    )
    expect(orders.size).toBeGreaterThan(10)
  })
})
