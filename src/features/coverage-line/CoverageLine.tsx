import { useQuery } from '@tanstack/react-query'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { coverage, releaseInfo } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './CoverageLine.module.css'
import { coverageSentences } from './coverage-sentences.ts'

/** Under the headline: how much of what was due has arrived, and what the figures are not. */
export function CoverageLine({ filters }: { filters: Pick<OverviewFilters, 'placeId' | 'periodId'> }) {
  const words = useWords()
  const answer = useAnswer(coverage(filters))
  const release = useQuery(releaseInfo())
  if (answer.data) {
    const sentences = coverageSentences(answer.data, release.data?.provisionalFrom, words)
    return (
      <p className={styles.line} aria-busy={answer.isPlaceholderData}>
        {iso(sentences.join(' '))}
      </p>
    )
  }
  if (!answer.isError) return <p className={styles.line} aria-busy="true" />
  return <Failure isRetrying={answer.isFetching} onRetry={() => void answer.refetch()} />
}

function Failure({ isRetrying, onRetry }: { isRetrying: boolean; onRetry: () => void }) {
  const t = useTranslate()
  return (
    <p className={styles.line}>
      {t('figures:coverage.failed')}{' '}
      <Button size="small" isDisabled={isRetrying} onClick={onRetry}>
        {t('errors:retry')}
      </Button>
    </p>
  )
}
