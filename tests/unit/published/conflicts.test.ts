import { describe, expect, it } from 'vitest'
import { findFigureConflicts } from '#contract/published-figures/conflicts.ts'
import { findPartsConflicts } from '#contract/published-figures/parts-and-wholes.ts'
import type { FigureValue, PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { published } from './reference-texts.ts'

const { figures, conflicts } = published
const conflictNamed = (id: string) => conflicts.find((conflict) => conflict.id === id)

const number = (value: number): FigureValue => ({ kind: 'number', value })

function changed(id: string, change: (figure: PublishedFigure) => Partial<PublishedFigure>): PublishedFigure[] {
  expect(figures.some((figure) => figure.id === id)).toBe(true)
  return figures.map((figure) => (figure.id === id ? { ...figure, ...change(figure) } : figure))
}

describe('conflicts in the published figures', () => {
  it('are these and no others', () => {
    expect(conflicts.map(({ kind, id }) => [kind, id])).toEqual([
      ['parts-exceed-whole', 'parts.ssdo-child-cases.cases-registered.pakistan.2024.province'],
      ['parts-exceed-whole', 'parts.glotip-pakistan.detected-victims.pakistan.2020.country-of-repatriation'],
      ['parts-short-of-whole', 'parts.glotip-pakistan.detected-victims.pakistan.2020.form-of-exploitation'],
      ['parts-short-of-whole', 'parts.ssdo-child-cases.cases-registered.punjab.2025-01-to-2025-06.form-of-violence'],
      ['same-number-other-unit', 'number.glotip-pakistan.persons-prosecuted.pakistan.2008'],
      ['claim-against-record', 'claim.press-report-2024-tier'],
      ['other-source-differs', 'declared.begging-deportations-khyber-pakhtunkhwa'],
      ['parts-exceed-whole', 'declared.red-book-2017-gujranwala-division'],
      ['different-scope', 'declared.victims-2018'],
    ])
  })

  it('show the provinces of SSDO 2024 adding up to 7,746 against 7,608', () => {
    expect(conflictNamed('parts.ssdo-child-cases.cases-registered.pakistan.2024.province')).toMatchObject({
      whole: 7608,
      sumOfParts: 7746,
    })
  })

  it('declare sums that the files bear out', () => {
    const numberOf = (id: string) => {
      const value = figures.find((figure) => figure.id === id)?.value
      return value?.kind === 'number' ? value.value : Number.NaN
    }
    const redBook = conflictNamed('declared.red-book-2017-gujranwala-division')
    expect(redBook).toMatchObject({ sumOfParts: redBook?.figureIds.reduce((sum, id) => sum + numberOf(id), 0) })
    const origins = figures.filter(({ dimension }) => dimension === 'origin-province')
    expect(origins.reduce((sum, { id }) => sum + numberOf(id), 0)).toBe(5402)
  })

  it('are written on every figure that takes part', () => {
    const kp = figures.find(
      ({ series, place }) => series === 'begging-deportations' && place.id === 'khyber-pakhtunkhwa',
    )
    expect(kp?.value).toEqual(number(1002))
    expect(kp?.conflictIds).toEqual(['declared.begging-deportations-khyber-pakhtunkhwa'])
    const inConflict = figures.filter(({ conflictIds }) => conflictIds.length > 0).map(({ id }) => id)
    expect(new Set(inConflict)).toEqual(new Set(conflicts.flatMap(({ figureIds }) => [...figureIds])))
  })

  it('find two answers to one question', () => {
    const original = figures.find(({ id }) => id === 'fia-press.arrests.punjab.2016')
    if (original === undefined) throw new Error('the figure is gone')
    const twin = { ...original, id: 'twin', series: 'other-public-figures' as const }
    const found = (value: FigureValue) =>
      findFigureConflicts([...figures, { ...twin, value }], []).filter(({ kind }) => kind === 'different-values')
    expect(found(number(3635))).toEqual([])
    expect(found(number(3636))).toEqual([
      { kind: 'different-values', id: 'values.fia-press.arrests.punjab.2016', figureIds: [original.id, 'twin'] },
    ])
  })

  it('let "<5" agree with four and with "<5", and not with five', () => {
    const [hidden] = figures.filter(({ value }) => value.kind === 'below')
    if (hidden === undefined) throw new Error('no hidden count in the files')
    const kinds = (value: FigureValue) =>
      findFigureConflicts([...figures, { ...hidden, id: 'twin', value }], []).map(({ kind }) => kind)
    expect(kinds({ kind: 'below', below: 5 })).not.toContain('different-values')
    expect(kinds(number(4))).not.toContain('different-values')
    expect(kinds(number(5))).toContain('different-values')
  })

  it('read hidden parts at whatever fits: 18 men and "<5" women make up 18 to 22 persons', () => {
    const total = 'glotip-pakistan.detected-victims.pakistan.2020'
    const bySex = (whole: number) =>
      findPartsConflicts(changed(total, () => ({ value: number(whole) }))).filter(({ id }) => id.endsWith('.sex'))
    expect(bySex(18)).toEqual([])
    expect(bySex(22)).toEqual([])
    expect(bySex(17)).toMatchObject([{ kind: 'parts-exceed-whole', whole: 17, sumOfParts: 18 }])
  })

  it('do not call quoted parts too few when the source quotes only some of them', () => {
    expect(conflicts.some(({ id }) => id.startsWith('parts.ssdo-child-cases.cases-registered.punjab.2024'))).toBe(false)
  })

  it('refuse a declared conflict about a figure that is not there', () => {
    const without = figures.filter(({ dimension }) => dimension !== 'origin-province')
    expect(() => findFigureConflicts(without, [])).toThrow('declared.begging-deportations-khyber-pakhtunkhwa names')
  })
})
