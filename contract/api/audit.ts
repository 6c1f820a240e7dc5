import { z } from 'zod'
import { actionGroups, auditActions, targetKinds } from '../audit/actions.ts'
import { roles } from '../roles.ts'

/*
 * The trail: who read or changed what. The schemas are the allow-list: codes and ids, names of agencies, and of accounts no name but to their own
 * agency.
 */

const names = z.object({ en: z.string(), ur: z.string() })
const agency = z.object({ id: z.string(), name: names })
const instant = z.iso.datetime()

export const trailPageSize = 50

export const trailQuestionSchema = z.object({
  /** An agency, or `system`. For auditors; everybody else reads the chain of the own agency. */
  chain: z.string().max(100).optional(),
  group: z.enum(actionGroups).optional(),
  /** Code of a record, whole. */
  code: z.string().max(100).optional(),
  /** Agency of who did it. */
  agency: z.string().max(100).optional(),
  /** First and last day, in Pakistan. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** Entries before this one: `next` of the page before. */
  before: z.coerce.number().int().min(1).optional(),
})

export const trailEntrySchema = z.object({
  /** Number in its chain, without gaps. */
  seq: z.number().int(),
  at: instant,
  actor: z.object({
    /** Null where nobody was signed in, or a command of the server did it. */
    role: z.enum(roles).nullable(),
    agency: agency.nullable(),
    /** Name of the account, to its own agency alone. */
    displayName: z.string().nullable(),
    isReader: z.boolean(),
  }),
  action: z.enum(auditActions),
  outcome: z.enum(['done', 'refused']),
  /** A code of what was said with it, or why it was refused. */
  reason: z.string().nullable(),
  target: z.object({ kind: z.enum(targetKinds), id: z.string().nullable(), code: z.string().nullable() }),
  /** Names of the fields that were shown or changed, never what stood in them. */
  fields: z.array(z.string()),
})

export const trailSchema = z.object({
  /** `name` is null for `system`. */
  chain: z.object({ id: z.string(), name: names.nullable() }),
  /** Chains that may be asked for; none where there is no choice. */
  chains: z.array(z.object({ id: z.string(), name: names.nullable() })),
  /** Whether the account reads the entries of records in its own districts and no others. */
  isLimitedToDistricts: z.boolean(),
  /** Agencies to filter by. */
  actingAgencies: z.array(agency),
  entries: z.array(trailEntrySchema),
  /** Asks for what comes before; null at the end. */
  next: z.number().int().nullable(),
})

/** What is wrong with a chain, and from which entry on. */
export const chainFaultKinds = ['altered', 'missing', 'unlinked', 'cut-off', 'no-head', 'rewritten'] as const
export const chainFaultSchema = z.object({ chain: z.string(), seq: z.number().int(), kind: z.enum(chainFaultKinds) })

export const verificationResultSchema = z.object({
  chains: z.number().int(),
  entries: z.number().int(),
  durationMs: z.number(),
  /** The first of each chain that has any. */
  faults: z.array(chainFaultSchema),
  /** Whether the chains were compared with heads kept outside the database, and how old the newest of these is. */
  anchoredAt: instant.nullable(),
})

export const verificationSchema = z.object({
  /** Null where none has been made yet. */
  last: z
    .object({
      verifiedAt: instant,
      ...verificationResultSchema.shape,
      /** Of all agencies: to others than auditors `faults` holds those of their own. */
      faultyChains: z.number().int(),
    })
    .nullable(),
})

export type TrailEntry = z.infer<typeof trailEntrySchema>
export type Trail = z.infer<typeof trailSchema>
export type TrailQuestion = z.infer<typeof trailQuestionSchema>
export type ChainFault = z.infer<typeof chainFaultSchema>
export type VerificationResult = z.infer<typeof verificationResultSchema>
export type Verification = z.infer<typeof verificationSchema>
