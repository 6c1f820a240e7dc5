import papaparse from 'papaparse'
import { describe, expect, it } from 'vitest'
import { formulaText } from '#contract/formula-text.ts'

const written = (...cells: (string | number)[]) =>
  papaparse.unparse([cells], { escapeFormulae: formulaText, newline: '\r\n' })
const readBack = (csv: string) => papaparse.parse<string[]>(csv).data[0]

describe('text that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+923001234567',
    '-1+2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '=HYPERLINK("https://example.com")\nmore',
    '-\nmore',
    '＝1',
  ])('gets an apostrophe: %j', (text) => {
    expect(readBack(written(text, 'name'))).toEqual([`'${text}`, 'name'])
  })

  it('stays inside its cell where a line within it begins like a formula', () => {
    const text = 'first line\n=1+1\r\n@SUM(A1)'
    expect(written('a', text, 'b')).toBe(`a,"${text}",b`)
    expect(readBack(written('a', text, 'b'))).toEqual(['a', text, 'b'])
  })

  it('leaves numbers below zero and all other texts as they are', () => {
    expect(written(-3.2, 0, 'Kasur', '<5', '2024–25')).toBe('-3.2,0,Kasur,<5,2024–25')
  })
})
