import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Passwords } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { sha256Hex } from './token.ts'

export type Invited = { token: string; email: string; displayName: string; password: string }

/** Makes the account of an invitation. False when it was used, has expired or never was: the three cannot be told apart. */
export async function acceptInvitation(
  db: Database,
  passwords: Passwords,
  { token, email, displayName, password }: Invited,
): Promise<boolean> {
  const passwordHash = await passwords.hash(password)
  const tokenHash = await sha256Hex(token)
  const { id } = await db.asApi(null, (tx) =>
    tx.one(
      z.object({ id: z.string().nullable() }),
      sql`select access.accept_invitation(decode(${tokenHash}, 'hex'), ${email}, ${displayName}, ${passwordHash}) as id`,
    ),
  )
  return id !== null
}
