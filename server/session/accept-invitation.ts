import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Passwords } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { DatabaseError } from '../db/database-error.ts'
import { sha256Hex } from '../token.ts'

export type Invited = { token: string; email: string; displayName: string; password: string }

export type InvitationOutcome = 'accepted' | 'email-taken' | 'not-valid'

const uniqueViolation = '23505'

/** Makes the account of an invitation. Not valid when it was used, has expired or never was: the three cannot be told apart. */
export async function acceptInvitation(
  db: Database,
  passwords: Passwords,
  { token, email, displayName, password }: Invited,
): Promise<InvitationOutcome> {
  const passwordHash = await passwords.hash(password)
  const tokenHash = await sha256Hex(token)
  try {
    const { id } = await db.asApi(null, (tx) =>
      tx.one(
        z.object({ id: z.string().nullable() }),
        sql`select access.accept_invitation(decode(${tokenHash}, 'hex'), ${email}, ${displayName}, ${passwordHash}) as id`,
      ),
    )
    return id === null ? 'not-valid' : 'accepted'
  } catch (error) {
    if (error instanceof DatabaseError && error.code === uniqueViolation) return 'email-taken'
    throw error
  }
}
