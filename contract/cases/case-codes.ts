import { controlMethods, destinationCountries, sectors } from '../release/facets.ts'

/*
 * Code lists of a case and its persons, as the database holds them (migration 0003). Names follow HTCDS 2.0 where it has one. What is not in
 * a list cannot be written: no words about a person are kept here.
 */

/** HTCDS cas_Status. */
export const caseStatuses = ['Active', 'FollowUp', 'Closed', 'ClosedReferred'] as const
export type CaseStatus = (typeof caseStatuses)[number]

/** HTCDS vic_TraffickingStatus. */
export const traffickingStatuses = [
  'PossibleVictimOfTrafficking',
  'ActualVictimOfTrafficking',
  'NotAVictimOfTrafficking',
] as const
export type TraffickingStatus = (typeof traffickingStatuses)[number]

/** HTCDS vic_TraffickingStatusDecisionMakingOrg. */
export const statusDeciders = [
  'Police',
  'NGO',
  'CourtOrProsecution',
  'NonPoliceGovernmentalOrganization',
  'Other',
] as const
export type StatusDecider = (typeof statusDeciders)[number]

/** HTCDS vic_TypeOfExploitation. */
export const exploitationTypes = [
  'ForcedLabour',
  'SexualExploitation',
  'ChildLabour',
  'ForcedMarriage',
  'Servitude',
  'ForcedMilitaryByNonStateActors',
  'OrganRemoval',
  'ForcedBegging',
  'ForcedAdoption',
  'Surrogacy',
  'Other',
] as const
export type ExploitationType = (typeof exploitationTypes)[number]

/** HTCDS vic_MethodsOfControl; the list that figures have. */
export const methodsOfControl = controlMethods

/** HTCDS vic_ForcedLabourIndustry, the ISIC sections that the field reports; without "no labour", which is no industry. */
export const industries = sectors.filter((sector) => sector !== 'other_or_not_labour')

/** ISO 3166-1 alpha-2: where people are taken to or through, and the neighbours. */
export const countriesAbroad = [
  ...destinationCountries,
  'AF',
  'BD',
  'IN',
  'LK',
  'MM',
  'NP',
  'DZ',
  'EG',
  'TN',
  'GB',
] as const
/** Most frequent first. */
export const citizenships = [
  'PK',
  'AF',
  'BD',
  'MM',
  'IN',
  'LK',
  'NP',
  'IR',
  'CN',
  'stateless',
  'other',
  'unknown',
] as const

/** States of a referral in which somebody still has to do something about it. */
export const openReferralStates = ['sent', 'received', 'information_asked', 'accepted', 'in_service'] as const
