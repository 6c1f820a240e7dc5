import { forms } from '../categories.ts'

/** What a record is filed under: a form, or smuggling, which has none. */
export const recordCategories = [...forms, 'som'] as const
