import type { PublishedFigures } from '#contract/api/published-figures.ts'

const figure: PublishedFigures['figures'][number] = {
  id: 'fia-press.cases.pakistan.2016',
  series: 'fia-press',
  subject: 'smuggling-and-trafficking',
  indicator: 'tier',
  unit: 'count',
  countingUnit: 'case',
  periodStart: '2016-01-01',
  periodEnd: '2016-12-31',
  periodLabel: '2016',
  place: { kind: 'country', id: 'pakistan', name: 'Pakistan' },
  value: { kind: 'number', value: 4096 },
  dimension: 'form-of-exploitation',
  category: 'forced-labour',
  sex: 'female',
  age: '0-17',
  sourceTitle: 'A paper',
  sourcePublisher: 'A publisher',
  sourceUrl: 'https://example.org/paper',
  confidence: 'medium',
  isVerified: true,
  notes: [],
  note: 'A remark',
  origin: { file: 'published/a.csv', line: 2, column: 'value' },
  conflictIds: ['a'],
}

/** One figure of each kind of value, and one conflict of each kind. */
export const somePublishedFigures = (): PublishedFigures => ({
  figures: [
    figure,
    { ...figure, id: 'b', value: { kind: 'below', below: 5 } },
    { ...figure, id: 'c', value: { kind: 'text', text: 'Tier 2' }, sex: null, age: null, category: null, note: null },
  ],
  conflicts: [
    { kind: 'different-values', id: 'a', figureIds: ['b', 'c'] },
    { kind: 'parts-exceed-whole', id: 'd', figureIds: [], whole: 34, sumOfParts: 35 },
    { kind: 'parts-short-of-whole', id: 'e', figureIds: [], whole: 34, sumOfParts: 33 },
    {
      kind: 'other-source-differs',
      id: 'f',
      figureIds: ['b'],
      otherValue: 102,
      otherSourceTitle: 'Another paper',
      reason: 'open',
    },
    { kind: 'same-number-other-unit', id: 'g', figureIds: [] },
    { kind: 'different-scope', id: 'h', figureIds: [] },
    { kind: 'claim-against-record', id: 'i', figureIds: [], years: [2018, 2019] },
  ],
  tierYears: [
    {
      year: 2018,
      tier: 'tier-2',
      change: 'upgraded',
      figureIds: ['c'],
      claim: { year: 2018, claimed: 'tier-2-watch-list', paraphrase: 'Consistently on the list', source: 'A paper' },
      verdict: 'contradicts',
    },
    { year: 2001, tier: 'tier-2', change: null, figureIds: [], claim: null, verdict: 'not-covered' },
  ],
  glotipBreaks: [
    {
      indicator: 'tier',
      between: [2011, 2013],
      kind: 'what-is-reported-changed',
      factor: 98,
      noLongerReported: ['tier'],
      newlyReported: [],
    },
  ],
})
