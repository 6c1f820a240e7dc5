import { withoutIsolates } from '#src/i18n/isolate.ts'
import { useTranslate } from '#src/i18n/translate.ts'

/** The title of the window, which React puts into the head. Each page has exactly one. Plain text: no marks for direction. */
export function PageTitle({ page }: { page: string }) {
  const t = useTranslate()
  return <title>{withoutIsolates(t('shell:pageTitle', { page }))}</title>
}
