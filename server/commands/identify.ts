import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Role } from '#contract/roles.ts'
import type { Passwords } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { readLine } from './read-line.ts'
import type { Terminal } from './terminal.ts'

export type IdentityContext = {
  readonly database: Database
  readonly terminal: Terminal
  readonly passwords: Passwords
}

/** Whoever runs the command is not who they say, or may not do it. */
export class IdentityRefused extends Error {
  override readonly name = 'IdentityRefused'
}

const account = z.object({ id: z.string(), passwordHash: z.string(), role: z.string() })

/**
 * Asks at the terminal for the password of an account, so that what a command does is done by a person.
 * @param may the roles that may do it @param what "approve releases" @returns the account's id
 * @throws IdentityRefused when the password is wrong, or the role may not
 */
export async function identify(
  { database, terminal, passwords }: IdentityContext,
  email: string,
  may: readonly Role[],
  what: string,
): Promise<string> {
  const found = await database.maybeOne(
    account,
    sql`select id, password_hash as "passwordHash", role from access.app_user where email = ${email.toLowerCase()} and disabled_at is null`,
  )
  terminal.say(`Password of ${email}:`)
  const password = await readLine()
  const isRight = found !== undefined && (await passwords.verify(found.passwordHash, password))
  if (!isRight) throw new IdentityRefused('E-mail or password is not right')
  if (!may.some((role) => role === found.role)) throw new IdentityRefused(`The role ${found.role} may not ${what}`)
  return found.id
}
