import { type NoticeKind, noticeKinds } from '#contract/notices/notice-kinds.ts'
import { useNoticeWords } from '#src/i18n/use-notice-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import styles from './NoticeFilter.module.css'

type NoticeFilterProps = {
  readonly kind: NoticeKind | undefined
  readonly hrefOf: (kind: NoticeKind | undefined) => string
}

/** All notices or those of one kind, as links: the choice is in the address. */
export function NoticeFilter({ kind, hrefOf }: NoticeFilterProps) {
  const { noticeWords } = useNoticeWords()
  return (
    <nav aria-label={noticeWords('filter')}>
      <ul className={styles.kinds}>
        {[undefined, ...noticeKinds].map((one) => (
          <li key={one ?? 'all'}>
            <AppLink className={styles.kind} href={hrefOf(one)} aria-current={one === kind ? 'true' : undefined}>
              {one === undefined ? noticeWords('allKinds') : noticeWords(`kind.${one}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
