import { z } from 'zod'

/** Cells of the reference files; each message follows "file, line, column:". */
export const filled = z.string().min(1, 'is empty')
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id')
export const slugOrNull = z.union([z.literal('').transform(() => null), slug])
export const listOf = z.string().transform((cell) => (cell === '' ? [] : cell.split('|')))
export const confidence = z.enum(['high', 'medium', 'low'])

/** A whole number above zero; an empty cell is a figure that nobody published. */
export const count = z.union([
  z.literal('').transform(() => null),
  z
    .string()
    .regex(/^[1-9]\d*$/, 'is not a whole number above zero')
    .transform(Number),
])

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', as precise as the source; empty when unknown. */
export const reducedDate = z.string().regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD')
export const dayOrNull = z.union([z.literal('').transform(() => null), z.iso.date()])
