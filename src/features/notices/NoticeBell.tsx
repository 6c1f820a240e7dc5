import { useQuery } from '@tanstack/react-query'
import { mostUnreadCounted } from '#contract/notices/notice-kinds.ts'
import { unreadNotices } from '#src/api/queries.ts'
import { whileLookedAt } from '#src/api/while-looked-at.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './NoticeBell.module.css'

/**
 * The way to the notices, with how many are unread. Asked every minute, and at once where a page holds the live channel: a channel in every
 * window would take one of the few connections that a browser has to a server.
 */
export function NoticeBell({ isCurrent }: { readonly isCurrent: boolean }) {
  const t = useTranslate()
  const language = useLanguage()
  const unread = useQuery(whileLookedAt(unreadNotices())).data?.unread ?? 0
  const isMany = unread >= mostUnreadCounted
  const many = isMany ? t('shell:noticesMany') : t('shell:noticesUnread', { count: unread })
  const label = unread === 0 ? t('shell:page.notices') : many
  return (
    <AppLink
      className={styles.bell}
      href={`/${language}/notices`}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
    >
      <Icon name="bell" size={20} />
      {unread > 0 && (
        <span className={styles.count}>
          <Num>{isMany ? `${mostUnreadCounted - 1}+` : unread}</Num>
        </span>
      )}
    </AppLink>
  )
}
