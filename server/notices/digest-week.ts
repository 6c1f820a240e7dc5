/** Pakistan is five hours ahead of UTC and keeps no summer time. */
const offsetMs = 5 * 3_600_000
const dayMs = 86_400_000
/** The digest is for Monday morning. */
const hourOfDigest = 8
/** So long after that it still says something about the week; later it is left out. */
const isSentForMs = dayMs

export type DigestWeek = {
  /** The Monday, 'YYYY-MM-DD'. */
  readonly weekOn: string
  /** Eight in the morning of it, and of the Monday before. */
  readonly until: Date
  readonly from: Date
}

/** The digest that is due now; `undefined` from Tuesday eight in the morning until Monday eight in the morning, in Pakistan. */
export function digestDue(now: Date): DigestWeek | undefined {
  const local = new Date(now.getTime() + offsetMs)
  const daysSinceMonday = (local.getUTCDay() + 6) % 7
  const monday = Math.floor(local.getTime() / dayMs) * dayMs - daysSinceMonday * dayMs
  const until = new Date(monday + hourOfDigest * 3_600_000 - offsetMs)
  if (now < until || now.getTime() >= until.getTime() + isSentForMs) return undefined
  return { weekOn: new Date(monday).toISOString().slice(0, 10), until, from: new Date(until.getTime() - 7 * dayMs) }
}
