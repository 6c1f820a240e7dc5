import { useApi } from '#src/api/api-context.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { AcceptInvitation } from './invitation/AcceptInvitation.tsx'
import { PageTitle } from './PageTitle.tsx'

/** Where whoever is invited makes an account. Afterwards the overview is loaded anew, because all of it may look different. */
export function InvitationPage() {
  const { t } = useTranslation('session')
  const { acceptInvitation } = useApi()
  const language = useLanguage()
  return (
    <>
      <PageTitle page={t('invitation.title')} />
      <AcceptInvitation accept={acceptInvitation} onAccepted={() => location.assign(`/${language}/overview`)} />
    </>
  )
}
