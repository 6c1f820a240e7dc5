/** The justice chain of a place in a year: moves of cases and the days they took. Part of the words of the place page. */
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
  moves: 'Moves',
  median: 'Half within',
  ninetieth: 'Nine in ten within',
  unit: 'days',
} as const
