import { Suspense, useEffect } from 'react'
import type { Routes } from '#contract/api/movements.ts'
import { boundaryProfileOf } from '#contract/boundary-profile.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { IgnoredParameters } from '#src/features/filter-sentence/IgnoredParameters.tsx'
import { FlowsPanel } from '#src/features/referral-flows/FlowsPanel.tsx'
import { RoutesMap } from '#src/features/routes-map/RoutesMap.tsx'
import { RoutesPanel } from '#src/features/routes-map/RoutesPanel.tsx'
import type { RouteNames } from '#src/features/routes-map/route-names.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { calendarYearsIn, type MovementFilters } from '#src/url/movement-search.ts'
import { useMovementFilters } from '#src/url/use-movement-filters.ts'
import styles from './MovementsPage.module.css'
import { MovementSentence } from './movements/MovementSentence.tsx'
import { movementQuestions } from './movements/movement-questions.ts'
import { movementStatement, movementTopic } from './movements/movement-statement.ts'
import { PageTitle } from './PageTitle.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import { useAnnounceChange } from './use-announce-change.ts'
import { useBoundaries, useMapShapes } from './use-map-shapes.ts'
import { Waiting } from './Waiting.tsx'
import { type Known, WithBounds } from './WithBounds.tsx'

/** Where persons identified come from and where their routes lead, and which agencies refer to which; by stream and calendar year. */
export function MovementsPage() {
  const { t } = useMovementWords()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.movements')} />
      <WithBounds>{(known) => <Movements {...known} />}</WithBounds>
    </PageWidth>
  )
}

function Movements({ geography, bounds }: Known) {
  const { t, movementWords, language } = useMovementWords()
  const { filters, ignored, choose } = useMovementFilters(bounds)
  const announce = useAnnounceChange()
  const { boundariesUrl, profile } = useBoundaries()
  if (!filters) {
    return (
      <div className={styles.page}>
        <h1>{t('shell:page.movements')}</h1>
        <EmptyState title={movementWords('noYear')} text={movementWords('noYearText')} />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <div>
        <MovementSentence
          filters={filters}
          years={calendarYearsIn(bounds)}
          action={`/${language}/movements`}
          onChoose={choose}
        />
        <IgnoredParameters ignored={ignored} />
      </div>
      <div className={styles.statement}>
        <Statement filters={filters} onChange={announce} />
        <p className={styles.caution}>{iso(movementWords('caution'))}</p>
      </div>
      <RoutesPanel
        filters={filters}
        geography={geography}
        boundaries={{ url: boundariesUrl, notes: boundaryProfileOf(profile).notes }}
        map={(routes, nameOf) => (
          <SectionBoundary>
            <Suspense fallback={<Waiting shape="map" />}>
              <MapOfShapes routes={routes} nameOf={nameOf} />
            </Suspense>
          </SectionBoundary>
        )}
      />
      <FlowsPanel filters={filters} />
    </div>
  )
}

type StatementProps = { readonly filters: MovementFilters; readonly onChange: (statement: string) => void }

/** What was counted in the year; the topic while that is on its way. An old figure never stands under a new topic. */
function Statement({ filters, onChange }: StatementProps) {
  const words = useMovementWords()
  const questions = movementQuestions(filters)
  const routes = useAnswer(questions.routes)
  const flows = useAnswer(questions.flows)
  const isOld = routes.isPlaceholderData || flows.isPlaceholderData
  const statement = routes.data && flows.data && !isOld ? movementStatement(routes.data, flows.data, words) : undefined
  // Talks to the live region, which lies outside this tree's markup.
  useEffect(() => {
    if (statement !== undefined) onChange(statement)
  }, [statement, onChange])
  return <h1>{iso(statement ?? movementTopic(filters, words))}</h1>
}

/** Waits for the shapes. */
function MapOfShapes({ routes, nameOf }: { readonly routes: Routes; readonly nameOf: RouteNames }) {
  const { frame, profile } = useMapShapes()
  return <RoutesMap {...{ routes, nameOf, frame, profile }} />
}
