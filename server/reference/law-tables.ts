import { z } from 'zod'
import { readReferenceCsv } from '#contract/geography/reference-csv.ts'
import { confidence, filled, reducedDate, slug } from './cells.ts'
import { type ReferenceFiles, textOf } from './reference-files.ts'
import { type ReferenceTable, referenceTable } from './reference-table.ts'

const lawRow = z.object({
  code: filled,
  title: filled,
  title_ur: filled,
  scope: filled,
  valid_from: reducedDate,
  valid_to: reducedDate,
  content: z.string(),
  source: filled,
  confidence,
})
const sectionRow = z.object({
  id: slug,
  law_code: filled,
  section: filled,
  covers: filled,
  penalty: z.string(),
  valid_from: reducedDate,
  valid_to: reducedDate,
  source: filled,
  confidence,
})
const codeRow = z.object({
  list: filled,
  code: filled,
  label_en: filled,
  label_ur: filled,
  htcds_field: z.string(),
  source: filled,
})

/** Laws, their sections, and the code lists. */
export const lawTables = (files: ReferenceFiles): ReferenceTable[] => [
  lawTable(files),
  sectionTable(files),
  codeTable(files),
]

const lawTable = (files: ReferenceFiles): ReferenceTable =>
  referenceTable({
    name: 'reference.law',
    key: ['code'],
    mode: 'upsert',
    rows: readReferenceCsv('laws.csv', textOf(files, 'laws.csv'), lawRow).map(({ row }) => row),
    fields: [
      ['code', 'text', (row) => row.code],
      ['title_en', 'text', (row) => row.title],
      ['title_ur', 'text', (row) => row.title_ur],
      ['scope', 'text', (row) => row.scope],
      ['valid_from', 'text', (row) => row.valid_from],
      ['valid_to', 'text', (row) => row.valid_to],
      ['content', 'text', (row) => row.content],
      ['source', 'text', (row) => row.source],
      ['confidence', 'text', (row) => row.confidence],
    ],
  })

const sectionTable = (files: ReferenceFiles): ReferenceTable =>
  referenceTable({
    name: 'reference.law_section',
    key: ['id'],
    mode: 'upsert',
    rows: readReferenceCsv('law-sections.csv', textOf(files, 'law-sections.csv'), sectionRow).map(({ row }) => row),
    fields: [
      ['id', 'text', (row) => row.id],
      ['law_code', 'text', (row) => row.law_code],
      ['section', 'text', (row) => row.section],
      ['covers_en', 'text', (row) => row.covers],
      ['penalty_en', 'text', (row) => row.penalty],
      ['valid_from', 'text', (row) => row.valid_from],
      ['valid_to', 'text', (row) => row.valid_to],
      ['source', 'text', (row) => row.source],
      ['confidence', 'text', (row) => row.confidence],
    ],
  })

const codeTable = (files: ReferenceFiles): ReferenceTable =>
  referenceTable({
    name: 'reference.code',
    key: ['list', 'code'],
    mode: 'replace',
    rows: readReferenceCsv('code-lists.csv', textOf(files, 'code-lists.csv'), codeRow).map(({ row }) => row),
    fields: [
      ['list', 'text', (row) => row.list],
      ['code', 'text', (row) => row.code],
      ['label_en', 'text', (row) => row.label_en],
      ['label_ur', 'text', (row) => row.label_ur],
      ['htcds_field', 'text', (row) => row.htcds_field],
      ['source', 'text', (row) => row.source],
    ],
  })
