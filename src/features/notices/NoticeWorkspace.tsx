import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { geography } from '#src/api/queries.ts'
import { useLiveReferrals } from '#src/api/use-live-referrals.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useNoticeWords } from '#src/i18n/use-notice-words.ts'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import { useNoticeView } from '#src/url/use-notice-view.ts'
import { NoticeFilter } from './NoticeFilter.tsx'
import { NoticeList } from './NoticeList.tsx'
import { NoticeSettingsPanel } from './NoticeSettingsPanel.tsx'
import styles from './NoticeWorkspace.module.css'

/** What a coordinator is told, and what is sent besides. Live, and never drawn by the server. */
export function NoticeWorkspace() {
  useLiveReferrals()
  const { t, language, noticeWords } = useNoticeWords()
  const { view, hrefOf } = useNoticeView()
  const places = useQuery(geography()).data
  const nameOf = useMemo(
    () => (places ? placeNames(places, language, t) : (placeId: string) => placeId),
    [places, language, t],
  )
  return (
    <div className={styles.workspace}>
      <div className={styles.head}>
        <h1>{noticeWords('title')}</h1>
        <SegmentedControl
          label={noticeWords('show.label')}
          value={view.show}
          options={(['list', 'settings'] as const).map((show) => ({
            value: show,
            label: noticeWords(`show.${show}`),
            href: hrefOf({ show, kind: undefined }),
          }))}
        />
      </div>
      {view.show === 'settings' ? (
        <NoticeSettingsPanel />
      ) : (
        <>
          <NoticeFilter kind={view.kind} hrefOf={(kind) => hrefOf({ show: 'list', kind })} />
          <NoticeList key={view.kind ?? 'all'} kind={view.kind} nameOf={nameOf} />
        </>
      )}
    </div>
  )
}
