import type { Words } from './format-figure.ts'

/** Kinds of agency that have a name; ids as in reference/agencies.csv; shelters are there when a country adds them. */
const namedKinds = [
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
  'ngo',
  'un',
  'intergovernmental',
  'donor',
  'media',
  'shelter',
] as const

/** The kind of an agency in words; one that a newer server adds keeps its id. */
export function agencyKindWords(kind: string, { t }: Words): string {
  const named = namedKinds.find((one) => one === kind)
  return named ? t(`terms:agencyKind.${named}`) : kind
}
