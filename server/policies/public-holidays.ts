import { z } from 'zod'
import { readReferenceCsv } from '#contract/geography/reference-csv.ts'
import type { Holidays } from '#contract/referrals/working-time.ts'
import { referenceFiles, textOf } from '../reference/reference-files.ts'

const fileName = 'public-holidays.csv'
const row = z.object({
  date: z.iso.date(),
  name_en: z.string().min(1),
  name_ur: z.string().min(1),
  source: z.string().min(1),
})

/** Days on which clocks do not run. The file says where each comes from; a new year is a change of the file. */
export const publicHolidays: Holidays = new Set(
  readReferenceCsv(fileName, textOf(referenceFiles, fileName), row).map(({ row: { date } }) => date),
)
