import type { ReleaseInfo } from '#contract/api/reference.ts'
import type { Translate } from './translate.ts'

/** What is said of a release that no second person has approved; nothing of any other. */
export function selfPublishedNote(
  release: Pick<ReleaseInfo, 'isSelfPublished' | 'isSynthetic'>,
  t: Translate,
): string | undefined {
  if (!release.isSelfPublished) return undefined
  // Without a second person only two kinds are published: demo records, and none at all.
  return release.isSynthetic ? t('shell:footer.selfPublished') : t('shell:footer.selfPublishedEmpty')
}
