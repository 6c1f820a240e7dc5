import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { valueOf } from '#contract/count.ts'
import { fileName } from '#src/export/export-sheet.ts'
import { writeCsv } from '#src/export/write-csv.ts'
import { aSheet } from './a-sheet.ts'

const read = (text: string) => papaparse.parse<string[]>(text.replace('\uFEFF', '')).data

describe('a sheet as CSV', () => {
  it('begins with the byte order mark and the names of the columns with their units', () => {
    const text = writeCsv(aSheet)
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(read(text)[0]).toEqual(['District id', 'District', 'Rate (per 100,000)'])
  })

  it('keeps the four kinds of value apart: none of them is empty, and only zero is zero', () => {
    const rows = read(writeCsv(aSheet)).slice(1, 6)
    expect(rows.map((row) => row[2])).toEqual(['4.7', '0', 'not shown', '..', 'n/a'])
  })

  it('says after an empty line what the figures are, without the marks of the screen', () => {
    const facts = read(writeCsv(aSheet)).slice(6)
    expect(facts[0]).toEqual([''])
    expect(facts).toContainEqual(['Title', 'Most in Gujrat. Persons · 2025'])
    expect(facts).toContainEqual(['What is shown', 'Showing persons in Pakistan, 2025'])
    expect(facts).toContainEqual(['Note', 'Demo records: synthetic'])
    expect(facts).toContainEqual(['Note', 'Reporting areas. Not a map of boundaries.'])
    expect(facts).toContainEqual(['Release', '2026-10-31.1'])
    expect(facts).toContainEqual(['Link', 'https://rabta.example/en/overview?period=cy2025'])
  })

  it('explains the symbols only where there are any', () => {
    const shown = { ...aSheet, rows: [['gujrat', 'Gujrat', valueOf(4.7)]] }
    expect(writeCsv(aSheet)).toContain('are not zero')
    expect(writeCsv(shown)).not.toContain('are not zero')
  })

  it('lets no text run as a formula, of several lines either', () => {
    const texts = ['=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("x")\nmore', '\uFF1D1']
    const rows = texts.map((text) => [text, 'name', valueOf(1)])
    const written = read(writeCsv({ ...aSheet, rows })).slice(1, 1 + texts.length)
    expect(written.map((row) => row[0]?.charAt(0))).toEqual(texts.map(() => "'"))
  })

  it('leaves true negative numbers numbers', () => {
    const text = writeCsv({ ...aSheet, rows: [['gujrat', 'Gujrat', valueOf(-3.2)]] })
    expect(read(text)[1]?.[2]).toBe('-3.2')
  })

  it('says in the name of the file that the records are invented', () => {
    expect(fileName(aSheet, 'csv')).toBe('rabta-demo-districts-persons-pakistan-cy2025.csv')
    expect(fileName({ ...aSheet, isSynthetic: false, id: 'a b/c' }, 'svg')).toBe('rabta-a-b-c.svg')
  })
})
