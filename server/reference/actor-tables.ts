import { z } from 'zod'
import { readReferenceCsv } from '#contract/geography/reference-csv.ts'
import { confidence, dayOrNull, filled, listOf, slug, slugOrNull } from './cells.ts'
import { type ReferenceFiles, textOf } from './reference-files.ts'
import { type ReferenceTable, referenceTable } from './reference-table.ts'

const agencyRow = z.object({
  id: slug,
  code: filled,
  name: filled,
  short_name: filled,
  name_ur: filled,
  kind: filled,
  level: filled,
  province_id: slugOrNull,
  role: filled,
  referral_functions: listOf,
  source: filled,
  confidence,
})
const officeRow = z.object({
  id: slug,
  type: z.enum(['zone', 'circle']),
  name: filled,
  name_ur: filled,
  district_id: slugOrNull,
  source: filled,
  confidence,
})
const helplineRow = z.object({
  id: slug,
  number: z.string(),
  name: filled,
  name_ur: filled,
  area: filled,
  hours: z.string(),
  last_checked_on: dayOrNull,
  source: filled,
  confidence,
})

/** Agencies, offices of the FIA and helplines. */
export const actorTables = (files: ReferenceFiles): ReferenceTable[] => [
  agencyTable(files),
  officeTable(files),
  helplineTable(files),
]

const agencyTable = (files: ReferenceFiles): ReferenceTable =>
  referenceTable({
    name: 'reference.agency',
    key: ['id'],
    mode: 'upsert',
    rows: readReferenceCsv('agencies.csv', textOf(files, 'agencies.csv'), agencyRow).map(({ row }) => row),
    fields: [
      ['id', 'text', (row) => row.id],
      ['code', 'text', (row) => row.code],
      ['name_en', 'text', (row) => row.name],
      ['name_ur', 'text', (row) => row.name_ur],
      ['short_name', 'text', (row) => row.short_name],
      ['kind', 'text', (row) => row.kind],
      ['level', 'text', (row) => row.level],
      ['province_id', 'text', (row) => row.province_id],
      ['role', 'text', (row) => row.role],
      ['referral_functions', 'text[]', (row) => row.referral_functions],
      ['source', 'text', (row) => row.source],
      ['confidence', 'text', (row) => row.confidence],
    ],
  })

const officeTable = (files: ReferenceFiles): ReferenceTable =>
  referenceTable({
    name: 'reference.fia_office',
    key: ['id'],
    mode: 'replace',
    rows: readReferenceCsv('fia-offices.csv', textOf(files, 'fia-offices.csv'), officeRow).map(({ row }) => row),
    fields: [
      ['id', 'text', (row) => row.id],
      ['kind', 'text', (row) => row.type],
      ['name_en', 'text', (row) => row.name],
      ['name_ur', 'text', (row) => row.name_ur],
      ['district_id', 'text', (row) => row.district_id],
      ['source', 'text', (row) => row.source],
      ['confidence', 'text', (row) => row.confidence],
    ],
  })

/** A service whose number was not found stays in the file for whoever finds it; without a number nobody can call it. */
const helplineTable = (files: ReferenceFiles): ReferenceTable =>
  referenceTable({
    name: 'reference.helpline',
    key: ['id'],
    mode: 'replace',
    rows: readReferenceCsv('helplines.csv', textOf(files, 'helplines.csv'), helplineRow)
      .filter(({ row }) => row.number !== '')
      .map(({ row }) => row),
    fields: [
      ['id', 'text', (row) => row.id],
      ['number', 'text', (row) => row.number],
      ['name_en', 'text', (row) => row.name],
      ['name_ur', 'text', (row) => row.name_ur],
      ['area', 'text', (row) => row.area],
      ['hours', 'text', (row) => row.hours],
      ['last_checked_on', 'date', (row) => row.last_checked_on],
      ['source', 'text', (row) => row.source],
      ['confidence', 'text', (row) => row.confidence],
    ],
  })
