import { describe, expect, it } from 'vitest'
import { countriesAbroad } from '#src/features/published-figures/sections/abroad-figures.ts'
import { sumRange } from '#src/features/published-figures/values/figure-range.ts'
import { cellsOf, published } from '../published/reference-texts.ts'

const number = (value: number) => ({ value: { kind: 'number', value } }) as const
const below = (limit: number) => ({ value: { kind: 'below', below: limit } }) as const

describe('a sum with hidden counts', () => {
  it('is one number without them', () => {
    expect(sumRange([number(55), number(55)])).toEqual({ least: 110, greatest: 110 })
  })

  it('takes "<5" as 0 to 4, and never as something between', () => {
    expect(sumRange([number(8), below(5), below(5)])).toEqual({ least: 8, greatest: 16 })
  })

  it('counts a printed zero as a number', () => {
    expect(sumRange([number(0)])).toEqual({ least: 0, greatest: 0 })
  })
})

describe('Pakistanis identified abroad', () => {
  const countries = countriesAbroad(published.figures)

  it('add up, country by country, to what the cells of the file allow', () => {
    const cells = cellsOf('published/unodc-glotip-detected-abroad.csv').filter(
      ({ Indicator }) => Indicator === 'Detected trafficking victims',
    )
    for (const { place, range, figures } of countries) {
      const own = cells.filter(({ Iso3_code }) => Iso3_code === place.id).map(({ txtVALUE = '' }) => txtVALUE)
      const printed = own
        .filter((text) => text !== '<5')
        .reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)
      const hidden = own.filter((text) => text === '<5').length
      expect([place.id, range, figures.length]).toEqual([
        place.id,
        { least: printed, greatest: printed + 4 * hidden },
        own.length,
      ])
    }
    expect(countries.length).toBe(new Set(cells.map(({ Iso3_code }) => Iso3_code)).size)
  })

  it('stand with the largest certain sum first', () => {
    expect(countries.slice(0, 3).map(({ place, range }) => [place.id, range])).toEqual([
      ['GBR', { least: 429, greatest: 437 }],
      ['ITA', { least: 125, greatest: 129 }],
      ['BHR', { least: 110, greatest: 110 }],
    ])
  })

  it('leave out convictions, which are another unit', () => {
    expect(countries.some(({ place }) => place.id === 'MYS')).toBe(false)
  })
})
