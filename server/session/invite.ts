import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Role } from '#contract/roles.ts'
import type { Database } from '../db/database.ts'
import { newToken, sha256Hex } from '../token.ts'

export const invitationDays = 7

/** Roles whose accounts belong to an agency. */
const rolesOfAgencies: readonly Role[] = ['coordinator', 'agency-admin']

export type Invitation = {
  readonly role: Role
  /** Of a coordinator or an agency's administrator, and of nobody else. */
  readonly agencyId?: string
  /** Districts the account is limited to; none means every district of the agency. */
  readonly districtIds?: readonly string[]
  /** Absent for the first administrator. */
  readonly invitedBy?: string
}

/** Nobody can be invited like this; the message says why. */
export class InvitationRefused extends Error {
  override readonly name = 'InvitationRefused'
}

/**
 * Makes an invitation that can be used once within `invitationDays`. Only the hash of its token is kept.
 * @returns the token, to be handed over by a way that nobody else reads
 * @throws InvitationRefused where the role and the agency do not belong together, or an agency or district does not exist
 */
export async function invite(db: Database, invitation: Invitation): Promise<string> {
  const { role, agencyId = null, districtIds = [], invitedBy = null } = invitation
  if (rolesOfAgencies.includes(role) && agencyId === null)
    throw new InvitationRefused(`The role ${role} belongs to an agency: say which`)
  if (!rolesOfAgencies.includes(role) && (agencyId !== null || districtIds.length > 0))
    throw new InvitationRefused(`The role ${role} belongs to no agency and to no districts`)
  await refuseUnknown(db, agencyId, districtIds)
  const token = newToken()
  const hash = await sha256Hex(token)
  await db.run(sql`
    insert into access.invitation (token_hash, role, agency_id, district_ids, invited_by, created_at, expires_at)
    values (decode(${hash}, 'hex'), ${role}, ${agencyId}, ${sql.param([...districtIds])}::text[], ${invitedBy}::uuid, now(),
      now() + make_interval(days => ${invitationDays}))`)
  return token
}

async function refuseUnknown(db: Database, agencyId: string | null, districtIds: readonly string[]): Promise<void> {
  const { hasAgency, unknown } = await db.one(
    z.object({ hasAgency: z.boolean(), unknown: z.array(z.string()) }),
    sql`select ${agencyId}::text is null or exists (select from reference.agency where id = ${agencyId}) as "hasAgency",
      array(select asked.id from unnest(${sql.param([...districtIds])}::text[]) as asked (id)
        where not exists (select from reference.district d where d.id = asked.id)) as unknown`,
  )
  if (!hasAgency) throw new InvitationRefused(`There is no agency ${agencyId}`)
  if (unknown.length > 0) throw new InvitationRefused(`There is no district ${unknown.join(', ')}`)
}
