/** Provinces side by side, seasons, and pinned districts. Fetched with the overview. */
export const explore = {
  provinces: {
    name: '{{measure}} by quarter in each province and territory',
    /** Where the number of one quarter is highest; never why. */
    highest: {
      rate: {
        persons: 'In {{quarter}} the most persons per resident were identified in {{place}}',
        cases: 'In {{quarter}} the most cases per resident were registered in {{place}}',
        referrals: 'In {{quarter}} the most referrals due for an answer, per resident, had been sent from {{place}}',
        'answered-on-time': 'In {{quarter}} referrals were most often answered on time in {{place}}',
        'first-answer-hours': 'In {{quarter}} first answers took longest in {{place}}',
        reached: 'In {{quarter}} attendance at activities per resident was highest in {{place}}',
      },
      count: {
        persons: 'In {{quarter}} the most persons were identified in {{place}}',
        cases: 'In {{quarter}} the most cases were registered in {{place}}',
        referrals: 'In {{quarter}} the most referrals due for an answer had been sent from {{place}}',
        'answered-on-time': 'In {{quarter}} referrals were most often answered on time in {{place}}',
        'first-answer-hours': 'In {{quarter}} first answers took longest in {{place}}',
        reached: 'In {{quarter}} attendance at activities was highest in {{place}}',
      },
    },
    /** Where not every figure of that quarter is shown, or some rest on few. */
    among: '{{statement}}, among the {{compared}} of {{all}} provinces and territories that can be compared',
    table: 'Quarter by quarter in each province and territory',
    noResidents: 'No rate: no number of residents is published.',
    withoutResidents:
      'No residents are published for {{places}}; its records are part of the rate of Pakistan all the same.',
    few: 'based on fewer than {{minimum}}',
  },
  /** Under a title: what is drawn. */
  subtitle: {
    perResidents: '{{measure}} per 100,000 residents',
    quarters: '{{first}} to {{last}}, by quarter',
    numbers: 'numbers of {{quarter}} beside the names',
    separator: ' · ',
  },
  key: {
    line: 'The place itself. All charts have one scale, from 0 to {{top}}.',
    near: 'Its province or territory',
    far: 'Pakistan',
    chosen: 'The chosen period, {{period}}',
    provisional: 'Provisional',
    'not-shown': 'Not shown, to protect people',
    'no-return': 'No return received',
  },
  seasons: {
    name: '{{measure}} by season',
    /** One quarter is the highest of its year, in so many of the years that can be judged. */
    most: {
      persons: 'In {{times}} of {{years}} years more persons were identified in {{season}} than in any other quarter',
      cases: 'In {{times}} of {{years}} years more cases were registered in {{season}} than in any other quarter',
      referrals:
        'In {{times}} of {{years}} years more referrals fell due for an answer in {{season}} than in any other quarter',
      'answered-on-time': 'In {{times}} of {{years}} years referrals were answered on time most often in {{season}}',
      'first-answer-hours': 'In {{times}} of {{years}} years first answers took longest in {{season}}',
      reached:
        'In {{times}} of {{years}} years attendance at activities was higher in {{season}} than in any other quarter',
    },
    subtitle: '{{measure}} per quarter, with the change on the same quarter a year before',
    season: { q1: 'Jan–Mar', q2: 'Apr–Jun', q3: 'Jul–Sep', q4: 'Oct–Dec' },
    year: 'Year',
    caption: '{{measure}}, {{place}}: years in rows, quarters in columns, each with the change on the year before',
    provisional: 'provisional',
    change: {
      more: '{{percent}} more',
      fewer: '{{percent}} fewer',
      higher: 'up from {{value}}',
      lower: 'down from {{value}}',
      same: 'about the same',
      bothZero: 'none either year',
      'not-shown': 'year before not shown',
      'no-return': 'year before without return',
    },
    legend: {
      title: 'Shades of this table:',
      below: 'below {{to}}',
      between: '{{from}} to below {{to}}',
      from: '{{from}} and more',
    },
    note: 'The shades belong to this table alone. A title about seasons counts only years whose four quarters are all shown and complete.',
    empty: 'No quarter is published yet',
  },
  pinned: {
    name: 'Pinned districts',
    title: 'Pinned districts: {{measure}}',
    empty: 'No district is pinned',
    emptyText: 'Pick a district on the map or in the table and press “Pin” to compare up to {{most}} of them here.',
    pin: 'Pin',
    pinOf: 'Pin {{name}}',
    unpinOf: 'Remove {{name}} from the comparison',
    table: 'Figures of the pinned districts',
    district: 'District',
    rate: 'Rate',
    perResidents: 'per 100,000 residents',
    provisionalPeriod: '{{period}}, provisional',
    change: 'Change',
    returns: 'Returns received',
    few: 'rate based on fewer than {{minimum}}',
    linesTitle: 'Quarter by quarter',
    notByQuarter: 'For districts this share is published by year only.',
    linesTable: 'Quarter by quarter in the pinned districts',
  },
  comma: ', ',
} as const
