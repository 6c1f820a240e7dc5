import type { Context } from 'hono'
import type { AppEnv } from '../app-context.ts'
import { ProblemError } from '../problem.ts'

/**
 * The version that an edit was made on, from `If-Match: "7"`. An edit that does not say what it saw could undo somebody else's.
 * @throws ProblemError `version-required`
 */
export function seenVersion(c: Context<AppEnv>): number {
  const said = /^"(\d{1,9})"$/.exec(c.req.header('if-match')?.trim() ?? '')
  if (!said) throw new ProblemError('version-required')
  return Number(said[1])
}
