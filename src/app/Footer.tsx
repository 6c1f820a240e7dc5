import { useQuery } from '@tanstack/react-query'
import { useRouteContext } from '@tanstack/react-router'
import { releaseInfo } from '#src/api/queries.ts'
import { formatDate } from '#src/i18n/format.ts'
import { selfPublishedNote } from '#src/i18n/self-published.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { SiteFooter } from '#src/ui/SiteFooter.tsx'

/** Where the definitions are, and what holds for every page: names imply nothing, and whether the records are real. */
export function Footer() {
  const t = useTranslate()
  const language = useRouteContext({ from: '__root__', select: (context) => context.language })
  const { data: release } = useQuery(releaseInfo())
  const publishedAlone = release && selfPublishedNote(release, t)
  const notes = [
    t('shell:footer.note'),
    ...(release?.isSynthetic ? [t('shell:footer.data')] : []),
    ...(release
      ? [t('shell:footer.release', { release: release.releaseId, day: formatDate(release.asOf, language) })]
      : []),
    ...(publishedAlone === undefined ? [] : [publishedAlone]),
  ]
  return (
    <SiteFooter
      links={[
        { label: t('shell:page.methods'), href: `/${language}/about/methods` },
        { label: t('shell:page.published'), href: `/${language}/published` },
      ]}
      notes={notes}
      isSynthetic={release?.isSynthetic ?? false}
    />
  )
}
