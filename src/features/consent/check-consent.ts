import { consentFormFaults, consentRefusedFor, newConsentSchema } from '#contract/api/sending.ts'
import type { AgeBand } from '#contract/persons.ts'
import type { ConsentToRecord } from '#src/api/sending-commands.ts'
import {
  basesWithoutConsent,
  type ConsentDraft,
  type DraftFault,
  type DraftFaults,
  type DraftField,
  draftFields,
} from './consent-draft.ts'

/*
 * The server's own rules, asked before anything is sent. They come with the schema library, so this file is fetched when the form is used.
 */

export type CheckedConsent =
  | { readonly consent: ConsentToRecord; readonly faults?: never }
  | { readonly consent?: never; readonly faults: DraftFaults }

/** @param today 'YYYY-MM-DD' in Pakistan */
export function checkConsent({ isConfirmed, ...draft }: ConsentDraft, ageBand: AgeBand, today: string): CheckedConsent {
  const checked = newConsentSchema.safeParse(draft)
  const faults: Partial<Record<DraftField, DraftFault>> = {}
  for (const { path, message } of checked.error?.issues ?? []) {
    const field = draftFields.find((one) => one === path[0])
    if (field) faults[field] ??= faultOf(field, message)
  }
  const { basis, givenOn } = draft
  const refused = basis && consentRefusedFor({ basis, givenOn }, ageBand, today)
  if (refused) faults[refused.field] ??= refused.fault
  if (basis && basesWithoutConsent.includes(basis) && !isConfirmed) faults.isConfirmed = 'unconfirmed'
  return checked.success && Object.keys(faults).length === 0 ? { consent: checked.data } : { faults }
}

const faultOf = (field: DraftField, message: string): DraftFault =>
  consentFormFaults.find((one) => one === message) ??
  (field === 'givenOn' || field === 'expiresOn' ? 'date' : 'missing')

/** The same from the server's refusal, which names fields by pointers into the body. */
export function faultsOfRefusal(errors: readonly { pointer: string; message: string }[]): DraftFaults {
  const found = errors.flatMap(({ pointer, message }): [DraftField, DraftFault][] => {
    const field = draftFields.find((one) => pointer.startsWith(`/body/${one}`))
    if (!field) return []
    const known = [...consentFormFaults, 'consent-for-adult' as const].find((one) => one === message)
    return [[field, known ?? 'refused']]
  })
  return Object.fromEntries(found)
}
