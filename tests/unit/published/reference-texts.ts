import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import {
  loadPublishedFiguresAndConflicts,
  publishedFigureFiles,
} from '#contract/published-figures/load-published-figures.ts'

/** Texts of the shipped files by path under `reference/`. */
export const referenceTexts: Readonly<Record<string, string>> = Object.fromEntries(
  publishedFigureFiles.map((path) => [path, readFileSync(`reference/${path}`, 'utf8')]),
)

/** Cells of a shipped file, read without any of the code under test; `cells[0]` is line 2. */
export function cellsOf(path: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(referenceTexts[path] ?? '', { header: true, skipEmptyLines: true }).data
}

export const published = loadPublishedFiguresAndConflicts(referenceTexts)
