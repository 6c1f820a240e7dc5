/** How figures, periods and differences are written, and the words around key figures and coverage. */
export const figures = {
  hours_one: '{{count}} hour',
  hours_other: '{{count}} hours',
  /** A place in the middle of a sentence, after what is counted. */
  inPlace: '{{subject}} in {{place}}',
  period: {
    quarter1: 'Jan–Mar {{year}}',
    quarter2: 'Apr–Jun {{year}}',
    quarter3: 'Jul–Sep {{year}}',
    quarter4: 'Oct–Dec {{year}}',
    calendarYear: '{{year}}',
    fiscalYear: 'FY {{years}}',
  },
  /** The earlier period, seen from the chosen one. */
  before: { year: 'the year before', quarter: 'the quarter before' },
  change: {
    more: '{{percent}} more than {{before}}',
    fewer: '{{percent}} fewer than {{before}}',
    higher: 'up from {{value}} {{before}}',
    lower: 'down from {{value}} {{before}}',
    same: 'about the same as {{before}} ({{value}})',
    bothZero: 'none recorded {{before}} either',
    'not-shown': 'not shown for {{before}}',
    'no-return': 'no return for {{before}}',
    'not-applicable': 'no figure for {{before}}',
  },
  key: {
    title: 'Key figures',
    noComparison: 'Not compared',
    /** What a reader must know before drawing a conclusion from the figure. */
    caveat: {
      persons: 'More can mean better detection',
      cases: 'More can mean better detection',
      referrals: 'More can mean more trust between agencies',
      'answered-on-time': 'No answer counts as late',
      'first-answer-hours': 'Half were answered sooner',
      reached: 'Attendance, not unique people',
    },
    trend: 'By quarter, {{from}} to {{to}}',
  },
  coverage: {
    title: 'Returns received',
    agencies:
      '{{reported}} of {{due}} agencies and {{districtsReported}} of {{districtsDue}} districts have reported for {{period}}.',
    complete: 'All {{due}} monthly returns have arrived.',
    missing_one:
      '{{count}} of {{due}} monthly returns is missing. Its records will count in the quarter in which they arrive.',
    missing_other:
      '{{count}} of {{due}} monthly returns are missing. Their records will count in the quarter in which they arrive.',
    none: 'No returns are due for {{period}}.',
    provisional:
      'Figures from {{quarter}} on are provisional: returns for these months were still missing when they were first published. They stay as they are; later returns count in the quarter in which they arrive.',
    caution: 'Recorded figures reflect detection and reporting, not how many there are.',
    asOf: 'Records up to {{day}}.',
    failed: 'How complete these figures are could not be loaded.',
  },
} as const
