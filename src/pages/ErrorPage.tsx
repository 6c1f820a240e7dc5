import { useTranslate } from '#src/i18n/translate.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { ErrorPage as Message } from '#src/ui/ErrorPage.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PageTitle } from './PageTitle.tsx'

/** For a page that a fault of the program stopped. Failed questions never come here; their panels say so. */
export function ErrorPage() {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.error')} />
      <Message
        title={t('errors:page.title')}
        text={t('errors:page.text')}
        retry={{ label: t('errors:page.reload'), onRetry: () => location.reload() }}
        home={{ label: t('errors:notFound.back'), href: `/${language}/overview` }}
      />
    </PageWidth>
  )
}
