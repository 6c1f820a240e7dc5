import { describe, expect, it } from 'vitest'
import { smallestForAdministrators } from '#contract/own-agency/own-agency-roles.ts'
import { type DistrictNumber, toldToAdministrators } from '#server/policies/administrator-figures.ts'

const k = smallestForAdministrators
/** Districts by province: `[[3, 4], [9]]` are two of one province and one of another. */
const agency = (provinces: readonly (readonly number[])[]): DistrictNumber[] =>
  provinces.flatMap((counts, province) =>
    counts.map((count, district) => ({ districtId: `d${province}${district}`, provinceId: `p${province}`, count })),
  )
const told = (provinces: readonly (readonly number[])[]) => Object.fromEntries(toldToAdministrators(agency(provinces)))

describe('what an administrator is told of single places', () => {
  it('is every number from five on where none is smaller', () => {
    expect(told([[5, 8], [12]])).toEqual({ p0: 13, d00: 5, d01: 8, p1: 12, d10: 12 })
  })

  it('is no number below five, zero among them', () => {
    expect(told([[2, 2, 3, 20]])).toEqual({ p0: 27, d03: 20 })
    expect(told([[0, 0, 0, 4, 20]])).toEqual({ p0: 24, d04: 20 })
  })

  it('is not the neighbours of a single small number, which would be the rest', () => {
    expect(told([[3, 20, 30]])).toEqual({ p0: 53 })
  })

  it('is nothing below the agency where one province alone is small', () => {
    expect(told([[20, 30], [3]])).toEqual({})
  })

  it('takes a province of one district for that district', () => {
    expect(told([[20, 30], [3], [2], [1]])).toEqual({ p0: 50, d00: 20, d01: 30 })
  })
})

/** All ways in which so many districts may hold a sum. */
function* fillings(districts: number, sum: number): Generator<number[]> {
  if (districts === 1) yield [sum]
  else
    for (let first = 0; first <= sum; first++)
      for (const rest of fillings(districts - 1, sum - first)) yield [first, ...rest]
}

/** By what is told: the numbers that each small district may hold, to whoever knows the agency's sum and the rule. */
function openNumbers(shape: readonly number[], sum: number) {
  const districts = shape.reduce((all, one) => all + one, 0)
  const byAnswer = new Map<string, { small: Set<number>[]; possible: Set<number>[] }>()
  for (const filling of fillings(districts, sum)) {
    let at = 0
    const answer = JSON.stringify(told(shape.map((length) => filling.slice(at, (at += length)))))
    const known = byAnswer.get(answer) ?? {
      small: filling.map(() => new Set<number>()),
      possible: filling.map(() => new Set<number>()),
    }
    byAnswer.set(answer, known)
    for (const [district, count] of filling.entries()) {
      known.possible[district]?.add(count)
      if (count < k) known.small[district]?.add(count)
    }
  }
  return byAnswer
}

describe('whoever subtracts what is told from the sum of the agency', () => {
  it.each([[[2]], [[3]], [[4]], [[2, 1]], [[2, 2]], [[1, 1, 1]], [[2, 1, 1]], [[3, 1]]])(
    'learns no small number: provinces of %j districts, every sum up to 18',
    (shape) => {
      const narrow: string[] = []
      for (let sum = 0; sum <= 18; sum++)
        for (const [answer, { small, possible }] of openNumbers(shape, sum))
          for (const [district, numbers] of small.entries())
            for (let count = 0; numbers.size > 0 && count <= Math.min(k - 1, sum); count++)
              if (!possible[district]?.has(count)) narrow.push(`${sum} ${answer} ${district}: never ${count}`)
      expect(narrow).toEqual([])
    },
  )
})
