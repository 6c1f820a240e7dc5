import type { FlowKind } from '#contract/release/facets.ts'
import type { MovementWords } from '#src/i18n/use-movement-words.ts'

/** Names of kinds of agency; those that are not named one by one stand together. */
export const flowNames =
  ({ t, movementWords }: MovementWords) =>
  (kind: FlowKind): string =>
    kind === 'other_agency' ? movementWords('flows.otherAgency') : t(`terms:agencyKind.${kind}`)

export type FlowNames = ReturnType<typeof flowNames>
