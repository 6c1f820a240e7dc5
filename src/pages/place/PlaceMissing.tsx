import { useWords } from '#src/i18n/use-words.ts'
import { NotFoundPage as Message } from '#src/ui/NotFoundPage.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PageTitle } from '../PageTitle.tsx'

/** What the page says of a place that is none. */
export function PlaceMissing() {
  const { t, language } = useWords()
  return (
    <>
      <PageTitle page={t('shell:page.notFound')} />
      <Message
        title={t('errors:notFound.title')}
        text={t('errors:notFound.place')}
        home={{ label: t('errors:notFound.back'), href: `/${language}/overview` }}
      />
    </>
  )
}

/** The same as a page of its own, for the router, which then answers with status 404. */
export const PlaceMissingPage = () => (
  <PageWidth>
    <PlaceMissing />
  </PageWidth>
)
