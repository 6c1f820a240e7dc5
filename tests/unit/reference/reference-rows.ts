import { readFileSync } from 'node:fs'
import Papa from 'papaparse'

export type ReferenceRow = Readonly<Record<string, string>>

export const referenceFiles = [
  'districts.csv',
  'provinces.csv',
  'divisions.csv',
  'agencies.csv',
  'fia-offices.csv',
  'laws.csv',
  'law-sections.csv',
  'helplines.csv',
  'code-lists.csv',
] as const

export const textOf = (file: string): string => readFileSync(`reference/${file}`, 'utf8')

/** Rows of a shipped reference file, cells as written. */
export const rowsOf = (file: string): ReferenceRow[] =>
  Papa.parse<ReferenceRow>(textOf(file), { header: true, skipEmptyLines: true }).data

/** One column of a file, in the order of its rows. */
export const columnOf = (file: string, column: string): string[] => rowsOf(file).map((row) => row[column] ?? '')
