import { z } from 'zod'
import { categories, streams } from '../categories.ts'
import { recordCategories } from '../own-agency/record-categories.ts'
import { answerOutcomes, groups } from '../release/facets.ts'
import { countSchema } from './figures.ts'

/*
 * Exact numbers of the own agency. The schemas are the allow-list: a column that is not here, or a value that a dictionary may not hold,
 * does not leave the server.
 */

const column = <Value extends z.ZodType<string>>(value: Value) =>
  z.object({
    /** What the codes mean: code `c` is `dictionary[c]`. */
    dictionary: z.array(value),
    /** A code per record, see `contract/columns/column-text.ts`. */
    codes: z.base64(),
  })
const district = column(z.string().regex(/^[a-z0-9-]+$/))
const month = column(z.string().regex(/^\d{4}-\d{2}$/))

const whose = {
  /** When it was read, UTC. */
  readAt: z.iso.datetime(),
  agencyId: z.string(),
  agencyName: z.object({ en: z.string(), ur: z.string() }),
  /** Districts that the account is limited to; none: all of the agency. */
  districtIds: z.array(z.string()),
}

/** Records of the own agency as columns, in an order that tells nothing: a code per record and dimension, no id, no code of a case, no day. */
export const ownColumnsSchema = z.object({
  ...whose,
  /** Persons identified, by the month in which their record reached Rabta. */
  persons: z.object({ category: column(z.enum(recordCategories)), district, month, group: column(z.enum(groups)) }),
  /** Cases registered, by the same month. */
  cases: z.object({ category: column(z.enum(recordCategories)), district, month }),
  /** Referrals that own desks sent, by the month in which their first answer fell due. */
  sent: z.object({ category: column(z.enum(streams)), district, month, outcome: column(z.enum(answerOutcomes)) }),
  /** Referrals that own desks received. `hours` from sending to the first answer, rounded; empty where there is none. */
  received: z.object({
    category: column(z.enum(streams)),
    district,
    month,
    outcome: column(z.enum(answerOutcomes)),
    hours: column(z.string().regex(/^\d*$/)),
  }),
})

/** Numbers of the own agency for one question. */
export const ownNumbersSchema = z.object({
  persons: countSchema,
  cases: countSchema,
  sent: countSchema,
  /** Not applicable where none was sent; `receivedOnTime` where none was received. */
  sentOnTime: countSchema,
  received: countSchema,
  receivedOnTime: countSchema,
  /** Median hours to the first answer, of the referrals received that were answered. */
  answerHours: countSchema,
})

/** The same as counts, for who may not read records. */
export const ownFiguresSchema = z.object({
  ...whose,
  placeId: z.string(),
  category: z.enum(categories),
  periodId: z.string(),
  numbers: ownNumbersSchema,
})

export type OwnColumns = z.infer<typeof ownColumnsSchema>
export type OwnNumbers = z.infer<typeof ownNumbersSchema>
export type OwnFigures = z.infer<typeof ownFiguresSchema>
