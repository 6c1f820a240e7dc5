import { useQuery } from '@tanstack/react-query'
import { releaseInfo } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { ActivitiesPanel } from '#src/features/place-activities/ActivitiesPanel.tsx'
import { AgenciesPanel } from '#src/features/place-agencies/AgenciesPanel.tsx'
import { HelplinesPanel } from '#src/features/place-agencies/HelplinesPanel.tsx'
import { StreamTrendPanel } from '#src/features/stream-trend/StreamTrendPanel.tsx'
import { useLanguage } from '#src/i18n/use-language.ts'
import { placeAgenciesAnchor } from '#src/url/anchors.ts'
import { embedHref } from '#src/url/embed-href.ts'
import type { OverviewView } from '#src/url/overview-view.ts'
import { useHashTarget } from '../use-hash-target.ts'
import { DistrictsPanel } from './DistrictsPanel.tsx'
import styles from './PlaceSections.module.css'
import { ProfilePanel } from './ProfilePanel.tsx'
import type { PlaceInView } from './place-in-view.ts'

export type PlaceSectionsProps = { readonly place: PlaceInView; readonly view: OverviewView }

/** The place in detail: its course over time, who, its districts, and who works there. */
export function PlaceSections({ place, view }: PlaceSectionsProps) {
  const { filters, questions, name, around } = place
  const language = useLanguage()
  const detail = useQuery(questions.detail)
  const isSynthetic = useQuery(releaseInfo()).data?.isSynthetic === true
  const isDistrict = around.length === 2
  useHashTarget(detail.data !== undefined)
  return (
    <div className={styles.sections}>
      <StreamTrendPanel
        result={useAnswer(questions.trend)}
        filters={filters}
        placeName={name}
        embedHref={embedHref('trend', place, language)}
      />
      <ProfilePanel place={place} />
      {!isDistrict && <DistrictsPanel place={place} view={view} />}
      <ActivitiesPanel result={detail} placeName={name} isSynthetic={isSynthetic} />
      <HelplinesPanel result={detail} placeName={name} />
      <div id={placeAgenciesAnchor}>
        <AgenciesPanel result={detail} placeName={name} isSynthetic={isSynthetic} />
      </div>
    </div>
  )
}
