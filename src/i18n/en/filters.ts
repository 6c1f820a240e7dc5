/** The filter sentence. Slots in square brackets are the choices; each language has its own order of them. */
export const filters = {
  label: 'What is shown',
  sentence: 'Showing [measure], [category], in [place], [period], compared with [comparison]',
  sentenceWithoutStream: 'Showing [measure] in [place], [period], compared with [comparison]',
  /** On the page of one place. */
  placeSentence: 'Showing [measure], [category], [period], compared with [comparison]',
  placeSentenceWithoutStream: 'Showing [measure], [period], compared with [comparison]',
  choose: {
    measure: 'Measure',
    category: 'Stream or form',
    place: 'Place',
    period: 'Period',
    comparison: 'Compared with',
  },
  group: {
    forms: '{{stream}}: forms',
    formsForYearsOnly: '{{stream}}: forms, for calendar years only',
    formsNotForMeasure: '{{stream}}: forms, for persons and cases only',
    provinces: 'Provinces and territories',
    fiscalYears: 'Fiscal years, July to June',
    calendarYears: 'Calendar years',
    quarters: 'Quarters',
  },
  comparison: { 'year-before': 'the year before', 'period-before': 'the quarter before', none: 'nothing' },
  apply: 'Show',
  copy: 'Copy link',
  copied: 'The link to this view is copied',
  copyByHand: 'The link to this view, to copy by hand',
  ignored: 'A part of the link was not understood and left out: {{parameters}}',
} as const
