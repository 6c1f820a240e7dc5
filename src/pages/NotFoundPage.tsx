import { useTranslate } from '#src/i18n/translate.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { NotFoundPage as Message } from '#src/ui/NotFoundPage.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PageTitle } from './PageTitle.tsx'

/** For an address with nothing behind it. */
export function NotFoundPage() {
  const t = useTranslate()
  const language = useLanguage()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.notFound')} />
      <Message
        title={t('errors:notFound.title')}
        text={t('errors:notFound.text')}
        home={{ label: t('errors:notFound.back'), href: `/${language}/overview` }}
      />
    </PageWidth>
  )
}
