/** Rows of a page of the register. */
export const casePageSize = 25
/** How far apart two records of the same may be registered, in days. */
export const doubleWithinDays = 30
/** How often an account may ask in a day whether another agency may know a person. */
export const blindQuestionsADay = 20
/** A draft that nobody goes on with is deleted. */
export const draftKeptDays = 30

export const caseSorts = ['registered', 'changed'] as const
export type CaseSort = (typeof caseSorts)[number]

/** What a search for a code looks for: capital letters, one kind of dash, Latin digits, no blanks. Nothing is guessed beyond that. */
export function normalCode(typed: string): string {
  return typed
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/[۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x6f0))
    .replaceAll(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660))
    .toUpperCase()
}
/** What a code may begin with. */
export const codePattern = /^[A-Z][A-Z0-9-]{0,39}$/
