/** Pakistan is five hours ahead of UTC all year. */
const offsetMs = 5 * 3_600_000

/** Day and time of an instant in Pakistan: 'YYYY-MM-DD' for `formatDate`, and '14:05', which reads the same in both languages. */
export function dayAndTime(instant: string): { day: string; time: string } {
  const local = new Date(Date.parse(instant) + offsetMs).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}
