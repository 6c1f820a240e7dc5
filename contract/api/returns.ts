import { z } from 'zod'
import { provinceIds } from '../places.ts'

/** Returns of some lines in some months. A late or revised return was received; `late` and `revised` are parts of `received`. */
export const returnCellSchema = z.object({
  due: z.number().int(),
  received: z.number().int(),
  late: z.number().int(),
  revised: z.number().int(),
  missing: z.number().int(),
})

/** What each row of the grid tells, and the row of all. */
const rowFigures = {
  /** One for each month of the answer. Nothing due: all zero. */
  cells: z.array(returnCellSchema),
  sum: returnCellSchema,
  /** Months in a row, counted back from the last month of the answer, from which nothing has come. Months in which nothing was due are passed over. */
  monthsMissing: z.number().int(),
  /** The last month from which something has come, also one before those of the answer. Absent: never. */
  lastReceived: z.string().optional(),
  /** Lines are pairs of agency and district: so many returns are due a month, */
  linesDue: z.number().int(),
  /** and from so many nothing has come for `silentFromMonths` or longer. */
  linesSilent: z.number().int(),
}
export const returnRowFiguresSchema = z.object(rowFigures)

const frame = {
  releaseId: z.string(),
  /** Last day that the records in the release cover. */
  asOf: z.string(),
  isSynthetic: z.boolean(),
  placeId: z.string(),
  /** A year, or `latest`. */
  periodId: z.string(),
  /** 'YYYY-MM', oldest first. */
  months: z.array(z.string()),
  total: returnRowFiguresSchema,
  /** Districts from which nothing had come, or where nobody owes a return, when a quarter was first published. Quarters without any are there, too. */
  silence: z.array(z.object({ quarter: z.string(), districtIds: z.array(z.string()) })),
}
export const returnsFrameSchema = z.object(frame)

const kindRow = { id: z.string(), kind: z.string(), provinceId: z.enum(provinceIds), ...rowFigures }

/** By kind of agency and province: no agency is named. */
export const returnsByKindSchema = z.object({ ...frame, rows: z.array(z.object(kindRow)) })

const bothNames = z.object({ en: z.string(), ur: z.string() })

/** By agency over all its districts; agencies that this viewer may not name (single shelters) by kind and province. */
export const returnsByAgencySchema = z.object({
  ...frame,
  rows: z.array(
    z.object({
      ...kindRow,
      provinceId: kindRow.provinceId.optional(),
      agency: z.object({ name: bothNames, shortName: z.string() }).optional(),
    }),
  ),
})

export type ReturnCell = z.infer<typeof returnCellSchema>
export type ReturnRowFigures = z.infer<typeof returnRowFiguresSchema>
export type ReturnsFrame = z.infer<typeof returnsFrameSchema>
export type ReturnsByKind = z.infer<typeof returnsByKindSchema>
export type ReturnsByAgency = z.infer<typeof returnsByAgencySchema>
