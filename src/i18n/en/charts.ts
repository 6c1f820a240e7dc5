/** Words inside and beside charts. Names of what is counted are in terms.ts. */
export const charts = {
  provisional: 'Provisional',
  key: {
    'not-shown': 'Not shown, to protect people',
    'no-return': 'Gap: no return received',
    'not-published': 'Gap: nothing published',
  },
  /** How many of a quarter's returns have come until now. */
  completeness: {
    complete: 'Strip: {{percent}} or more of the returns have come',
    part: 'Less than {{percent}} have come',
    none: 'None has come',
    quarter: '{{quarter}}:',
    column: 'Returns received',
    ofDue: '{{received}} of {{due}}',
  },
  cursor: {
    label: '{{title}}. Arrow keys move through time.',
    one: '{{name}} {{text}}',
    separator: ', ',
  },
  table: {
    show: 'Show as table',
    quarterId: 'Quarter id',
    quarter: 'Quarter',
    count: 'Number',
  },
  trend: {
    subtitle: '{{measure}} per quarter, {{place}}, {{first}} to {{last}}',
    span: '{{first}} to {{last}}',
    detection: 'A change can come from detection and reporting as much as from what happens.',
    source: 'Returns of the reporting agencies',
  },
  /** Headline of a trend: two quarters of one season compared. It names no cause. */
  statement: {
    doubled: '{{subject}} have doubled since {{since}}',
    'more-than-doubled': '{{subject}} have more than doubled since {{since}}',
    halved: '{{subject}} have halved since {{since}}',
    'more-than-halved': '{{subject}} have fallen by more than half since {{since}}',
    rose: '{{subject}} are up {{percent}} on {{since}}',
    fell: '{{subject}} are down {{percent}} on {{since}}',
    against: '{{subject}}: {{after}}, against {{before}} in {{since}}',
    littleChange: '{{measure}}: every line is within {{percent}} of {{since}}',
    littleChangeAlone: '{{subject}} are within {{percent}} of {{since}}',
  },
  summary: {
    line: '{{name}}: {{first}} in {{firstQuarter}}, {{last}} in {{lastQuarter}}, highest {{highest}} in {{highestQuarter}}.',
    noLine: '{{name}}: no number is shown in any quarter.',
    notShown_one: '{{count}} quarter is not shown, to protect people.',
    notShown_other: '{{count}} quarters are not shown, to protect people.',
    noReturn_one: 'For {{count}} quarter no return was received.',
    noReturn_other: 'For {{count}} quarters no return was received.',
  },
  events: {
    'pylos-2023': 'Boat sinks off Pylos, Greece',
    'conference-2024': 'Conference on trafficking and smuggling',
    'amendments-2025': 'National Assembly passes amendment bills',
  },
} as const
