/**
 * Ids of facets: the groups, outcomes and ways that a release breaks its counts down by. Fixed lists, never taken from the records:
 * an id that only appears because somebody was counted under it would tell that somebody was.
 */

/** Everybody: the cell that is not broken down. */
export const noFacet = 'all'

/**
 * Who: children are below 18. Whoever's sex or age is neither of these is in `other`. The five groups are published down to the district;
 * above it women and men are split once more. A tree, not a cross of sex and age: a cross has twice as many sums, and each hides more.
 */
export const groups = ['girls', 'women', 'boys', 'men', 'other'] as const
export type Group = (typeof groups)[number]
export const adultGroups = ['women-18-29', 'women-30+', 'men-18-29', 'men-30+'] as const
export type AdultGroup = (typeof adultGroups)[number]

/** Moves of a case in a period, each counted when the move is entered. Not a share of the cases registered in it. */
export const stages = [
  'enquiry',
  'fir_registered',
  'challan_submitted',
  'trial',
  'convicted',
  'acquitted',
  'closed_otherwise',
] as const
export type Stage = (typeof stages)[number]

/** What a case is charged under: one of the acts against trafficking, smuggling or bonded labour, alone or with others, or the general law only (penal code, ordinances). */
export const leadingLaws = ['special-act', 'general-law'] as const
export type LeadingLaw = (typeof leadingLaws)[number]
export const stageByLawId = (stage: Stage, law: LeadingLaw) => `${stage}@${law}`

/** How the first answer to a referral came. */
export const answerOutcomes = ['on-time', 'late', 'unanswered'] as const
export type AnswerOutcome = (typeof answerOutcomes)[number]

/** Kinds of agency between which referrals flow; the rest together. */
export const flowKinds = [
  'provincial_police',
  'federal_law_enforcement',
  'labour',
  'district_committee',
  'social_welfare',
  'child_protection',
  'federal_agency',
  'ngo',
  'other_agency',
] as const
export type FlowKind = (typeof flowKinds)[number]
export const flowFacets = {
  pair: (from: string, to: string) => `flow:${from}>${to}`,
  from: (kind: string) => `flow-from:${kind}`,
  to: (kind: string) => `flow-to:${kind}`,
}

/** HTCDS vic_ForcedLabourIndustry (ISIC sections) that occur in the field's reports; the rest together. */
export const sectors = [
  'A_AgricultureForestryAndFishing',
  'B_MiningAndQuarrying',
  'C_Manufacturing',
  'N_AdministrativeAndSupportServiceActivities',
  'S_OtherServiceActivities',
  'T_ActivitiesOfHouseholdsAsEmployers',
  'other_or_not_labour',
] as const
export type Sector = (typeof sectors)[number]
export const sectorFacet = (sector: Sector) => `sector:${sector}`

/** HTCDS vic_MethodsOfControl. A person may be under several, so each is a split of its own: with it, and without. */
export const controlMethods = [
  'PhysicalThreats',
  'ThreatsLawEnforcement',
  'ThreatensChildrenFamily',
  'DebtBondage',
  'FalsePromises',
  'PhysicalAbuse',
  'SexualAbuse',
  'TakesEarnings',
  'RestrictsFinancialAccess',
  'RestrictsMedicalCare',
  'WithholdsNecessities',
  'PsychologicalAbuse',
  'PsychoactiveSubstance',
  'ExcessiveWorkingHours',
  'WithholdsDocuments',
  'Other',
] as const
export type ControlMethod = (typeof controlMethods)[number]
export const controlFacet = (method: ControlMethod) => `control:${method}`
export const withoutControlFacet = (method: ControlMethod) => `without-control:${method}`

/** Ends of a way: provinces, countries of destination, and what is not known. ISO 3166-1 alpha-2. */
export const destinationCountries = [
  'SA',
  'AE',
  'OM',
  'QA',
  'KW',
  'IR',
  'IQ',
  'TR',
  'GR',
  'IT',
  'ES',
  'LY',
  'CN',
  'MY',
] as const
export const otherCountry = 'other-country'
export const unknownOrigin = 'origin-not-known'
export const unknownDestination = 'destination-not-known'
export const routeFacets = {
  pair: (from: string, to: string) => `route:${from}>${to}`,
  from: (id: string) => `route-from:${id}`,
  to: (id: string) => `route-to:${id}`,
}
