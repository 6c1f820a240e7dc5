import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { maximumSessions, roles, sessionLimits } from '#contract/roles.ts'
import type { Passwords } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { waitBeforeSignIn } from '../policies/sign-in-throttle.ts'
import { newToken, sha256Hex } from '../token.ts'

const factsRow = z.object({
  userId: z.string().nullable(),
  passwordHash: z.string().nullable(),
  role: z.enum(roles).nullable(),
  isKnownAddress: z.boolean(),
  failuresHere: z.number().int(),
  failuresOfAddress: z.number().int(),
  failuresOfAccount: z.number().int(),
  secondsSinceFailure: z.number().nullable(),
})

export type SignInOutcome = { kind: 'signed-in'; token: string } | { kind: 'wrong' } | { kind: 'wait'; seconds: number }

/**
 * Checks an e-mail and password and opens a session. Unknown accounts cost one hash like known ones, so that time tells nothing.
 */
export async function signIn(
  db: Database,
  passwords: Passwords,
  attempt: { email: string; password: string; address: string },
): Promise<SignInOutcome> {
  const account = await sha256Hex(`account:${attempt.email.toLowerCase()}`)
  const address = await sha256Hex(`address:${attempt.address}`)
  const facts = await db.asApi(null, (tx) =>
    tx.one(
      factsRow,
      sql`select user_id as "userId", password_hash as "passwordHash", role, is_known_address as "isKnownAddress",
          failures_here as "failuresHere", failures_of_address as "failuresOfAddress", failures_of_account as "failuresOfAccount",
          seconds_since_failure as "secondsSinceFailure"
        from access.sign_in_facts(${attempt.email}, decode(${account}, 'hex'), decode(${address}, 'hex'))`,
    ),
  )
  const seconds = waitBeforeSignIn({ ...facts, secondsSinceFailure: facts.secondsSinceFailure ?? 0 })
  if (seconds > 0) return { kind: 'wait', seconds }
  const isRight = await passwords.verify(facts.passwordHash ?? (await decoyHash(passwords)), attempt.password)
  if (!isRight || !facts.userId || !facts.role) {
    await db.asApi(null, (tx) =>
      tx.run(sql`select access.note_sign_in_failure(decode(${account}, 'hex'), decode(${address}, 'hex'))`),
    )
    return { kind: 'wrong' }
  }
  const token = newToken()
  const limits = sessionLimits[facts.role]
  const tokenHash = await sha256Hex(token)
  const { userId } = facts
  await db.asApi(null, (tx) =>
    tx.run(sql`select access.open_session(${userId}::uuid, decode(${tokenHash}, 'hex'), decode(${address}, 'hex'),
      ${limits.idleMinutes}::int, ${limits.absoluteHours}::int, ${maximumSessions}::int)`),
  )
  return { kind: 'signed-in', token }
}

let decoy: Promise<string> | undefined
const decoyHash = (passwords: Passwords): Promise<string> => {
  decoy ??= passwords.hash('no account has this password')
  return decoy
}
