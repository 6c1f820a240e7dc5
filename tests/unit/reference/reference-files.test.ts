import { describe, expect, it } from 'vitest'
import { columnOf, referenceFiles, rowsOf, textOf } from './reference-rows.ts'

/** Urdu cells of a file with a name for the error message. */
const urduCells = (file: string) =>
  rowsOf(file).flatMap((row, index) =>
    Object.entries(row)
      .filter(([column]) => column.endsWith('_ur'))
      .map(([column, text]) => ({ where: `${file} line ${index + 2} ${column}`, text })),
  )

const isolated = /\u2066[^\u2066\u2069]*\u2069/g

describe.each(referenceFiles)('reference/%s', (file) => {
  it('has Unix line ends, one line break at its end and every cell of every row', () => {
    const text = textOf(file)
    expect(text).not.toContain('\r')
    expect(text).toMatch(/[^\n]\n$/)
    const width = Object.keys(rowsOf(file)[0] ?? {}).length
    for (const row of rowsOf(file)) expect(Object.values(row)).toHaveLength(width)
  })

  it('has a source in every row and a confidence of the three kinds', () => {
    expect(columnOf(file, 'source').filter((source) => source === '')).toEqual([])
    expect(columnOf(file, 'confidence').filter((stated) => !['high', 'medium', 'low'].includes(stated))).toEqual([])
  })

  it('has no key twice', () => {
    const keys = rowsOf(file).map((row) => (file === 'code-lists.csv' ? `${row['list']} ${row['code']}` : row['id']))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
    if (file !== 'code-lists.csv') expect(keys.filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key ?? ''))).toEqual([])
  })

  it('writes Urdu with Urdu letters, and isolates every number and Latin word inside it', () => {
    const arabic = urduCells(file).filter(({ text }) => /[\u0643\u064A\u0649]/.test(text))
    expect(arabic).toEqual([])
    const bare = urduCells(file).filter(({ text }) => /[0-9A-Za-z]/.test(text.replaceAll(isolated, '')))
    expect(bare).toEqual([])
  })

  it('dates validity no more precisely than a calendar can', () => {
    const dates = ['valid_from', 'valid_to'].flatMap((column) => columnOf(file, column)).filter((date) => date !== '')
    expect(dates.filter((date) => !/^(1|2)\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(date))).toEqual([])
  })
})
