import { endOfDay } from '../referrals/working-time.ts'

/** The day in Pakistan at an instant, 'YYYY-MM-DD'. */
export const pakistanDay = (at: Date): string =>
  new Date(endOfDay(at).getTime() - 19 * 3_600_000).toISOString().slice(0, 10)
