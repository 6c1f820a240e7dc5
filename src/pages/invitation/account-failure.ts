import type { TFunction } from 'i18next'
import type { ApiError } from '#src/api/api-error.ts'
import type { InvitedAccount } from '#src/api/client.ts'

/** What is typed into the form; the token comes from the address. */
export type AccountDetails = Omit<InvitedAccount, 'token'>
export type AccountField = keyof AccountDetails

/** In the order of the form. */
export const accountFields = ['displayName', 'email', 'password'] as const satisfies readonly AccountField[]

/** What is wrong: words for each field at fault, or a notice when it is none of them. */
export type AccountFailure = {
  fields: Partial<Record<AccountField, string>>
  notice?: { text: string; reference?: string }
}

type Words = TFunction<'session'>

/** Only what needs no rule is found before sending; the rules themselves are the server's. `undefined` when all is filled in. */
export function incompleteFields(
  { displayName, email, password }: AccountDetails,
  t: Words,
): AccountFailure | undefined {
  const fields: AccountFailure['fields'] = {
    ...(displayName === '' && { displayName: t('invitation.displayNameRule') }),
    ...(email === '' && { email: t('emailMissing') }),
    ...(email !== '' && !email.includes('@') && { email: t('emailInvalid') }),
    ...(password === '' && { password: t('invitation.passwordRule') }),
  }
  return Object.keys(fields).length > 0 ? { fields } : undefined
}

/** Why the server made no account. Its problem names the fields by pointer; the words are ours, in the reader's language. */
export function accountFailure(error: ApiError, t: Words): AccountFailure {
  if (error.kind === 'network') return { fields: {}, notice: { text: t('network') } }
  const pointers = new Set(error.problem?.errors?.map(({ pointer }) => pointer))
  const fields: AccountFailure['fields'] = {
    ...(pointers.has('/body/displayName') && { displayName: t('invitation.displayNameRule') }),
    ...(pointers.has('/body/email') && { email: t('invitation.emailRefused') }),
    ...(pointers.has('/body/password') && { password: t('invitation.passwordRule') }),
  }
  if (Object.keys(fields).length > 0) return { fields }
  const reference = error.problem?.instance
  return { fields, notice: { text: t('unexpected'), ...(reference !== undefined && { reference }) } }
}
