/** Who was identified in a place and year, in which forms and sectors, under which means of control. Part of the words of the place page. */
export const profile = {
  title: 'Who, in which forms, and how cases move on',
  yearInstead:
    'Published for calendar years only. This is {{year}}, the latest published year that ended by the end of {{period}}.',
  firstYear:
    'Published for calendar years only. This is {{year}}, the first published year, because none ended before.',
  noYear: 'No calendar year is published yet',
  noYearText: 'Groups, forms, sectors, means of control and stages are published for calendar years only.',
  /** Left out of the page of a district. */
  rowId: 'Id',
  agesArePart: 'Women and men by age are parts of the groups above them and must not be added to them.',
  notForDistricts: 'Not published for districts: {{parts}}.',
  part: {
    adultAges: 'ages of women and men',
    sectors: 'sectors',
    control: 'means of control',
  },
  who: {
    title: 'Who they are',
    largest: '{{name}} are the largest group: {{number}} persons',
    largestShown: '{{name}} are the largest of the groups that are shown: {{number}} persons',
    subtitle: '{{category}}: persons identified by group, {{place}}, {{period}}. Girls and boys are below 18.',
    heading: 'Group',
    adultAges: 'Women and men by age',
    ageHeading: 'Age',
  },
  forms: {
    title: 'Forms',
    largest: '{{name}} is the most common form: {{number}} persons',
    largestShown: '{{name}} is the most common of the forms that are shown: {{number}} persons',
    subtitle: '{{category}}: persons identified by form, {{place}}, {{period}}',
    heading: 'Form',
  },
  sectors: {
    title: 'Sectors of work',
    largest: 'Most common sector: {{name}}, {{number}} persons',
    largestShown: 'Most common of the sectors that are shown: {{name}}, {{number}} persons',
    subtitle: '{{category}}: persons identified by sector (ISIC sections), {{place}}, {{period}}',
    heading: 'Sector',
  },
  control: {
    title: 'Means of control',
    largest: 'Most common means of control: {{name}}, {{number}} persons',
    largestShown: 'Most common of the means of control that are shown: {{name}}, {{number}} persons',
    subtitle: '{{category}}: persons identified under each means of control, {{place}}, {{period}}',
    heading: 'Means of control',
    severalEach: 'A person may be under several means of control, so these numbers do not add up.',
  },
  /** Ids as in HTCDS, which takes them from ISIC. */
  sector: {
    A_AgricultureForestryAndFishing: 'Agriculture, forestry and fishing',
    B_MiningAndQuarrying: 'Mining and quarrying',
    C_Manufacturing: 'Manufacturing',
    N_AdministrativeAndSupportServiceActivities: 'Administrative and support services',
    S_OtherServiceActivities: 'Other services',
    T_ActivitiesOfHouseholdsAsEmployers: 'Work in private households',
    other_or_not_labour: 'Another sector, not known, or not labour',
  },
  /** Ids as in HTCDS. */
  method: {
    PhysicalThreats: 'Threats of physical harm',
    ThreatsLawEnforcement: 'Threats to report to the authorities',
    ThreatensChildrenFamily: 'Threats to children or family',
    DebtBondage: 'Debt bondage',
    FalsePromises: 'False promises',
    PhysicalAbuse: 'Physical abuse',
    SexualAbuse: 'Sexual abuse',
    TakesEarnings: 'Earnings taken away',
    RestrictsFinancialAccess: 'Access to money restricted',
    RestrictsMedicalCare: 'Medical care restricted',
    WithholdsNecessities: 'Necessities withheld',
    PsychologicalAbuse: 'Psychological abuse',
    PsychoactiveSubstance: 'Intoxicating substances',
    ExcessiveWorkingHours: 'Excessive working hours',
    WithholdsDocuments: 'Documents withheld',
    Other: 'Other means',
  },
} as const
