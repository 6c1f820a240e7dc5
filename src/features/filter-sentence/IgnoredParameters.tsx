import type { IgnoredParameter } from '#contract/filters/overview-filters.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { Banner } from '#src/ui/Banner.tsx'

/** Names the parts of a link that were not understood. The rest of the link holds. */
export function IgnoredParameters({ ignored }: { ignored: readonly IgnoredParameter[] }) {
  const t = useTranslate()
  if (ignored.length === 0) return null
  const parameters = ignored.map(({ name, value }) => isolateLtr(`${name}=${value}`)).join(' ')
  return <Banner tone="attention">{t('filters:ignored', { parameters })}</Banner>
}
