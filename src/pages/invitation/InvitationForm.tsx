import '#src/pages/sign-in/mantine-parts.css'
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './AcceptInvitation.module.css'
import { type AccountDetails, type AccountFailure, type AccountField, accountFields } from './account-failure.ts'

export type InvitationFormProps = {
  failure: AccountFailure | undefined
  isSending: boolean
  /** Without a token nothing can be sent: before the script has read the address, and after the server refused it. */
  canSend: boolean
  onSend: (details: AccountDetails) => void
}

/** The three fields. A fault stands at its field, and the first such field gets the focus; no failure touches what was typed. */
export function InvitationForm({ failure, isSending, canSend, onSend }: InvitationFormProps) {
  const { t } = useTranslation('session')
  const form = useRef<HTMLFormElement>(null)

  // Before the paint, so that the words and the focus come together.
  useLayoutEffect(() => {
    const first = accountFields.find((field) => failure?.fields[field] !== undefined)
    if (first) form.current?.querySelector<HTMLInputElement>(`input[name="${first}"]`)?.focus()
  }, [failure])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    onSend({
      displayName: textIn(data, 'displayName').trim(),
      email: textIn(data, 'email').trim(),
      password: textIn(data, 'password'),
    })
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} method="post" noValidate>
      {failure?.notice && <Notice {...failure.notice} />}
      <TextInput
        name="displayName"
        label={t('invitation.displayName')}
        description={t('invitation.displayNameHint')}
        autoComplete="organization"
        // On the field itself: `dir` alone reaches only the box around it, which does not see what is typed.
        attributes={{ input: { dir: 'auto' } }}
        error={spoken(failure?.fields.displayName)}
      />
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        error={spoken(failure?.fields.email)}
      />
      <NewPassword error={spoken(failure?.fields.password)} />
      <Button type="submit" loading={isSending} disabled={!canSend}>
        {t('invitation.submit')}
      </Button>
    </form>
  )
}

function Notice({ text, reference }: NonNullable<AccountFailure['notice']>) {
  const { t } = useTranslation('session')
  return (
    <Alert color="red" title={t('failed')} role="alert" icon={<Icon name="attention" size={20} />}>
      <p>{text}</p>
      {reference !== undefined && (
        <p>
          {t('reference')} <Num>{reference}</Num>
        </p>
      )}
    </Alert>
  )
}

function NewPassword({ error }: { error: ReactNode }) {
  const { t } = useTranslation('session')
  const [isReadable, setIsReadable] = useState(false)
  return (
    <PasswordInput
      name="password"
      label={t('password')}
      description={iso(t('invitation.passwordHint'))}
      autoComplete="new-password"
      dir="ltr"
      error={error}
      // The library marks only its plain fields.
      aria-invalid={Boolean(error)}
      visible={isReadable}
      onVisibilityChange={setIsReadable}
      visibilityToggleIcon={RevealSign}
      visibilityToggleButtonProps={{ 'aria-label': t(isReadable ? 'hidePassword' : 'showPassword'), tabIndex: 0 }}
    />
  )
}

const RevealSign = ({ reveal }: { reveal: boolean }) => <Icon name={reveal ? 'eye-closed' : 'eye'} size={20} />

const spoken = (fault: string | undefined): ReactNode => fault !== undefined && iso(fault)

function textIn(data: FormData, field: AccountField): string {
  const value = data.get(field)
  return typeof value === 'string' ? value : ''
}
