import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import {
  countingUnits,
  figureDimensions,
  figureNotes,
  figureSeries,
  figureSubjects,
  figureUnits,
} from '#contract/published-figures/figure-codes.ts'
import { figureIndicators } from '#contract/published-figures/figure-indicators.ts'
import { type PublishedFigure, publishedFigureSchema } from '#contract/published-figures/published-figure.ts'
import { cellsOf, published, referenceTexts } from './reference-texts.ts'

const { figures } = published

const idsIn = (path: string) =>
  new Set(
    Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data.map(
      (row) => row['id'],
    ),
  )

describe('published figures', () => {
  it('equal the cell of the file they name, digit for digit', () => {
    const differing = figures.filter((figure) => {
      const cell = cellsOf(figure.origin.file)[figure.origin.line - 2]?.[figure.origin.column]
      if (figure.value.kind === 'text') return cell !== figure.value.text
      if (figure.value.kind === 'below') return cell !== `<${figure.value.below}`
      return cell === undefined || cell === '' || Number(cell.split(',').join('')) !== figure.value.value
    })
    expect(differing.map(({ id }) => id)).toEqual([])
  })

  it.each([
    ['published/unodc-glotip-pakistan.csv', 67, 67],
    ['published/unodc-glotip-detected-abroad.csv', 80, 80],
    ['published/fia-press.csv', 76, 76],
    ['published/ssdo-child-cases.csv', 38, 38],
    ['published/begging-deportations.csv', 13, 13],
    ['published/sindh-vigilance-committees.csv', 14, 14],
    ['published/other-public-figures.csv', 25, 25],
    ['published/tip-report.csv', 47, 47],
    ['published/tip-report-recommendations.csv', 11, 11],
    // 1999 and 2000: Pakistan was not in the report yet.
    ['published/tip-tiers-1999-2015.csv', 17, 15],
    // Four figures a year for 2000-2013; 1999 and 2014 have no index.
    ['published/policy-index-2000-2013.csv', 16, 56],
  ])('take every row of %s: %i rows, %i figures', (file, rowCount, figureCount) => {
    expect(cellsOf(file)).toHaveLength(rowCount)
    expect(figures.filter(({ origin }) => origin.file === file)).toHaveLength(figureCount)
  })

  it('all carry source, unit, counting unit and period', () => {
    const faults = figures.flatMap((figure) => {
      const checked = publishedFigureSchema.safeParse(figure)
      const problems = checked.success ? [] : checked.error.issues.map((issue) => issue.message)
      if (figure.periodStart > figure.periodEnd) problems.push('ends before it starts')
      return problems.map((problem) => `${figure.id}: ${problem}`)
    })
    expect(faults).toEqual([])
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
  })

  it('keep every "<5" as "below 5", never as a number', () => {
    const files = ['published/unodc-glotip-pakistan.csv', 'published/unodc-glotip-detected-abroad.csv']
    const printed = files.flatMap(cellsOf).filter((row) => row['txtVALUE'] === '<5')
    const below = figures.filter(({ value }) => value.kind === 'below')
    expect(printed.length).toBeGreaterThan(50)
    expect(below).toHaveLength(printed.length)
    expect(below.every(({ value }) => value.kind === 'below' && value.below === 5)).toBe(true)
    const glotip = figures.filter(({ series }) => series.startsWith('glotip'))
    expect(glotip.every(({ value }) => value.kind !== 'number' || value.value >= 5)).toBe(true)
  })

  it('name only places and offices that the reference files have', () => {
    const known = {
      country: new Set(['pakistan']),
      province: idsIn('reference/provinces.csv'),
      district: idsIn('reference/districts.csv'),
      'fia-zone': idsIn('reference/fia-offices.csv'),
      'fia-circle': idsIn('reference/fia-offices.csv'),
    }
    const strays = figures.filter(({ place }) => {
      if (place.kind === 'foreign-country') return !/^[A-Z]{3}$/.test(place.id ?? '')
      if (place.kind === 'survey-area') return place.id !== null
      return place.id === null ? !/^Punjab zone [12]$/.test(place.name) : !known[place.kind].has(place.id)
    })
    expect(strays.map(({ id, place }) => [id, place])).toEqual([])
  })

  it('are unverified when their source is weak, the block of the 2025 TIP report among them', () => {
    for (const figure of figures) expect(figure.isVerified, figure.id).toBe(figure.confidence !== 'low')
    const block = figures.filter(({ series, periodLabel, indicator }) => {
      return series === 'tip-report' && periodLabel === '2025' && indicator !== 'tier'
    })
    expect(block).toHaveLength(7)
    expect(block.every(({ isVerified }) => !isVerified)).toBe(true)
  })

  it('use every source of sources.csv, and each has an address', () => {
    const used = new Set(
      Object.keys(referenceTexts)
        .filter((path) => path.startsWith('published/'))
        .filter((path) => !/sources|claim/.test(path))
        .flatMap((path) => cellsOf(path).map((row) => row['source'] ?? row['Source'])),
    )
    const listed = cellsOf('published/sources.csv').map((row) => row['source'])
    expect(used).toEqual(new Set(listed))
    expect(listed).toHaveLength(used.size)
  })

  it('count Punjab convictions of 2015 in 2015 although a later report states them', () => {
    expect(figures.find(({ id }) => id === 'tip-report.bonded-labour-convictions.punjab.2015')).toMatchObject({
      value: { kind: 'number', value: 7 },
      periodStart: '2015-01-01',
      periodEnd: '2015-12-31',
      place: { kind: 'province', id: 'punjab' },
      sourceTitle: 'Trafficking in Persons Report 2017, Pakistan',
    })
  })

  it('use every indicator, unit, dimension and note there is a code for', () => {
    expect(new Set(figureIndicators).size).toBe(figureIndicators.length)
    const used = <Code>(codesOf: (figure: PublishedFigure) => readonly Code[]) => new Set(figures.flatMap(codesOf))
    expect(used(({ indicator }) => [indicator])).toEqual(new Set(figureIndicators))
    expect(used(({ series }) => [series])).toEqual(new Set(figureSeries))
    expect(used(({ subject }) => [subject])).toEqual(new Set(figureSubjects))
    expect(used(({ unit }) => [unit])).toEqual(new Set(figureUnits))
    expect(used(({ countingUnit }) => [countingUnit])).toEqual(new Set(countingUnits))
    expect(used(({ dimension }) => (dimension === null ? [] : [dimension]))).toEqual(new Set(figureDimensions))
    expect(used(({ notes }) => notes)).toEqual(new Set(figureNotes))
  })
})
