import { z } from 'zod'

/** Where a page of the register ended: what the list is ordered by, the case, and how many rows came until then. */
export type CasePosition = { readonly at: string; readonly id: string; readonly rows: number }

const position = z.tuple([
  z.union([z.iso.date(), z.iso.datetime()]),
  z.uuid(),
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number),
])

export const writeCasePosition = ({ at, id, rows }: CasePosition): string => `${at}_${id}_${rows}`

/** @returns `undefined` for a text that is none; a position tells nothing that the reader does not see, so it is not signed */
export function readCasePosition(text: string): CasePosition | undefined {
  const read = position.safeParse(text.split('_'))
  return read.success ? { at: read.data[0], id: read.data[1], rows: read.data[2] } : undefined
}
