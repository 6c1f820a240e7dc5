import type { Profile } from '#contract/api/figures.ts'
import type { profile } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { Panel } from '#src/ui/Panel.tsx'
import { ProfileFigures } from './ProfileFigures.tsx'
import type { PlaceInView } from './place-in-view.ts'
import { endsBy } from './year-shown.ts'

type ProfilePanelProps = { readonly place: PlaceInView }
type ProfileQuestion = ReturnType<typeof profile>

/** Who, in which forms, how cases move on: of the calendar year that is shown, or why there is none. */
export function ProfilePanel({ place }: ProfilePanelProps) {
  const { profile: question } = place.questions
  return question ? <YearPanel place={place} question={question} /> : <NoYearPanel />
}

function YearPanel({ place, question }: ProfilePanelProps & { readonly question: ProfileQuestion }) {
  const { filters, name } = place
  const { placeWords, t } = usePlaceWords()
  const yearInstead = (year: string) =>
    placeWords(endsBy(year, filters.periodId) ? 'profile.yearInstead' : 'profile.firstYear', {
      year: formatPeriod(year, t),
      period: formatPeriod(filters.periodId, t),
    })
  const result = useAnswer(question)
  const { data, isPlaceholderData } = result
  const isOtherPeriod = data !== undefined && !isPlaceholderData && data.periodId !== filters.periodId
  return (
    <Panel
      result={result}
      title={{ name: placeWords('profile.title') }}
      {...(isOtherPeriod && { subtitle: yearInstead(data.periodId) })}
      shape="table"
    >
      {(answer: Profile) => <ProfileFigures profile={answer} placeName={name} />}
    </Panel>
  )
}

function NoYearPanel() {
  const { placeWords } = usePlaceWords()
  const nothing = { data: null, error: undefined, isFetching: false, refetch: () => undefined }
  return (
    <Panel
      result={nothing}
      title={{ name: placeWords('profile.title') }}
      shape="text"
      empty={() => <EmptyState title={placeWords('profile.noYear')} text={placeWords('profile.noYearText')} />}
    >
      {() => null}
    </Panel>
  )
}
