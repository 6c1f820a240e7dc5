import { expect } from 'vitest'
import { cellContent, type FigureSheet } from '#src/export/export-sheet.ts'
import { plain } from '#tests/support/words.ts'

/** What stands in a sheet under the id of a column, in the first row in which the columns named hold what is given. */
export function cellOf(sheet: FigureSheet, where: Readonly<Record<string, string>>, columnId: string) {
  const at = (id: string) => sheet.columns.findIndex((column) => column.id === id)
  const row = sheet.rows.find((cells) =>
    Object.entries(where).every(([id, value]) => at(id) >= 0 && cellContent(cells[at(id)] ?? '') === value),
  )
  return row && cellContent(row[at(columnId)] ?? '')
}

/** What holds of every sheet: rows as wide as the head, no column without a name, all said in whole words. */
export function expectWhole(sheet: FigureSheet): void {
  const { columns, rows, title, sentence, notes, definitions, source } = sheet
  expect(new Set(columns.map(({ id }) => id)).size, 'ids of columns').toBe(columns.length)
  expect(rows.filter((row) => row.length !== columns.length)).toEqual([])
  const said = [
    title,
    sentence ?? '',
    source,
    ...notes,
    ...columns.map(({ header }) => header),
    ...definitions.flatMap(({ name, text }) => [name, text]),
  ]
  for (const text of said) {
    expect(plain(text).trim(), sheet.id).not.toBe('')
    // A key that has no words, or a slot that nothing was put into.
    expect(plain(text), sheet.id).not.toMatch(/\{\{|\[[a-z]+\]|^[a-z]+(:|\.)[a-zA-Z.-]+$/)
  }
  expect(sheet.id).toMatch(/^[\w.-]+$/)
}
