/** Calendar day in Pakistan (UTC+5 all year) of an instant, as 'YYYY-MM-DD'. */
export const dayInPakistan = (instant: Date): string =>
  new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(0, 10)
