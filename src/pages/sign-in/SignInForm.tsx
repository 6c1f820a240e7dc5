import './mantine-parts.css'
import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Credentials } from '#src/api/client.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './SignInPage.module.css'
import type { SignInFailure } from './sign-in-failure.ts'

export type SignInFormProps = {
  failure: SignInFailure | undefined
  isSending: boolean
  onSend: (credentials: Credentials) => void
}

type Field = keyof Credentials
type FieldErrors = Partial<Record<Field, string>>

/** The two fields. Empty ones are named beside the field and get the focus; nothing is sent then. */
export function SignInForm({ failure, isSending, onSend }: SignInFormProps) {
  const { t } = useTranslation('session')
  const [errors, setErrors] = useState<FieldErrors>({})
  const [isReadable, setIsReadable] = useState(false)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const credentials = { email: textIn(form, 'email').trim(), password: textIn(form, 'password') }
    const found: FieldErrors = {
      ...(credentials.email === '' && { email: t('emailMissing') }),
      ...(credentials.email !== '' && !credentials.email.includes('@') && { email: t('emailInvalid') }),
      ...(credentials.password === '' && { password: t('passwordMissing') }),
    }
    setErrors(found)
    const first = (['email', 'password'] as const).find((field) => found[field])
    if (first) inputIn(form, first)?.focus()
    else onSend(credentials)
  }

  return (
    // "post": sent before the script is there, a password must not stand in the address.
    <form method="post" className={styles.form} onSubmit={submit} noValidate>
      {failure && (
        <Alert color="red" title={t('failed')} role="alert" icon={<Icon name="attention" size={20} />}>
          <p>{iso(failure.text)}</p>
          {failure.reference !== undefined && (
            <p>
              {t('reference')} <Num>{failure.reference}</Num>
            </p>
          )}
        </Alert>
      )}
      <TextInput
        name="email"
        type="email"
        label={t('email')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        error={errors.email}
      />
      <PasswordInput
        name="password"
        label={t('password')}
        autoComplete="current-password"
        dir="ltr"
        error={errors.password}
        visible={isReadable}
        onVisibilityChange={setIsReadable}
        visibilityToggleIcon={RevealSign}
        visibilityToggleButtonProps={{ 'aria-label': t(isReadable ? 'hidePassword' : 'showPassword'), tabIndex: 0 }}
      />
      <Button type="submit" loading={isSending}>
        {t('submit')}
      </Button>
      <p className={styles.note}>{t('forgotten')}</p>
    </form>
  )
}

const RevealSign = ({ reveal }: { reveal: boolean }) => <Icon name={reveal ? 'eye-closed' : 'eye'} size={20} />

/** The fields keep their own text: the browser fills them in before the script has come, and a failure does not touch them. */
const inputIn = (form: HTMLFormElement, field: Field): HTMLInputElement | null =>
  form.querySelector<HTMLInputElement>(`input[name="${field}"]`)

const textIn = (form: HTMLFormElement, field: Field): string => inputIn(form, field)?.value ?? ''
