import { type Problem, type ProblemName, problemStatus, problemType } from '#contract/problems.ts'

const titles: Record<ProblemName, string> = {
  'invalid-request': 'The request was not understood',
  'not-signed-in': 'Sign in to see this',
  'wrong-sign-in': 'E-mail or password is not right',
  'not-allowed': 'Your role may not see this',
  'not-found': 'There is nothing here',
  'referral-moved': 'This referral has moved on meanwhile',
  'version-required': 'An edit names the version that it saw, in If-Match',
  'changed-meanwhile': 'Somebody has edited this case meanwhile',
  'case-handed-over': 'This case was handed over to another agency and can no longer be edited here',
  'key-required': 'A command needs an Idempotency-Key',
  'key-reused': 'This Idempotency-Key was used for another command',
  'invitation-not-valid': 'This invitation was used or has expired',
  'combination-not-published': 'This combination is not published',
  'too-many-requests': 'Too many tries; wait a little',
  unexpected: 'Something failed on our side',
  'demo-limited': 'The demo has no recorded answer for this',
  'database-unavailable': 'The database does not answer at the moment',
  'brief-unavailable': 'There is no Chromium here to make the PDF with; print the page of the brief instead',
  'brief-incomplete': 'A part of the brief could not be loaded, so no PDF was made',
  'brief-busy': 'Too many briefs are being made, or this one took too long',
}

/** Thrown by routes; the app turns it into an RFC 9457 answer. Anything else that is thrown becomes `unexpected`. */
export class ProblemError extends Error {
  readonly problem: ProblemName
  readonly extra: Partial<Problem>
  constructor(problem: ProblemName, extra: Partial<Problem> = {}) {
    super(extra.detail ?? titles[problem])
    this.name = 'ProblemError'
    this.problem = problem
    this.extra = extra
  }
}

export function problemBody(name: ProblemName, extra: Partial<Problem> = {}): Problem {
  return { type: problemType(name), title: titles[name], status: problemStatus[name], ...extra }
}

/** Problems say `application/problem+json` and are never stored by a cache. */
export function problemResponse(name: ProblemName, extra: Partial<Problem> = {}): Response {
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  }
  if (extra.retryAfterSeconds !== undefined) headers['retry-after'] = String(extra.retryAfterSeconds)
  return new Response(JSON.stringify(problemBody(name, extra)), { status: problemStatus[name], headers })
}
