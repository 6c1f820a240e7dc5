import { useWords } from '#src/i18n/use-words.ts'
import { PageTitle } from './PageTitle.tsx'

export function PublishedPage() {
  const { t } = useWords()
  return <PageTitle page={t('shell:page.published')} />
}
