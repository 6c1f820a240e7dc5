/** Roles of the design. A visitor who is not signed in has none and is called `public`. */
export const roles = ['donor', 'policymaker', 'coordinator', 'agency-admin', 'system-admin', 'auditor'] as const
export type Role = (typeof roles)[number]
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** Minutes without a request after which a session ends, and hours after which it ends in any case. */
export const sessionLimits: Record<Role, { idleMinutes: number; absoluteHours: number }> = {
  donor: { idleMinutes: 60, absoluteHours: 12 },
  policymaker: { idleMinutes: 60, absoluteHours: 12 },
  coordinator: { idleMinutes: 30, absoluteHours: 12 },
  'agency-admin': { idleMinutes: 30, absoluteHours: 8 },
  'system-admin': { idleMinutes: 30, absoluteHours: 8 },
  auditor: { idleMinutes: 30, absoluteHours: 8 },
}
export const maximumSessions = 3
