import { z } from 'zod'
import { answerRecords, deskLanguages, deskReaches, servedAges, servedSexes } from '../referrals/agency-desk.ts'
import { consentFaults } from '../referrals/consent.ts'
import { services, urgencies } from '../referrals/urgencies.ts'

/* The directory of agency desks, as coordinators see it: which desk gives a service, whom it takes, when it is open, what room it has. */

const names = z.object({ en: z.string(), ur: z.string() })
const instant = z.iso.datetime()
const minute = z.number().int().min(0).max(1440)

export const agencyDeskSchema = z.object({
  agencyId: z.string(),
  agencyName: names,
  agencyKind: z.string(),
  service: z.enum(services),
  districtId: z.string(),
  /** ISO days of the week, Monday 1. */
  openDays: z.array(z.number().int().min(1).max(7)),
  /** Minutes since midnight in Pakistan; null: round the clock. */
  opensMinute: minute.nullable(),
  closesMinute: minute.nullable(),
  /** Now, or the beginning of its next hours. */
  opensAt: instant.nullable(),
  isOpenNow: z.boolean(),
  languages: z.array(z.enum(deskLanguages)),
  sexes: z.array(z.enum(servedSexes)),
  ages: z.array(z.enum(servedAges)),
  reach: z.enum(deskReaches),
  /** Null where places are not counted. `free` is null until somebody told. */
  places: z
    .object({ total: z.number().int(), free: z.number().int().nullable(), toldAt: instant.nullable() })
    .nullable(),
  /** Raised with each change; whoever tells free places names the one it saw. */
  version: z.number().int(),
  /** The reader's own desk, whose places it may tell. */
  isOwn: z.boolean(),
  answers: z.enum(answerRecords),
  /** From the headquarters of the district in question; null without one or where a headquarters is not known. */
  distanceKm: z.number().int().nullable(),
  /** What speaks against it for the person in question; none: it takes persons like this one. */
  doesNotTake: z.array(z.enum(['sex', 'age', 'place'])),
  /** Why the chosen consent does not cover it; null: it does, or none was chosen. */
  consentFault: z.enum(consentFaults).nullable(),
})

export const agencyDesksQuerySchema = z.object({
  service: z.enum(services),
  urgency: z.enum(urgencies).default('routine'),
  /** Where the person is; desks near it come first. */
  district: z.string().max(60).optional(),
  /** A person of the own cases: what desks take, and the district where none is given. */
  person: z.uuid().optional(),
  consent: z.uuid().optional(),
})

/** In the order in which they are offered (`contract/referrals/rank-desks.ts`). */
export const agencyDesksSchema = z.object({
  readAt: instant,
  service: z.enum(services),
  urgency: z.enum(urgencies),
  districtId: z.string().nullable(),
  /** When the first answer of a referral sent now would be due. */
  answerDueAt: instant,
  desks: z.array(agencyDeskSchema),
})

export const toldPlacesSchema = z.strictObject({
  service: z.enum(services),
  districtId: z.string().max(60),
  free: z.number().int().min(0).max(100_000),
})
export const placesSchema = z.object({
  free: z.number().int().nullable(),
  total: z.number().int(),
  toldAt: instant.nullable(),
  version: z.number().int(),
})

export type AgencyDesk = z.infer<typeof agencyDeskSchema>
export type AgencyDesks = z.infer<typeof agencyDesksSchema>
export type AgencyDesksQuery = z.infer<typeof agencyDesksQuerySchema>
