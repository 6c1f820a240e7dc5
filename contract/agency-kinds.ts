/**
 * Kinds of which every agency is an office, a court, a network or a body of many seats: its name leads to no house in which persons are
 * sheltered. A list of what is safe: `server/policies/named-agencies.ts` names these, and a kind that is added later, a shelter among
 * them, is not named until somebody puts it here.
 */
export const kindsOfManySeats = [
  'federal_law_enforcement',
  'federal_police_coordination',
  'federal_ministry',
  'federal_agency',
  'statutory_commission',
  'provincial_police',
  'federal_police',
  'child_protection',
  'social_welfare',
  'womens_development',
  'labour',
  'district_committee',
  'prosecution',
  'judiciary',
  'legislature',
  'un',
  'intergovernmental',
  'donor',
  'media',
] as const

/** Kinds of agency that have a name in both languages; ids as in reference/agencies.csv; shelters are there when a country adds them. */
export const namedAgencyKinds = [...kindsOfManySeats, 'ngo', 'shelter'] as const
