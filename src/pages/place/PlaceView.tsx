import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo } from 'react'
import { releaseInfo } from '#src/api/queries.ts'
import { BriefLink } from '#src/features/brief-link/BriefLink.tsx'
import { CiteView } from '#src/features/cite-view/CiteView.tsx'
import { CoverageLine } from '#src/features/coverage-line/CoverageLine.tsx'
import { FilterSentence } from '#src/features/filter-sentence/FilterSentence.tsx'
import { IgnoredParameters } from '#src/features/filter-sentence/IgnoredParameters.tsx'
import { KeyFigures } from '#src/features/key-figures/KeyFigures.tsx'
import { ComparisonNotes } from '#src/features/place-figures/ComparisonNotes.tsx'
import { PlaceComparison } from '#src/features/place-figures/PlaceComparison.tsx'
import { useComparedPlaces } from '#src/features/place-figures/use-compared-places.ts'
import { Locator } from '#src/features/place-head/Locator.tsx'
import { PlaceFacts } from '#src/features/place-head/PlaceFacts.tsx'
import { PlaceHead } from '#src/features/place-head/PlaceHead.tsx'
import { PlacePath } from '#src/features/place-head/PlacePath.tsx'
import { placeNames } from '#src/i18n/place-names.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { writeOverviewView } from '#src/url/overview-view.ts'
import { useOverviewFilters } from '#src/url/use-overview-filters.ts'
import { OwnAgency } from '../OwnAgency.tsx'
import { PageTitle } from '../PageTitle.tsx'
import { SectionBoundary } from '../SectionBoundary.tsx'
import { useAnnounceChange } from '../use-announce-change.ts'
import { useMapShapes } from '../use-map-shapes.ts'
import type { Known } from '../WithBounds.tsx'
import { PlaceSections } from './PlaceSections.tsx'
import styles from './PlaceView.module.css'
import { type PlaceInView, placeInView } from './place-in-view.ts'
import { placeLinks } from './place-links.ts'
import { usePlaceStatement } from './use-place-statement.ts'

/** The page of a place that exists. The path names the place; everything else that can be chosen is in the search, as on the overview. */
export function PlaceView({ geography, bounds, placeId }: Known & { readonly placeId: string }) {
  const words = usePlaceWords()
  const { language, t } = words
  const { filters: asked, view, ignored, choose } = useOverviewFilters(bounds)
  const place = useMemo(
    (): PlaceInView => ({
      ...placeInView({ geography, bounds, filters: { ...asked, placeId } }),
      name: placeNames(geography, language, t)(placeId),
      links: placeLinks({ ...asked, placeId }, bounds, language),
    }),
    [geography, bounds, asked, placeId, language, t],
  )
  return (
    <div className={styles.page}>
      <PageTitle page={place.name} />
      <div className={styles.top}>
        <PlacePath placeId={placeId} around={place.around} geography={geography} hrefOf={place.links.hrefOf} />
        <Head place={place} />
      </div>
      <div>
        <FilterSentence
          filters={place.filters}
          bounds={bounds}
          geography={geography}
          action={`/${language}/place/${placeId}`}
          kept={writeOverviewView(view)}
          isOfOnePlace
          beside={<BriefLink filters={place.filters} bounds={bounds} />}
          besideByScript={
            <CiteView
              filters={place.filters}
              releaseId={useQuery(releaseInfo()).data?.releaseId}
              placeName={place.name}
            />
          }
          onChoose={choose}
        />
        <IgnoredParameters ignored={ignored} />
      </div>
      <Figures place={place} />
      <OwnAgency
        filters={place.filters}
        geography={geography}
        placeName={place.name}
        nameOf={placeNames(geography, language, t)}
      />
      <PlaceSections place={place} view={view} />
    </div>
  )
}

function Head({ place }: { readonly place: PlaceInView }) {
  const { filters, geography, questions, name, links } = place
  const announce = useAnnounceChange()
  const { statement, isFound } = usePlaceStatement(place)
  // Talks to the live region, which lies outside this tree's markup.
  useEffect(() => {
    if (isFound) announce(statement)
  }, [isFound, statement, announce])
  return (
    <PlaceHead
      name={name}
      statement={statement}
      coverage={<CoverageLine filters={filters} />}
      facts={<PlaceFacts result={useQuery(questions.detail)} placeName={name} geography={geography} {...links} />}
      locator={
        <SectionBoundary>
          <Suspense fallback={<div className={styles.locator} />}>
            <PlaceLocator place={place} />
          </Suspense>
        </SectionBoundary>
      }
    />
  )
}

/** Waits for the shapes. */
function PlaceLocator({ place: { filters, geography, links } }: { readonly place: PlaceInView }) {
  const { frame, profile } = useMapShapes()
  const navigate = useNavigate()
  return (
    <Locator
      {...{ geography, frame, profile }}
      placeId={filters.placeId}
      hrefOf={links.hrefOf}
      onOpen={(districtId) => void navigate({ href: links.hrefOf(districtId) })}
    />
  )
}

/** The four key figures; below the country, each beside that of the larger places. */
function Figures({ place: { filters, geography, around } }: { readonly place: PlaceInView }) {
  const places = useComparedPlaces(filters, [filters.placeId, ...around])
  return (
    <figure>
      <KeyFigures
        filters={filters}
        {...(around.length > 0 && {
          beside: (measure) => <PlaceComparison measure={measure} places={places} geography={geography} />,
        })}
      />
      <ComparisonNotes places={places} geography={geography} />
    </figure>
  )
}
