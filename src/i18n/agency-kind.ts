import { namedAgencyKinds } from '#contract/agency-kinds.ts'
import type { Words } from './format-figure.ts'

/** The kind of an agency in words; one that a newer server adds keeps its id. */
export function agencyKindWords(kind: string, { t }: Words): string {
  const named = namedAgencyKinds.find((one) => one === kind)
  return named ? t(`terms:agencyKind.${named}`) : kind
}
