/** The strip with exact numbers of the own agency. Fetched with it, by the few who have one. */
export const ownAgency = {
  title: 'Your agency, now',
  question: '{{category}}, {{place}}, {{period}}',
  whole: '{{agency}}, all its records.',
  limited: '{{agency}}, records of {{districts}}.',
  warning:
    'These numbers are exact and live, and only your agency sees them. They are no part of the release. Do not pass them on: taken from the published figures, they can tell what others recorded.',
  /** Always there; the sentence above stands with the explanations. */
  secret: 'Exact and live, for your agency only. Do not pass them on.',
  about: 'About these numbers',
  readAt: 'Read on {{day}} at {{time}}, and again every minute.',
  differ:
    'Why they differ from the figures above: those are of all agencies, with records up to {{day}}, and small numbers are not shown. Both count persons and cases by the day they were recorded in Rabta, not the day of identification, and referrals by the day on which their first answer fell due. Here every record counts as it is now, whatever was corrected since the release.',
  tile: {
    persons: 'Persons identified',
    cases: 'Cases registered',
    sent: 'Referrals sent, due for an answer',
    received: 'Referrals received, due for an answer',
    answered: 'Answered on time by your desks',
  },
  sentNote: 'Answered on time by those asked: {{number}}',
  receivedNote: 'Median hours to your first answer: {{hours}}',
  answeredNote: 'of {{number}} received',
  answeredNone: 'No referral was received',
  group: { girls: 'girls', boys: 'boys', women: 'women', men: 'men', other: 'other or not recorded' },
  groupCount: '{{group}}\u00A0{{number}}',
  since:
    'Since the release, after {{day}}: persons {{persons}}, cases {{cases}}, referrals sent {{sent}}, referrals received {{received}}.',
  noForms: 'Referrals are counted by stream, not by form.',
  noReached: 'People reached by activities are not counted here.',
  outOfReach: 'Your account reads records of {{districts}}. {{place}} is not among them.',
  empty: 'Your agency has recorded nothing yet',
  emptyText: 'Persons, cases and referrals are counted here as soon as they are recorded.',
  noMatch: 'No record of your agency matches this question.',
  administrators:
    'You do not read records: the whole agency is told exactly, a province or district from {{smallest}} on, for calendar years and whole streams. What would give a smaller number away is not shown.',
  ended: 'Your session has ended, and with it what only you may see. Please sign in again.',
  and: '{{first}} and {{last}}',
  comma: ', ',
} as const
