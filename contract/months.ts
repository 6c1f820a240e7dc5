/** Calendar months as 'YYYY-MM', the step in which agencies report. */

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The month that is `steps` later, or earlier if negative. */
export function shiftMonth(month: string, steps: number): string {
  const number = numberOf(month) + steps
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** Months from one to the other; negative when the second is earlier. */
export const monthsFromTo = (from: string, to: string): number => numberOf(to) - numberOf(from)

/** The months of a number that end with one, oldest first. */
export const monthsUntil = (last: string, length: number): string[] =>
  Array.from({ length }, (_, index) => shiftMonth(last, index - length + 1))
