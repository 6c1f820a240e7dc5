import { referralEvents } from '../referrals/lifecycle.ts'

/*
 * What the trail of a record can say. The codes are rows of `audit.action` in the database, held equal by a test; a code that is added needs a
 * migration and its words in both languages.
 */

export const actionGroups = ['reading', 'referral', 'case', 'account', 'release'] as const
export type ActionGroup = (typeof actionGroups)[number]

/** What is noted by triggers of the database, whatever program did it. */
const notedByDatabase = {
  'session.opened': 'account',
  'session.closed': 'account',
  'session.refused': 'account',
  'invitation.made': 'account',
  'account.made': 'account',
  'account.changed': 'account',
  'consent.recorded': 'case',
  'consent.withdrawn': 'case',
  'places.told': 'referral',
  'release.approved': 'release',
  'release.published': 'release',
} as const satisfies Record<string, ActionGroup>

/** What routes declare (`record` of `server/routing/serve-route.ts`): what they show, and what they were asked to change and refused. */
const notedByRoutes = {
  'referral.read': 'reading',
  'desk.read': 'reading',
  'case.read': 'reading',
  /** Name and identity of a person were shown. */
  'identity.read': 'reading',
  'export.made': 'reading',
  /** This trail itself. */
  'trail.read': 'reading',
  /** A change that was refused, or one that has no code of its own. */
  'referral.changed': 'referral',
  'consent.changed': 'case',
  'places.changed': 'referral',
  'case.made': 'case',
  'case.changed': 'case',
} as const satisfies Record<string, ActionGroup>

type NotedAction = keyof typeof notedByRoutes
type ReferralAction = `referral.${(typeof referralEvents)[number]}`
export type AuditAction = NotedAction | keyof typeof notedByDatabase | ReferralAction
export type RouteAction = NotedAction

export type AuditActionRow = {
  readonly code: AuditAction
  readonly group: ActionGroup
  readonly isNotedByRoutes: boolean
}

const rowsOf = (table: Readonly<Record<string, ActionGroup>>, isNotedByRoutes: boolean): AuditActionRow[] =>
  // The keys of the two tables above are the codes.
  (Object.entries(table) as [AuditAction, ActionGroup][]).map(([code, group]) => ({ code, group, isNotedByRoutes }))

/** Every action there is. */
export const auditActionRows: readonly AuditActionRow[] = [
  ...referralEvents.map((event) => ({
    code: `referral.${event}` as const,
    group: 'referral' as const,
    isNotedByRoutes: false,
  })),
  ...rowsOf(notedByDatabase, false),
  ...rowsOf(notedByRoutes, true),
]

export const auditActions: readonly AuditAction[] = auditActionRows.map(({ code }) => code)

export const actionsOf = (group: ActionGroup): AuditAction[] =>
  auditActionRows.filter((row) => row.group === group).map(({ code }) => code)

/** What an action was done to. Records of persons are the first three. */
export const targetKinds = [
  'referral',
  'case',
  'person',
  'desk',
  'trail',
  'export',
  'session',
  'account',
  'invitation',
  'release',
] as const
export type TargetKind = (typeof targetKinds)[number]

/** The chain of what concerns no agency. */
export const systemChain = 'system'
