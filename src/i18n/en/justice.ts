/** The justice chain of a place in a year: moves of cases and the days they took. Fetched with the pages that show it. */
export const justice = {
  title: 'How cases move on',
  longest: 'Most time passes before {{stage}}: half of these moves took {{days}} or less',
  longestShown:
    'Of the stages whose days are shown, most time passes before {{stage}}: half of these moves took {{days}} or less',
  moved_one: 'Cases moved on {{count}} time in {{period}}',
  moved_other: 'Cases moved on {{count}} times in {{period}}',
  movedShown_one: '{{count}} move of cases is shown for {{period}}, and others are not',
  movedShown_other: '{{count}} moves of cases are shown for {{period}}, and others are not',
  subtitle: '{{category}}: moves of cases to each stage, {{place}}, {{period}}',
  /** What the time passes before, in the middle of a sentence. */
  before: {
    enquiry: 'the enquiry',
    fir_registered: 'the FIR',
    challan_submitted: 'the challan',
    trial: 'the trial',
    convicted: 'a conviction',
    acquitted: 'an acquittal',
    closed_otherwise: 'a case is closed otherwise',
  },
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  /** Days from the stage before, beside the bar of a stage. */
  within: 'half within {{median}}, nine in ten within {{ninetieth}}',
  halfOnly: 'half within {{median}}; nine in ten: {{reason}}',
  ninetiethOnly: 'nine in ten within {{ninetieth}}; half: {{reason}}',
  noDays: 'days from the stage before: {{reason}}',
  daysNotForDistricts: 'The days that moves take are not published for districts.',
  caveat:
    'Moves that were entered in a year belong to cases of several years, so a stage can have more of them than the one before.',
  stage: 'Stage',
  stageId: 'Stage id',
  moves: 'Moves',
  median: 'Half within',
  ninetieth: 'Nine in ten within',
  unit: 'days',
  /** From here on: the page of the justice chain. */
  sentence: 'Showing how cases moved on: [category], in [place], [period]',
  stream: 'Stream',
  year: 'Calendar year',
  noYear: 'No calendar year is published yet',
  noYearText: 'Stages are published for whole calendar years, from the first year whose four quarters are over.',
  subject: {
    tip: 'Trafficking cases',
    'bonded-labour': 'Bonded labour cases',
    som: 'Migrant smuggling cases',
  },
  statement: {
    topic: '{{subject}}: from enquiry to judgment, {{period}}',
    longest: '{{subject}}, {{period}}: most time passed before {{stage}}; half of these moves took {{days}} or less',
    longestShown:
      '{{subject}}, {{period}}: of the {{shown}} of {{all}} stages whose days are shown, most time passed before {{stage}}; half of these moves took {{days}} or less',
    moves: '{{subject}}, {{period}}: moves are shown for {{shown}} of {{all}} stages',
    'not-shown': '{{subject}}, {{period}}: the moves to every stage are not shown, to protect people',
    'no-return': '{{subject}}: no return received for {{period}}',
    'not-applicable': '{{subject}}: no figure for {{period}}',
  },
  /** Over a narrow column. */
  short: {
    enquiry: 'Enquiry',
    fir_registered: 'FIR',
    challan_submitted: 'Challan',
    trial: 'Trial',
    convicted: 'Convicted',
    acquitted: 'Acquitted',
    closed_otherwise: 'Closed otherwise',
  },
  chain: {
    name: 'Moves to each stage',
    finding: '{{fir}}, {{challan}}, {{convicted}} in {{period}}',
    fir_one: '{{count}} FIR registered',
    fir_other: '{{count}} FIRs registered',
    challan_one: '{{count}} challan submitted',
    challan_other: '{{count}} challans submitted',
    convicted_one: '{{count}} conviction',
    convicted_other: '{{count}} convictions',
    hidden: { fir: 'FIRs not shown', challan: 'challans not shown', convicted: 'convictions not shown' },
  },
  law: {
    key: 'Charged under',
    'special-act': 'Special act',
    'general-law': 'General law only',
    both: 'special act {{special}}, general law only {{general}}',
    hidden: 'Law not shown, to protect people',
    about:
      'A special act is one made for the offence, charged alone or with others: the 2018 acts against trafficking and against smuggling, and the bonded labour acts. General law is everything else, such as the Penal Code.',
    notForDistricts: 'The law is published for provinces and the country, not for districts.',
  },
  time: {
    name: 'Days from the stage before',
    finding: 'Before {{stage}}, one move in ten took {{days}} or more',
    findingShown:
      'Of the stages whose days are shown, the longest waits are before {{stage}}: one move in ten took {{days}} or more',
    subtitle: '{{category}}: days from the stage before to each stage, {{place}}, {{period}}',
    half: 'Half of the moves within',
    ninetieth: 'Nine in ten within',
    notForDistricts: 'Days are not published for districts',
    notForDistrictsText:
      'They are published for provinces and the country, where at least {{minimum}} moves are counted.',
    around: 'See {{place}}',
  },
  matrix: {
    name: 'Provinces and territories by stage',
    findingDays: 'Before {{stage}}, most time passed in {{place}}: half of these moves took {{days}} or less',
    findingDaysShown:
      'Before {{stage}}, of the {{shown}} provinces and territories whose days are shown, most time passed in {{place}}: half of these moves took {{days}} or less',
    findingMoves: '{{shown}} of {{all}} figures of provinces and territories are shown',
    subtitleMoves: '{{category}}: moves of cases to each stage, {{period}}',
    subtitleDays: '{{category}}: days from the stage before, half of the moves within, {{period}}',
    heading: 'Province or territory',
    show: 'Show',
    moves: 'Moves',
    days: 'Days',
    scale: 'Shades',
    below: 'under {{to}}',
    above: '{{from}} and more',
  },
  years: {
    name: 'Moves by calendar year',
    finding: 'Convictions: {{first}} in {{firstYear}}, {{last}} in {{lastYear}}',
    subtitle: '{{category}}: moves to each stage, {{place}}, {{first}} to {{last}}. Each stage has a scale of its own.',
    heading: 'Year',
    provisional: '{{year}} (provisional)',
  },
  how: {
    title: 'How to read this',
    moves:
      'A move is counted in the year in which it was entered. The convictions of a year mostly end cases that were registered years before.',
    noShare:
      'The moves to one stage are therefore no part of the moves to the stage before, and no share of cases can be read from two bars.',
    days: 'Days are counted from the move before, for the moves entered in the year. Cases that still wait are not in them: a stage where nothing moves on has no days at all.',
    hidden:
      'Numbers below {{smallest}}, and numbers from which one could be worked out, are not shown. A bar without a length says nothing about how many there are, not even that there are any.',
    records: 'More moves can mean more cases, faster work, or better recording.',
  },
} as const
