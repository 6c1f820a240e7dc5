import { use, useId } from 'react'
import type { NoticeKind } from '#contract/notices/notice-kinds.ts'
import { isRefused } from '#src/api/while-looked-at.ts'
import { useNoticeWords } from '#src/i18n/use-notice-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { SessionEnded } from '#src/ui/SessionEnded.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { NoticeItem } from './NoticeItem.tsx'
import styles from './NoticeList.module.css'
import { byDay, dayWords } from './notice-words.ts'
import { useNotices } from './use-notices.ts'
import { useReadNotices } from './use-read-notices.ts'

export type NoticeListProps = {
  readonly kind: NoticeKind | undefined
  readonly nameOf: (placeId: string) => string
}

/** What has happened, by days, the newest first. */
export function NoticeList({ kind, nameOf }: NoticeListProps) {
  const words = useNoticeWords()
  const { language, noticeWords, referralWords } = words
  const announce = useAnnounce()
  const errorWords = use(ErrorWordsContext)
  const { first, notices, more, error, isFetching, retry } = useNotices(kind)
  const { read, failure, forget } = useReadNotices()
  const idPrefix = useId()
  if (isRefused(error)) {
    const href = `/${language}/sign-in?to=${encodeURIComponent(`/${language}/notices`)}`
    return <SessionEnded text={referralWords('ended')} signIn={{ label: referralWords('visitor.signIn'), href }} />
  }
  const [newest] = notices
  const empty = kind === undefined ? 'empty' : undefined
  return (
    <div className={styles.list} aria-busy={!first && !error}>
      {Boolean(error) && (
        <PanelFailure error={error} hasData={first !== undefined} isRetrying={isFetching} onRetry={retry} />
      )}
      {failure && (
        <Banner tone="error" isAnnounced onDismiss={forget}>
          {noticeWords('readFailed')} {errorWords(failure)?.text}
        </Banner>
      )}
      {!first && !error && <Skeleton shape="list" />}
      {first && !newest && (
        <EmptyState
          title={noticeWords(empty ? 'empty.title' : 'empty.kindTitle')}
          text={noticeWords(empty ? 'empty.text' : 'empty.kindText')}
        />
      )}
      {first && newest && kind === undefined && (
        <div className={styles.bar}>
          <Button
            size="small"
            icon="check"
            isDisabled={first.unread === 0}
            onClick={() => read({ until: newest.madeAt }, () => announce(noticeWords('allReadDone')))}
          >
            {noticeWords('allRead')}
          </Button>
        </div>
      )}
      {first &&
        byDay(notices).map(({ day, notices: ofDay }) => (
          <section key={day} aria-labelledby={`${idPrefix}${day}`}>
            <h2 id={`${idPrefix}${day}`} className={styles.day}>
              {iso(dayWords(day, first.readAt, words))}
            </h2>
            <ul className={styles.rows}>
              {ofDay.map((notice) => (
                <NoticeItem key={notice.id} notice={notice} nameOf={nameOf} onRead={({ id }) => read({ ids: [id] })} />
              ))}
            </ul>
          </section>
        ))}
      {more && (
        <div className={styles.bar} aria-busy={more.isOnItsWay}>
          {more.hasFailed && <p role="alert">{noticeWords('moreFailed')}</p>}
          <Button size="small" variant="quiet" isDisabled={more.isOnItsWay} onClick={more.show}>
            {noticeWords('more')}
          </Button>
        </div>
      )}
    </div>
  )
}
