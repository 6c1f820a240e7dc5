import { referenceFiles } from '#server/reference/reference-files.ts'
import { generateRecords } from '#server/seed/generate-records.ts'
import { readGeneratorReference } from '#server/seed/generator-reference.ts'
import type { SeedRows, SeedTable } from '#server/seed/tables.ts'

export const reference = readGeneratorReference(referenceFiles)

/** A Monday late in the month: October is overdue since the 10th, November is still open. */
export const today = '2026-11-23'

export type Generated = { readonly [Table in SeedTable]: SeedRows[Table][] }

/** All rows of a generation, table by table. */
export function generateAll(persons: number, seed: string, firstMonth = '2022-01'): Generated {
  const all: Generated = {
    'records.reporting_duty': [],
    'records.monthly_return': [],
    'records.case_file': [],
    'records.case_law_section': [],
    'records.case_stage_event': [],
    'records.person': [],
    'records.agency_desk': [],
    'records.consent': [],
    'records.referral': [],
    'records.referral_event': [],
    'records.activity': [],
  }
  for (const chunk of generateRecords({ seed, persons, firstMonth, today, reference })) {
    // Rows of a chunk belong to its table by the type of SeedChunk.
    const rows: unknown[] = all[chunk.table]
    rows.push(...chunk.rows)
  }
  return all
}

/** Counts how often each name occurs. */
export function tally(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** The part of a list that fulfils a condition, 0 to 1. */
export const shareOf = <T>(list: readonly T[], isIn: (item: T) => boolean): number =>
  list.filter(isIn).length / list.length
