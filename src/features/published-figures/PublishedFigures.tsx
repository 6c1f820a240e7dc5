import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PublishedFigures as Answer } from '#contract/api/published-figures.ts'
import { geography, publishedFigures } from '#src/api/queries.ts'
import { GapKindContext } from '#src/charts/gap-kind.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { Contents } from './Contents.tsx'
import { makePublished, PublishedContext } from './published-context.ts'
import styles from './published-figures.module.css'
import { AbroadSection } from './sections/AbroadSection.tsx'
import { AllFiguresSection } from './sections/AllFiguresSection.tsx'
import { BondedLabourSection } from './sections/BondedLabourSection.tsx'
import { ChildrenSection } from './sections/ChildrenSection.tsx'
import { DeportationSection } from './sections/DeportationSection.tsx'
import { FiaSection } from './sections/FiaSection.tsx'
import { GlotipSection } from './sections/GlotipSection.tsx'
import { SurveySection } from './sections/SurveySection.tsx'
import { TierSection } from './sections/TierSection.tsx'
import { TipReportSection } from './sections/TipReportSection.tsx'
import { PublishedMark } from './sources/PublishedMark.tsx'
import { type PublishedWords, usePublishedWords } from './words/use-published-words.ts'

/**
 * Everything that others have published, in ten parts, with what does not fit together. One answer holds it all, so the page as a whole
 * is loading, failed, empty or there. Names of places are waited for; should they fail, the names of the sources stand instead.
 */
export function PublishedFigures() {
  const names = useQuery(geography())
  const answer = useQuery(publishedFigures())
  const words = usePublishedWords(names.data)
  const { t } = words
  const isReady = answer.data !== undefined && !names.isPending
  return (
    <div className={styles.page}>
      <header className={styles.intro}>
        <h1>{t('published:title')}</h1>
        <p className={styles.lead}>{iso(t('published:lead'))}</p>
      </header>
      {answer.error && (
        <PanelFailure
          error={answer.error}
          hasData={answer.data !== undefined}
          isRetrying={answer.isFetching}
          onRetry={() => void answer.refetch()}
        />
      )}
      {/* The description of the API says "numbers" where the contract says two; the form of the answer was checked for two. */}
      {isReady && <Loaded data={answer.data as Answer} words={words} />}
      {!isReady && !answer.error && (
        <div aria-busy="true">
          <Skeleton shape="table" />
        </div>
      )}
    </div>
  )
}

function Loaded({ data, words }: { readonly data: Answer; readonly words: PublishedWords }) {
  const published = useMemo(() => makePublished(data, words), [data, words])
  const { t } = words
  if (data.figures.length === 0)
    return <EmptyState title={t('published:empty.title')} text={t('published:empty.text')} />
  return (
    <PublishedContext value={published}>
      <GapKindContext value="not-published">
        <div className={styles.intro}>
          <p className={styles.text}>
            <PublishedMark />{' '}
            {iso(t('published:count', { count: data.figures.length, conflicts: String(data.conflicts.length) }))}{' '}
            {t('published:caution')}
          </p>
        </div>
        <div className={styles.columns}>
          <Contents />
          <div className={styles.sections}>
            <TierSection />
            <GlotipSection />
            <AbroadSection />
            <FiaSection />
            <ChildrenSection />
            <DeportationSection />
            <BondedLabourSection />
            <SurveySection />
            <TipReportSection />
            <AllFiguresSection />
          </div>
        </div>
      </GapKindContext>
    </PublishedContext>
  )
}
