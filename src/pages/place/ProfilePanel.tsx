import { useQuery } from '@tanstack/react-query'
import type { Profile } from '#contract/api/figures.ts'
import { latestCompleteYear } from '#contract/periods.ts'
import { profile } from '#src/api/queries.ts'
import { PlaceProfile } from '#src/features/place-profile/PlaceProfile.tsx'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Panel } from '#src/ui/Panel.tsx'
import type { PlaceInView } from './place-in-view.ts'
import { placeLinks } from './place-links.ts'

type ProfilePanelProps = { readonly place: PlaceInView }
type ProfileQuestion = ReturnType<typeof profile>

/** Who, in which forms, how far: of the year that is shown, or why there is none. */
export function ProfilePanel({ place }: ProfilePanelProps) {
  const { profile: question } = place.questions
  return question ? <YearPanel place={place} question={question} /> : <NoYearPanel place={place} />
}

function YearPanel({ place, question }: ProfilePanelProps & { readonly question: ProfileQuestion }) {
  const { filters, name } = place
  const { placeWords, t } = usePlaceWords()
  const yearInstead = (year: string) =>
    placeWords('profile.yearInstead', { year: formatPeriod(year, t), quarter: formatPeriod(filters.periodId, t) })
  const result = useQuery(question)
  const { data, isPlaceholderData } = result
  const isOtherPeriod = data !== undefined && !isPlaceholderData && data.periodId !== filters.periodId
  return (
    <Panel
      result={result}
      title={{ name: placeWords('profile.title') }}
      {...(isOtherPeriod && { subtitle: yearInstead(data.periodId) })}
      shape="table"
    >
      {(answer: Profile) => <PlaceProfile profile={answer} placeName={name} />}
    </Panel>
  )
}

/** A quarter of a year that is not over: the latest whole year is one press away. */
function NoYearPanel({ place: { filters, bounds } }: ProfilePanelProps) {
  const { placeWords, t, language } = usePlaceWords()
  const latest = latestCompleteYear(bounds.periods)
  const href = placeLinks({ ...filters, periodId: latest.id }, bounds, language).hrefOf(filters.placeId)
  const nothing = { data: null, error: undefined, isFetching: false, refetch: () => undefined }
  return (
    <Panel
      result={nothing}
      title={{ name: placeWords('profile.title') }}
      shape="text"
      empty={() => (
        <EmptyState
          title={placeWords('profile.noYear', { quarter: formatPeriod(filters.periodId, t) })}
          text={placeWords('profile.noYearText')}
          action={
            <LinkButton href={href}>{placeWords('profile.showYear', { year: formatPeriod(latest.id, t) })}</LinkButton>
          }
        />
      )}
    >
      {() => null}
    </Panel>
  )
}
