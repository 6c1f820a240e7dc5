import { useRef, useState } from 'react'
import { asApiError } from '#src/api/api-error.ts'
import type { Api, Credentials } from '#src/api/client.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { MantineSkin } from '#src/theme/MantineSkin.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { type DemoSignIn, DemoSignIns } from './DemoSignIns.tsx'
import { SignInForm } from './SignInForm.tsx'
import styles from './SignInPage.module.css'
import { describeFailure, type SignInFailure } from './sign-in-failure.ts'

export type SignInPageProps = {
  signIn: Api['signIn']
  /** Called once the session exists. */
  onSignedIn: () => void
  /** Ready-made accounts of an installation with demo records; empty elsewhere. */
  demoSignIns: readonly DemoSignIn[]
}

/** Email and password. A failure is told above the fields, and what was typed stays. */
export function SignInPage({ signIn, onSignedIn, demoSignIns }: SignInPageProps) {
  const { t } = useTranslation('session')
  const [failure, setFailure] = useState<SignInFailure>()
  const [isSending, setIsSending] = useState(false)
  // State is set after the next paint; this stops the second of two quick presses.
  const isBusy = useRef(false)

  const send = async (credentials: Credentials) => {
    if (isBusy.current) return
    isBusy.current = true
    setIsSending(true)
    setFailure(undefined)
    try {
      await signIn(credentials)
      onSignedIn()
    } catch (error) {
      setFailure(describeFailure(asApiError(error), t))
    } finally {
      isBusy.current = false
      setIsSending(false)
    }
  }

  return (
    <PageWidth>
      <MantineSkin>
        <div className={styles.page}>
          <div className={styles.title}>
            <h1>{t('title')}</h1>
            <p className={styles.lead}>{t('lead')}</p>
          </div>
          <SignInForm failure={failure} isSending={isSending} onSend={(credentials) => void send(credentials)} />
          {demoSignIns.length > 0 && (
            <DemoSignIns
              signIns={demoSignIns}
              isSending={isSending}
              onChoose={(credentials) => void send(credentials)}
            />
          )}
        </div>
      </MantineSkin>
    </PageWidth>
  )
}
