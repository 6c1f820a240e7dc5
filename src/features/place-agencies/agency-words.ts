import { agencyKindWords } from '#src/i18n/agency-kind.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'

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

/** "identifies persons, refers on"; empty for an agency without a part in referrals. */
export function functionWords(functions: readonly string[], { placeWords }: PlaceWords): string {
  const words = functions.map((id) => {
    const named = namedFunctions.find((one) => one === id)
    return named ? placeWords(`function.${named}`) : id
  })
  return words.join(placeWords('comma'))
}

/** Which kinds of agency work here without being named to this reader, and how to reach them all the same. */
export const unnamedWords = (kinds: readonly string[], words: PlaceWords): string =>
  words.placeWords('agencies.unnamed', {
    kinds: kinds.map((kind) => agencyKindWords(kind, words)).join(words.placeWords('comma')),
  })
