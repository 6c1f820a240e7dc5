import type { ChainFault, Trail, TrailEntry, Verification } from '#contract/api/audit.ts'
import { auditActions, targetKinds } from '#contract/audit/actions.ts'
import { roles } from '#contract/roles.ts'
import { flag, list, nullable, number, oneOf, shapeOf, text } from './shape.ts'

const names = shapeOf<{ en: string; ur: string }>({ en: text, ur: text })
const agency = shapeOf<Trail['actingAgencies'][number]>({ id: text, name: names })
const chain = shapeOf<Trail['chain']>({ id: text, name: nullable(names) })

const entry = shapeOf<TrailEntry>({
  seq: number,
  at: text,
  actor: shapeOf<TrailEntry['actor']>({
    role: nullable(oneOf(roles)),
    agency: nullable(agency),
    displayName: nullable(text),
    isReader: flag,
  }),
  action: oneOf(auditActions),
  outcome: oneOf(['done', 'refused']),
  reason: nullable(text),
  target: shapeOf<TrailEntry['target']>({ kind: oneOf(targetKinds), id: nullable(text), code: nullable(text) }),
  fields: list(text),
})

export const trailShape = shapeOf<Trail>({
  chain,
  chains: list(chain),
  isLimitedToDistricts: flag,
  actingAgencies: list(agency),
  entries: list(entry),
  next: nullable(number),
})

export const verificationShape = shapeOf<Verification>({
  last: nullable(
    shapeOf<NonNullable<Verification['last']>>({
      verifiedAt: text,
      chains: number,
      entries: number,
      durationMs: number,
      faults: list(
        shapeOf<ChainFault>({
          chain: text,
          seq: number,
          kind: oneOf(['altered', 'missing', 'unlinked', 'cut-off', 'no-head', 'rewritten']),
        }),
      ),
      anchoredAt: nullable(text),
      faultyChains: number,
    }),
  ),
})
