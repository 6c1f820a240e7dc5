import type { Notice } from '#contract/api/notices.ts'
import { isolate } from '#src/i18n/isolate.ts'
import { useNoticeWords } from '#src/i18n/use-notice-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { IconButton } from '#src/ui/IconButton.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './NoticeItem.module.css'
import { happenedWords, timeWords } from './notice-words.ts'

export type NoticeItemProps = {
  readonly notice: Notice
  readonly nameOf: (placeId: string) => string
  readonly onRead: (notice: Notice) => void
}

/** One notice: a link to its referral, which reads it, and a way to read it without going there. */
export function NoticeItem({ notice, nameOf, onRead }: NoticeItemProps) {
  const words = useNoticeWords()
  const { language, noticeWords, referralWords } = words
  const { referralId, side, code, districtId, service, urgency, state, kind, madeAt } = notice
  const isUnread = notice.readAt === null
  const place = districtId === null ? referralWords('noDistrict') : nameOf(districtId)
  const facts = [referralWords(`service.${service}`), isolate(place), referralWords(`urgency.${urgency}`)]
  return (
    <li className={styles.item} data-notice={notice.id} data-kind={kind} data-is-unread={isUnread || undefined}>
      <AppLink
        className={styles.link}
        href={`/${language}/referrals?${side === 'sender' ? 'side=sent&' : ''}at=${referralId}`}
        onClick={() => isUnread && onRead(notice)}
      >
        <span className={styles.what}>
          {isUnread && <VisuallyHidden>{noticeWords('unread')} </VisuallyHidden>}
          <span className={styles.happened}>{iso(happenedWords(notice, words))} </span>
        </span>
        <span className={styles.facts}>
          <span className={styles.code}>
            <Num>{code}</Num>
          </span>{' '}
          <span>{iso(facts.join(referralWords('comma')))} </span>
        </span>
        <span className={styles.when}>
          <time dateTime={madeAt}>{iso(timeWords(madeAt))}</time>{' '}
          <span className={styles.state}>{iso(noticeWords('now', { state: referralWords(`state.${state}`) }))}</span>
        </span>
      </AppLink>
      <span className={styles.read}>
        {isUnread && (
          <IconButton icon="check" label={noticeWords('markRead', { code })} onClick={() => onRead(notice)} />
        )}
      </span>
    </li>
  )
}
