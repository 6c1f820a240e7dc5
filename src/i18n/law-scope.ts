import type { TFunction } from 'i18next'

/** Scopes that have a name; as in reference/laws.csv. */
const namedScopes = ['federal', 'provincial', 'international', 'policy', 'referral'] as const

/** What kind of law it is; one that the data add later is a law. */
export const lawScopeWords = (scope: string, searchWords: TFunction<'search'>): string =>
  searchWords(`scopeOf.${namedScopes.find((one) => one === scope) ?? 'other'}`)
