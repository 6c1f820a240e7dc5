import { useRouteContext } from '@tanstack/react-router'
import { useApi } from '#src/api/api-context.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { PageTitle } from '#src/pages/PageTitle.tsx'
import { safeReturnPath } from '#src/pages/sign-in/return-path.ts'
import { SignInPage } from '#src/pages/sign-in/SignInPage.tsx'

/** The sign-in page and what happens after it: the page that was asked for, loaded anew, because all of it may now look different. */
export function SignInRoute() {
  const t = useTranslate()
  const api = useApi()
  const { language, settings } = useRouteContext({ from: '__root__' })
  const goOn = () => {
    const wanted = new URLSearchParams(location.search).get('to') ?? undefined
    location.assign(safeReturnPath(wanted, `/${language}/overview`))
  }
  return (
    <>
      <PageTitle page={t('shell:page.signIn')} />
      <SignInPage signIn={api.signIn} onSignedIn={goOn} demoSignIns={settings.demoSignIns ?? []} />
    </>
  )
}
