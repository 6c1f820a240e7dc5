import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { ExportSheet, SheetWords } from '#src/export/export-sheet.ts'

export const sheetWords: SheetWords = {
  direction: 'ltr',
  data: 'Data',
  about: 'About',
  titleName: 'Title',
  sentenceName: 'What is shown',
  sourceName: 'Source',
  asOfName: 'Covers up to',
  releaseName: 'Release',
  linkName: 'Link',
  noteName: 'Note',
  synthetic: 'Demo records: synthetic',
  symbols: 'not shown, .. and n/a are not zero',
}

/** Five rows: a number, zero, and the three reasons why there is none. */
export const aSheet: ExportSheet = {
  id: 'districts-persons-pakistan-cy2025',
  title: 'Most in \u2068Gujrat\u2069',
  subtitle: 'Persons · 2025',
  sentence: 'Showing persons in Pakistan, 2025',
  columns: [
    { id: 'district_id', header: 'District id' },
    { id: 'district', header: 'District' },
    { id: 'rate', header: 'Rate', unit: 'per 100,000' },
  ],
  rows: [
    ['gujrat', 'Gujrat', valueOf(4.7)],
    ['lahore', 'Lahore', valueOf(0)],
    ['kalat', 'Kalat', notShown],
    ['awaran', 'Awaran', noReturn],
    ['gwadar', 'گوادر', notApplicable],
  ],
  definitions: [{ name: 'Persons identified', text: 'Each counted once' }],
  notes: ['Reporting areas. Not a map of boundaries.'],
  source: 'Returns of the reporting agencies',
  asOf: '31 October 2026',
  releaseId: '2026-10-31.1',
  isSynthetic: true,
  words: sheetWords,
  link: 'https://rabta.example/en/overview?period=cy2025',
}
