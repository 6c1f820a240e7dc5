/** Gives codes `SYN-<agency>-<year>-<number>`; referrals and activities have a letter before the number. */
export type CodeBook = { next(agencyCode: string, year: number, letter?: 'R' | 'A'): string }

export function createCodeBook(): CodeBook {
  const counts = new Map<string, number>()
  return {
    next: (agencyCode, year, letter) => {
      const stem = `SYN-${agencyCode}-${year}-${letter ?? ''}`
      const count = (counts.get(stem) ?? 0) + 1
      counts.set(stem, count)
      return `${stem}${String(count).padStart(5, '0')}`
    },
  }
}
