import type { Words } from '#src/i18n/format-figure.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'

/** Kinds of agency that have a name; ids as in reference/agencies.csv. */
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
] as const

/** What an agency does in referrals; ids as in reference/agencies.csv. */
const namedFunctions = [
  'adjudicate',
  'advocate',
  'awareness',
  'case_management',
  'coordinate',
  'documents',
  'education',
  'family_tracing',
  'fund',
  'identify',
  'inspect',
  'intake',
  'investigate',
  'legal_aid',
  'livelihood',
  'monitor',
  'policy',
  'prevent',
  'prosecute',
  'psychosocial',
  'rapporteur',
  'recover',
  'refer_out',
  'rehabilitate',
  'reintegrate',
  'repatriate',
  'research',
  'shelter',
  'statistics',
  'systems',
  'train',
  'triage',
] as const

/** The kind of an agency in words; one that a newer server adds keeps its id. */
export function agencyKindWords(kind: string, { t }: Words): string {
  const named = namedKinds.find((one) => one === kind)
  return named ? t(`terms:agencyKind.${named}`) : kind
}

/** "identifies persons, refers on"; empty for an agency without a part in referrals. */
export function functionWords(functions: readonly string[], { placeWords }: PlaceWords): string {
  const words = functions.map((id) => {
    const named = namedFunctions.find((one) => one === id)
    return named ? placeWords(`function.${named}`) : id
  })
  return words.join(placeWords('comma'))
}
