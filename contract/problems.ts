import { z } from 'zod'

/** Every error answer is an RFC 9457 problem of one of these types. A new name without a status does not compile. */
export const problemStatus = {
  'invalid-request': 400,
  'not-signed-in': 401,
  'wrong-sign-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  /** Somebody was quicker: `state` is what the referral is now. */
  'referral-moved': 409,
  /** Nobody agreed to it, or does no more: `fault` says why. */
  'no-consent': 403,
  /** Another agency has taken the case over. */
  'case-handed-over': 409,
  /** The desk is not in the directory any more. */
  'desk-closed': 409,
  /** An edit was sent without `If-Match`. */
  'version-required': 428,
  /** Somebody else has changed it since; of a case `changes` says what, who and when. */
  'changed-meanwhile': 412,
  /** A command was sent without an `Idempotency-Key`. */
  'key-required': 400,
  /** The key belongs to another command. */
  'key-reused': 422,
  'invitation-not-valid': 410,
  'combination-not-published': 422,
  'too-many-requests': 429,
  unexpected: 500,
  'demo-limited': 503,
  'database-unavailable': 503,
  /** Who saw or did it could not be put on record, so nothing was shown or done. */
  'audit-unavailable': 503,
  /** No browser on the server to make the PDF with; the page of the brief can be printed. */
  'brief-unavailable': 503,
  /** A part of the brief could not be loaded; `errors` names each. */
  'brief-incomplete': 503,
  'brief-busy': 503,
} as const
export type ProblemName = keyof typeof problemStatus

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  /** Id of the request, to be quoted in a report. */
  instance: z.string().optional(),
  /** Where the input was wrong: a JSON pointer into the body or the name of a parameter. `code` where a screen has its own words for it. */
  errors: z.array(z.object({ pointer: z.string(), message: z.string(), code: z.string().optional() })).optional(),
  /** Seconds to wait, for `too-many-requests` and `brief-busy`. */
  retryAfterSeconds: z.number().int().optional(),
  /** For `referral-moved`: the state that the referral is in. */
  state: z.string().optional(),
  /** For `no-consent`: what the consent does not cover. */
  fault: z.string().optional(),
  /** For `changed-meanwhile`: each field that is another now, the latest edit first. `subject` is the code of a person or the number of a stage. */
  changes: z
    .array(
      z.object({
        field: z.string(),
        subject: z.string().nullable(),
        before: z.union([z.string(), z.array(z.string())]).nullable(),
        after: z.union([z.string(), z.array(z.string())]).nullable(),
        at: z.string(),
        by: z.string().nullable(),
      }),
    )
    .optional(),
  /** For `combination-not-published`: the nearest questions that are. */
  nearest: z.array(z.string()).optional(),
})
export type Problem = z.infer<typeof problemSchema>

const prefix = '/problems/'
export const problemType = (name: ProblemName): string => `${prefix}${name}`

/** The name in a problem's type; `undefined` for a type that is not ours (a proxy's, say). */
export function problemNameOf(problem: Pick<Problem, 'type'>): ProblemName | undefined {
  const name = problem.type.startsWith(prefix) ? problem.type.slice(prefix.length) : ''
  // The check makes the cast true: `name` is a key of the closed list.
  return Object.hasOwn(problemStatus, name) ? (name as ProblemName) : undefined
}
