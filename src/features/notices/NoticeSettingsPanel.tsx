import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { use } from 'react'
import { useApi } from '#src/api/api-context.ts'
import type { NoticeChoice } from '#src/api/client.ts'
import { newIntentionKey } from '#src/api/intention-key.ts'
import { noticeSettings } from '#src/api/queries.ts'
import { isRefused } from '#src/api/while-looked-at.ts'
import { useNoticeWords } from '#src/i18n/use-notice-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { SessionEnded } from '#src/ui/SessionEnded.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { NoticeSettingsForm } from './NoticeSettingsForm.tsx'

/** What the reader is sent by e-mail and short message. */
export function NoticeSettingsPanel() {
  const { language, noticeWords, referralWords } = useNoticeWords()
  const announce = useAnnounce()
  const errorWords = use(ErrorWordsContext)
  const api = useApi()
  const client = useQueryClient()
  const { data, error, isFetching, refetch } = useQuery(noticeSettings())
  const saving = useMutation({
    mutationFn: (choice: NoticeChoice) => api.chooseNotices(choice, newIntentionKey()),
    onSuccess: (chosen) => {
      client.setQueryData(noticeSettings().queryKey, chosen)
      announce(noticeWords('settings.saved'))
    },
  })
  if (isRefused(error) || isRefused(saving.error)) {
    const href = `/${language}/sign-in?to=${encodeURIComponent(`/${language}/notices?show=settings`)}`
    return <SessionEnded text={referralWords('ended')} signIn={{ label: referralWords('visitor.signIn'), href }} />
  }
  if (error && !data)
    return <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
  if (!data)
    return (
      <div aria-busy="true">
        <Skeleton shape="text" />
      </div>
    )
  return (
    <>
      {saving.error && (
        <Banner tone="error" isAnnounced onDismiss={saving.reset}>
          {noticeWords('settings.notSaved')} {errorWords(saving.error)?.text}
        </Banner>
      )}
      <NoticeSettingsForm
        settings={data}
        isSaving={saving.isPending}
        isSaved={saving.isSuccess}
        onChange={saving.reset}
        onSave={(choice) => saving.mutate(choice)}
      />
    </>
  )
}
