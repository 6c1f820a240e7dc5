import { NoticeWorkspace } from '#src/features/notices/NoticeWorkspace.tsx'
import { useNoticeWords } from '#src/i18n/use-notice-words.ts'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { useNoticeView } from '#src/url/use-notice-view.ts'
import { DeskOnly } from './DeskOnly.tsx'
import { PageTitle } from './PageTitle.tsx'

/** What a coordinator is told of the referrals of its desk. */
export function NoticesPage() {
  const { t, noticeWords } = useNoticeWords()
  const { view, hrefOf } = useNoticeView()
  const visitor = {
    title: noticeWords('visitor.title'),
    text: noticeWords('visitor.text'),
    backHref: hrefOf(view),
  }
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.notices')} />
      <DeskOnly visitor={visitor}>
        <NoticeWorkspace />
      </DeskOnly>
    </PageWidth>
  )
}
