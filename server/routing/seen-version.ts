import type { Context } from 'hono'
import type { AppEnv } from '../app-context.ts'
import { ProblemError } from '../problem.ts'

/**
 * The version that an edit saw, from `If-Match: "7"` (RFC 9110, 13.1.1).
 * @throws ProblemError `version-required` without the header, `invalid-request` for anything that is no version
 */
export function seenVersion(c: Context<AppEnv>): number {
  const text = c.req.header('if-match')
  if (text === undefined) throw new ProblemError('version-required')
  const version = /^"(\d{1,9})"$/.exec(text)?.[1]
  if (version === undefined)
    throw new ProblemError('invalid-request', {
      errors: [{ pointer: '/header/if-match', message: 'Names the version as "7"' }],
    })
  return Number(version)
}
