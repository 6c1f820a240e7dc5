import type { PlaceDetail } from '#contract/api/reference.ts'
import { formatDate, formatNumber } from '#src/i18n/format.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import styles from './ActivitiesPanel.module.css'
import { activityKindWords } from './activity-kind.ts'
import { organiserWords } from './organiser-words.ts'

export type ActivitiesPanelProps = {
  readonly result: PanelResult<PlaceDetail>
  readonly placeName: string
  /** The activities are demo records. */
  readonly isSynthetic: boolean
}

/** The last activities held in a place and the next ones planned. */
export function ActivitiesPanel({ result, placeName, isSynthetic }: ActivitiesPanelProps) {
  const words = usePlaceWords()
  const { placeWords } = words
  const title = placeWords('activities.title', { place: placeName })
  const isEmpty = ({ activitiesPast, activitiesAhead }: PlaceDetail) =>
    activitiesPast.length + activitiesAhead.length === 0
  return (
    <Panel
      result={result}
      title={{ name: title }}
      exports={async (detail, exportWords) => {
        const { activitiesSheet } = await import('./activities-sheet.ts')
        return { sheet: activitiesSheet({ detail, placeName, title, isSynthetic }, { ...words, exportWords }) }
      }}
      shape="list"
      empty={(detail) =>
        isEmpty(detail) ? (
          <EmptyState
            title={placeWords('activities.empty', { place: placeName })}
            text={placeWords('activities.emptyText')}
          />
        ) : undefined
      }
    >
      {({ activitiesPast, activitiesAhead }) => (
        <>
          <figure className={styles.lists}>
            <ActivityList
              heading={placeWords('activities.ahead')}
              activities={activitiesAhead}
              none={placeWords('activities.noAhead')}
            />
            <ActivityList
              heading={placeWords('activities.past')}
              activities={activitiesPast}
              none={placeWords('activities.noPast')}
            />
          </figure>
          <SourceLine source={placeWords('activities.source')} isSynthetic={isSynthetic} />
        </>
      )}
    </Panel>
  )
}

type Activity = PlaceDetail['activitiesPast'][number]
type ActivityListProps = { readonly heading: string; readonly activities: readonly Activity[]; readonly none: string }

function ActivityList({ heading, activities, none }: ActivityListProps) {
  return (
    <div>
      <h3>{heading}</h3>
      {activities.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.activities}>
          {activities.map((activity) => (
            <ActivityEntry key={activity.activityCode} activity={activity} />
          ))}
        </ul>
      )}
    </div>
  )
}

function ActivityEntry({ activity }: { readonly activity: Activity }) {
  const words = usePlaceWords()
  const { placeWords, language } = words
  return (
    <li className={styles.activity}>
      <time dateTime={activity.startsOn}>{iso(formatDate(activity.startsOn, language))}</time>
      <div>
        <p className={styles.title}>{iso(activity.title[language])}</p>
        <p className={styles.detail}>
          {[
            activityKindWords(activity.kind, words),
            placeWords('activities.organiser', { organiser: organiserWords(activity, words) }),
          ].join(' · ')}
        </p>
        <Outcome activity={activity} />
      </div>
    </li>
  )
}

/** Heads counted, once they have been reported. A planned activity has none to report. */
function Outcome({ activity: { status, attendance } }: { readonly activity: Activity }) {
  const { placeWords, language } = usePlaceWords()
  if (status === 'planned') return null
  if (status === 'cancelled') return <p className={styles.detail}>{placeWords('activities.cancelled')}</p>
  if (attendance === undefined) return <p className={styles.detail}>{placeWords('activities.reportAwaited')}</p>
  return (
    <p className={styles.detail}>
      {iso(placeWords('activities.attendance', { number: formatNumber(attendance, language) }))}
    </p>
  )
}
