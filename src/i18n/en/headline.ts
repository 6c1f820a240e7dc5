/** The page's statement. It says what was recorded and how that compares, never why. */
export const headline = {
  /** What is counted, as the beginning of the statement; streams have words of their own. */
  subject: {
    persons: {
      tip: 'Persons identified in trafficking cases',
      'bonded-labour': 'Persons identified in bonded labour',
      som: 'Persons identified in migrant smuggling cases',
    },
    cases: {
      tip: 'Trafficking cases registered',
      'bonded-labour': 'Bonded labour cases registered',
      som: 'Migrant smuggling cases registered',
    },
    referrals: {
      tip: 'Referrals due for an answer in trafficking cases',
      'bonded-labour': 'Referrals due for an answer in bonded labour cases',
      som: 'Referrals due for an answer in migrant smuggling cases',
    },
    'answered-on-time': {
      tip: 'Referrals answered on time in trafficking cases',
      'bonded-labour': 'Referrals answered on time in bonded labour cases',
      som: 'Referrals answered on time in migrant smuggling cases',
    },
    'first-answer-hours': {
      tip: 'Median time to a first answer in trafficking cases',
      'bonded-labour': 'Median time to a first answer in bonded labour cases',
      som: 'Median time to a first answer in migrant smuggling cases',
    },
    reached: 'People reached by activities',
  },
  withForm: '{{subject}} ({{form}})',
  topic: '{{subject}}, {{period}}',
  plain: '{{subject}}: {{value}} in {{period}}',
  compared: '{{subject}}: {{value}} in {{period}}, {{change}}',
  /** A link: where rates rose. */
  rises: 'Which districts rose most since {{before}}, per resident',
  noneRecorded: 'none recorded',
  'not-shown': '{{subject}}: not shown for {{period}}, to protect people',
  'no-return': '{{subject}}: no return received for {{period}}',
  'not-applicable': '{{subject}}: no figure for {{period}}',
} as const
