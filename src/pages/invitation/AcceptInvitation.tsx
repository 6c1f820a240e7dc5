import { Alert } from '@mantine/core'
import { useRef, useState } from 'react'
import { asApiError } from '#src/api/api-error.ts'
import type { Api } from '#src/api/client.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { MantineSkin } from '#src/theme/MantineSkin.tsx'
import { AppLink } from '#src/ui/AppLink.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import styles from './AcceptInvitation.module.css'
import { type AccountDetails, type AccountFailure, accountFailure, incompleteFields } from './account-failure.ts'
import { InvitationForm } from './InvitationForm.tsx'
import { forgetToken } from './invitation-token.ts'
import { useInvitation } from './use-invitation.ts'

export type AcceptInvitationProps = {
  accept: Api['acceptInvitation']
  /** Called once the account exists and is signed in. */
  onAccepted: () => void
}

/** Makes the account of the invitation in the address. What was typed stays through every failure. */
export function AcceptInvitation({ accept, onAccepted }: AcceptInvitationProps) {
  const { t } = useTranslation('session')
  const { invitation, refuse } = useInvitation()
  const [failure, setFailure] = useState<AccountFailure>()
  const [isSending, setIsSending] = useState(false)
  // State is set after the next paint; this stops the second of two quick presses.
  const isBusy = useRef(false)

  const send = async (details: AccountDetails) => {
    if (isBusy.current || invitation.kind !== 'found') return
    const incomplete = incompleteFields(details, t)
    setFailure(incomplete)
    if (incomplete) return
    isBusy.current = true
    setIsSending(true)
    try {
      await accept({ ...details, token: invitation.token })
    } catch (thrown) {
      const error = asApiError(thrown)
      if (error.problemName === 'invitation-not-valid') refuse()
      else setFailure(accountFailure(error, t))
      isBusy.current = false
      setIsSending(false)
      return
    }
    // The form stays busy: the next page is on its way, and the invitation is spent.
    forgetToken()
    onAccepted()
  }

  return (
    <PageWidth>
      <MantineSkin>
        <div className={styles.page}>
          <div>
            <h1>{t('invitation.title')}</h1>
            <p className={styles.lead}>{t('invitation.lead')}</p>
          </div>
          {(invitation.kind === 'missing' || invitation.kind === 'refused') && <NoInvitation kind={invitation.kind} />}
          {invitation.kind !== 'missing' && (
            <InvitationForm
              failure={failure}
              isSending={isSending}
              canSend={invitation.kind === 'found'}
              onSend={(details) => void send(details)}
            />
          )}
        </div>
      </MantineSkin>
    </PageWidth>
  )
}

/** The account of a spent invitation may be the reader's own, made by an answer that was lost on the way: hence the link. */
function NoInvitation({ kind }: { kind: 'missing' | 'refused' }) {
  const { t } = useTranslation('session')
  const language = useLanguage()
  return (
    <Alert color="red" title={t(`invitation.${kind}Title`)} role="alert" icon={<Icon name="attention" size={20} />}>
      <p>{t(`invitation.${kind}`)}</p>
      <p>
        <AppLink href={`/${language}/sign-in`}>{t('title')}</AppLink>
      </p>
    </Alert>
  )
}
