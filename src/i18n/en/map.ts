/** The map of districts, the ranked list beside it and the table of all districts. */
export const map = {
  /** What the map shows, as a sentence: where numbers are highest, never why. */
  finding: {
    rate: {
      persons: 'The most persons per resident are identified in {{places}}',
      cases: 'The most cases per resident are registered in {{places}}',
      referrals: 'The most referrals due for an answer, per resident, were sent from {{places}}',
      'answered-on-time': 'Referrals are most often answered on time in {{places}}',
      'first-answer-hours': 'First answers take longest in {{places}}',
      reached: 'Attendance at activities per resident is highest in {{places}}',
    },
    count: {
      persons: 'The most persons are identified in {{places}}',
      cases: 'The most cases are registered in {{places}}',
      referrals: 'The most referrals due for an answer were sent from {{places}}',
      'answered-on-time': 'Referrals are most often answered on time in {{places}}',
      'first-answer-hours': 'First answers take longest in {{places}}',
      reached: 'Attendance at activities is highest in {{places}}',
    },
    /** In the place of names of districts. */
    districtsOf: 'districts of {{provinces}}',
    and: '{{first}} and {{last}}',
    amongLarger: '{{statement}}, among districts with {{minimum}} or more',
    /** Where nothing stands out. */
    none: '{{measure}}, by district',
  },
  subtitle: {
    perResidents: '{{measure}} per 100,000 residents',
    /** Which of the four places of a case the map shows. */
    by: {
      persons: 'by district of registration',
      cases: 'by district of registration',
      referrals: 'by district of the sender',
      'answered-on-time': 'by district of the sender',
      'first-answer-hours': 'by district of the sender',
      reached: 'by district of the activity',
    },
  },
  /** Between the parts of a list. */
  comma: ', ',
  show: { label: 'The map shows', rate: 'Rate', count: 'Count' },
  view: {
    label: 'Show as',
    map: 'Map',
    change: 'Change',
    sides: 'Side by side',
    provinces: 'Provinces',
    table: 'Table',
  },
  classes: {
    label: 'Classes',
    fixed: 'Fixed classes',
    quantile: 'Equal numbers',
    quantileNote:
      'Each class holds as many districts. These classes belong to this map alone: do not compare its colours with another one.',
  },
  timeline: {
    label: 'Slider over the periods',
    kind: 'Steps of the slider',
    kinds: { quarter: 'Quarters', 'calendar-year': 'Calendar years', 'fiscal-year': 'Fiscal years' },
    play: 'Go through the periods',
    pause: 'Stop',
  },
  /** The map of what lies between two periods. */
  change: {
    finding: {
      /** Of rates only. */
      rises: '{{measure}} per resident: the largest increases since {{before}} are in {{places}}',
      more: 'More than in {{before}} in {{number}} of the {{compared}} districts that can be compared',
      fewer: 'Fewer than in {{before}} in {{number}} of the {{compared}} districts that can be compared',
      none: '{{measure}}: change since {{before}}, by district',
    },
    unit: {
      'per-residents': 'Change per 100,000 residents',
      points: 'Change in percentage points',
      percent: 'Change in percent',
    },
    legend: {
      'per-residents': 'Fewer – more, per 100,000 residents',
      points: 'Fewer – more, in percentage points',
      percent: 'Fewer – more, in percent',
    },
    classes: 'Seven classes, from fewer to more, parted at {{edges}}.',
    caution: 'More recorded can mean more detected, not more that happened.',
    rises: 'Largest increases',
    falls: 'Largest decreases',
    none: 'No district of this kind among those that can be compared.',
    missing:
      'No change can be told for {{number}} districts: a figure is not shown, or no return came, in one of the periods.',
    nothing: 'Choose what to compare with in the sentence above: there are no figures for an earlier period.',
    nothingTitle: 'Nothing to compare with',
  },
  sides: {
    finding: '{{measure}}: {{before}} and {{now}}, by district',
    hint: 'Both maps have the same classes. Point at a district, or choose one, to see both figures.',
  },
  legend: {
    notShown: 'Not shown (small number or zero)',
    together: 'Not shown by itself: the rate of such districts around it, together',
    noReturn: 'No return received',
    noRate: 'Left blank: no population published',
    notApplicable: 'Left blank: does not apply',
    few: 'Based on fewer than {{minimum}}',
    below: 'below {{to}}',
    from: '{{from}} and more',
    classes: 'Five classes: {{classes}}.',
    circles: 'The area of a circle is in proportion to the count.',
    andMore: '{{from}}+',
  },
  /** Districts whose own number is not shown, with what they count together. */
  together: {
    division: '{{name}} Division',
    withRate:
      '{{number}} districts of {{place}}, none of them shown by itself: {{sum}} together, {{rate}} per 100,000 residents',
    count: '{{number}} districts of {{place}}, none of them shown by itself: {{sum}} together',
  },
  shortName: { 'khyber-pakhtunkhwa': 'KP' },
  control: {
    label: 'Zoom of the map',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show the whole map',
    unavailable: 'The map can be read, but not zoomed or moved: a part of the page did not arrive.',
    retry: 'Try again',
  },
  card: {
    perResidents: 'per 100,000 residents',
    onTime: 'answered on time',
    hours: 'hours to a first answer, median',
    few: 'Based on fewer than {{minimum}}: read with caution',
    returns: 'Returns received: {{received}} of {{due}}',
    open: 'Open {{name}}',
    none: 'Choose a district on the map or in the list.',
  },
  summary: {
    shown: 'Map of {{place}} by district. A number is shown for {{shown}} of {{all}} districts.',
    range: 'Highest: {{highest}}, {{highestValue}}. Lowest: {{lowest}}, {{lowestValue}}.',
    same: 'All of them have {{value}}.',
    together: 'Told together with districts around: {{number}}.',
    notShown: 'Not shown, to protect people: {{number}}.',
    noReturn: 'No return received: {{number}}.',
    noRate: 'Without a rate, because no population is published: {{number}}.',
    notApplicable: 'Not applicable: {{number}}.',
  },
  unknownDistrict: {
    value: 'Recorded with no known district, and not drawn: {{number}}.',
    'not-shown': 'Some were recorded with no known district. How many is not shown; they are not drawn.',
  },
  /** Under the map, in words: who is quiet and who has sent nothing. */
  returns: {
    all: 'Returns came from every district: a number that is not shown is withheld to protect people, and not missing.',
    silent_one: 'No return came from {{places}}. The other districts without a number have sent returns.',
    silent_other:
      'No return came from {{count}} districts: {{places}}. The other districts without a number have sent returns.',
    /** After the names that stand there. */
    others: '{{places}} and {{number}} others',
  },
  note: {
    'areas-only': 'Reporting areas. Not a map of boundaries.',
    'line-of-control':
      'The dashed line represents approximately the Line of Control in Jammu and Kashmir agreed upon by India and Pakistan. The final status of Jammu and Kashmir has not yet been agreed upon by the parties.',
    'open-line': 'Where the line was never drawn on the ground, it is dotted.',
    'official-outline': 'Outline as cleared by the Survey of Pakistan.',
    'approximate-lines': 'Thin dashed lines between districts are approximate.',
    'no-endorsement': 'Boundaries and names shown imply no endorsement.',
  },
  download: 'Download CSV',
  list: {
    title: {
      rate: {
        highest: 'Highest rates',
        lowest: 'Lowest rates',
        name: 'Districts, A to Z',
        province: 'Districts by province',
      },
      count: {
        highest: 'Highest counts',
        lowest: 'Lowest counts',
        name: 'Districts, A to Z',
        province: 'Districts by province',
      },
      percent: {
        highest: 'Highest shares',
        lowest: 'Lowest shares',
        name: 'Districts, A to Z',
        province: 'Districts by province',
      },
      hours: {
        highest: 'Longest times',
        lowest: 'Shortest times',
        name: 'Districts, A to Z',
        province: 'Districts by province',
      },
    },
    units: { rate: 'Per 100,000 residents · count', count: 'Count · per 100,000 residents' },
    order: {
      label: 'Order',
      highest: 'highest first',
      lowest: 'lowest first',
      name: 'A to Z',
      province: 'by province',
    },
    find: 'Find a district',
    noMatch: 'No district is named “{{text}}”.',
    all: 'All {{number}} districts',
    keys: 'Arrow keys move through the list. Enter opens the district. Alt with an arrow key goes to the neighbouring district on the map.',
    /** What a number is, to those who do not see the columns. */
    spoken: { rate: '{{number}} per 100,000 residents', count: '{{number}} in all' },
    neighbour: {
      north: '{{name}}, to the north',
      east: '{{name}}, to the east',
      south: '{{name}}, to the south',
      west: '{{name}}, to the west',
    },
    noNeighbour: 'No district further in that direction.',
  },
  table: {
    caption: '{{measure}} by district, {{place}}, {{period}}',
    districtId: 'District id',
    district: 'District',
    province: 'Province or territory',
    count: 'Count',
    rate: 'Rate',
    perResidents: 'per 100,000 residents',
    percent: 'percent',
    hours: 'hours',
    togetherWith: 'Not shown by itself, but together with others of',
    togetherCount: 'Count of these together',
    togetherRate: 'Rate of these together',
    returns: 'Returns received',
    returnsDue: 'Returns due',
    remark: 'Remark',
    ofDue: 'percent of those due',
    few: 'rate based on fewer than {{minimum}}',
    total: 'Total',
    included: 'The total includes',
    unknownDistrict: 'District not known',
    heldBack: 'Held back: in the districts that are not shown',
  },
} as const
