import type { CaseEvent } from '#contract/api/cases.ts'
import { type CaseFault, caseFaults, faultSentence } from '#contract/cases/case-rules.ts'
import { ProblemError } from '../problem.ts'

/**
 * Refuses what a form would not let through either.
 * @param at where in the body the fields are: '', or a part such as '/facts'
 */
export function refuseFaults(faults: readonly CaseFault[], at = ''): void {
  if (faults.length === 0) return
  const errors = faults.map((fault) => ({
    pointer: `/body${at}/${fault.field}`,
    message: faultSentence(fault),
    code: fault.code,
  }))
  throw new ProblemError('invalid-request', {
    errors,
    detail: errors.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '),
  })
}

/**
 * Turns what the database answered to an edit into a problem; nothing when it is done.
 * @param changesSince reads what was edited since the version that the editor saw
 */
export async function refuseEdit(result: string, changesSince: () => Promise<CaseEvent[]>, at = ''): Promise<void> {
  if (result === 'done') return
  if (result === 'not-found') throw new ProblemError('not-found')
  if (result === 'handed-over') throw new ProblemError('case-handed-over')
  if (result === 'changed') {
    const events = await changesSince()
    const changes = events.flatMap(({ at: on, by, subject, changes: ofEvent }) =>
      ofEvent.map((one) => ({ ...one, subject, at: on, by })),
    )
    throw new ProblemError('changed-meanwhile', { changes })
  }
  const [field = '', code = ''] = result.split(' ')
  // The database names no other reasons; one that it would is still a field that cannot be.
  refuseFaults([{ field, code: isFaultCode(code) ? code : 'not-known' }], at)
}

const isFaultCode = (code: string): code is CaseFault['code'] => Object.hasOwn(caseFaults, code)
