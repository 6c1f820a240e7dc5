import { isRole, roles } from '#contract/roles.ts'
import { InvitationRefused, invitationDays, invite } from '../session/invite.ts'
import { type IdentityContext, identify } from './identify.ts'

export const inviteOptions = {
  role: { type: 'string' },
  agency: { type: 'string' },
  districts: { type: 'string' },
  by: { type: 'string' },
} as const

export type InviteChoice = {
  readonly role: string
  readonly agency?: string | undefined
  /** Ids with commas between them. */
  readonly districts?: string | undefined
  readonly by: string
}

/** Invites a person in the name of an administrator of the system, and prints what to hand over. */
export async function inviteCommand(
  context: IdentityContext,
  { role, agency, districts, by }: InviteChoice,
): Promise<void> {
  if (!isRole(role)) throw new InvitationRefused(`There is no role ${role}; there are ${roles.join(', ')}`)
  const invitedBy = await identify(context, by, ['system-admin'], 'invite')
  const districtIds = districts === undefined ? [] : districts.split(',').map((id) => id.trim())
  const token = await invite(context.database, {
    role,
    invitedBy,
    districtIds,
    ...(agency === undefined ? {} : { agencyId: agency }),
  })
  context.terminal.say(
    `Invitation of one ${role}, once, for ${invitationDays} days. Behind the address of this Rabta:\n  /en/invitation#${token}`,
  )
}
