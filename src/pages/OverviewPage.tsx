import { useQuery } from '@tanstack/react-query'
import { lazy, memo, Suspense, useDeferredValue, useMemo } from 'react'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { releaseInfo } from '#src/api/queries.ts'
import { BriefLink } from '#src/features/brief-link/BriefLink.tsx'
import { CiteView } from '#src/features/cite-view/CiteView.tsx'
import { CoverageLine } from '#src/features/coverage-line/CoverageLine.tsx'
import { FilterSentence } from '#src/features/filter-sentence/FilterSentence.tsx'
import { IgnoredParameters } from '#src/features/filter-sentence/IgnoredParameters.tsx'
import { Headline } from '#src/features/headline/Headline.tsx'
import { KeyFigures } from '#src/features/key-figures/KeyFigures.tsx'
import { RisesLink } from '#src/features/rises-link/RisesLink.tsx'
import { placeNames } from '#src/i18n/place-names.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { type OverviewView, writeOverviewView } from '#src/url/overview-view.ts'
import { type OverviewControls, useOverviewFilters } from '#src/url/use-overview-filters.ts'
import styles from './OverviewPage.module.css'
import { OwnAgency } from './OwnAgency.tsx'
import { PageTitle } from './PageTitle.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import { SectionStyles } from './SectionStyles.tsx'
import { useAnnounceChange } from './use-announce-change.ts'
import { Waiting } from './Waiting.tsx'
import { type Known, WithBounds } from './WithBounds.tsx'

/** In a chunk of its own: sentence, headline and figures answer before the map's code is there. */
const OverviewDetails = lazy(async () => ({ default: (await import('./OverviewDetails.tsx')).OverviewDetails }))

/** What is recorded where, how it compares, and how complete it is: the briefing everybody arrives at. */
export function OverviewPage() {
  const { t } = useWords()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.overview')} />
      <WithBounds>{(known) => <Overview {...known} />}</WithBounds>
    </PageWidth>
  )
}

function Overview({ geography, bounds }: Known) {
  const words = useWords()
  const { filters, view, ignored, choose, slide, look } = useOverviewFilters(bounds)
  const nameOf = useMemo(() => placeNames(geography, words.language, words.t), [geography, words])
  const placeName = nameOf(filters.placeId)
  return (
    <div className={styles.page}>
      <div>
        <FilterSentence
          filters={filters}
          bounds={bounds}
          geography={geography}
          action={`/${words.language}/overview`}
          kept={writeOverviewView(view)}
          beside={<BriefLink filters={filters} bounds={bounds} />}
          besideByScript={
            <CiteView filters={filters} releaseId={useQuery(releaseInfo()).data?.releaseId} placeName={placeName} />
          }
          onChoose={choose}
        />
        <IgnoredParameters ignored={ignored} />
      </div>
      <LaterAnswer {...{ geography, bounds, filters, view, nameOf }} onChoose={choose} onSlide={slide} onLook={look} />
    </div>
  )
}

type OverviewAnswerProps = Known & {
  readonly filters: OverviewFilters
  readonly view: OverviewView
  readonly nameOf: (placeId: string) => string
  readonly onChoose: OverviewControls['choose']
  readonly onSlide: OverviewControls['slide']
  readonly onLook: OverviewControls['look']
}

/** Deferred here and not beside the sentence, which would be drawn with it once more. */
const LaterAnswer = (props: OverviewAnswerProps) => (
  <OverviewAnswer {...props} filters={useDeferredValue(props.filters)} />
)

/**
 * Everything under the sentence. The sentence shows a choice at once; figures, map, list and charts follow together in one frame, whose drawing
 * gives way to the next key or press.
 */
const OverviewAnswer = memo(function OverviewAnswer(props: OverviewAnswerProps) {
  const { geography, bounds, filters, view, nameOf, onChoose, onSlide, onLook } = props
  const placeName = nameOf(filters.placeId)
  return (
    <>
      <div className={styles.statement}>
        <Headline filters={filters} placeName={placeName} onChange={useAnnounceChange()} />
        <CoverageLine filters={filters} />
        <RisesLink {...{ filters, view, bounds }} />
      </div>
      <KeyFigures filters={filters} />
      <OwnAgency {...{ filters, geography, placeName, nameOf }} />
      <SectionStyles />
      <SectionBoundary>
        <Suspense fallback={<Waiting shape="map" />}>
          <OverviewDetails {...{ geography, bounds, filters, view, placeName }} {...{ onLook, onChoose, onSlide }} />
        </Suspense>
      </SectionBoundary>
    </>
  )
})
