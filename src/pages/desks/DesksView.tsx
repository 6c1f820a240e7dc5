import { useQuery } from '@tanstack/react-query'
import { countryId } from '#contract/places.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import { placeDetail } from '#src/api/queries.ts'
import { agencyDesks } from '#src/api/sending-queries.ts'
import { isRefused } from '#src/api/while-looked-at.ts'
import { DeskDirectory } from '#src/features/agency-desks/DeskDirectory.tsx'
import { DistrictSelect } from '#src/features/agency-desks/DistrictSelect.tsx'
import { OwnDesks } from '#src/features/agency-desks/OwnDesks.tsx'
import { HelplinesPanel } from '#src/features/place-agencies/HelplinesPanel.tsx'
import { useDeskWords } from '#src/i18n/use-sending-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import { SessionEnded } from '#src/ui/SessionEnded.tsx'
import { useDesksView } from '#src/url/use-sending-view.ts'
import { usePlaceNameOf } from '../use-place-name-of.ts'
import styles from './DesksView.module.css'

/** Desks that give a service, seen from a district, with the helplines there; own desks first for whoever tells their free places. */
export function DesksView() {
  const { deskWords, referralWords, language } = useDeskWords()
  const { view, hrefOf, choose } = useDesksView()
  const { places, nameOf } = usePlaceNameOf()
  const { service, urgency, districtId, isOwnFirst } = view
  const question = { service, urgency, districtId }
  const { error } = useQuery(agencyDesks(question))
  const placeId = districtId ?? countryId
  const helplines = useQuery(placeDetail(placeId))
  if (isRefused(error)) {
    const href = `/${language}/sign-in?to=${encodeURIComponent(hrefOf(view))}`
    return <SessionEnded text={deskWords('ended')} signIn={{ label: referralWords('visitor.signIn'), href }} />
  }
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{deskWords('title')}</h1>
        <LinkButton icon="plus" href={`/${language}/referrals/new`}>
          {deskWords('newReferral')}
        </LinkButton>
      </div>
      <p className={styles.sentence}>
        {deskWords('sentence.first')}{' '}
        <SentenceSelect
          label={deskWords('service')}
          value={service}
          options={services.map((value) => ({ value, label: referralWords(`service.${value}`) }))}
          onChange={(chosen) => choose({ service: services.find((one) => one === chosen) ?? service })}
        />
        {deskWords('comma')}
        {deskWords('sentence.second')}{' '}
        <SentenceSelect
          label={deskWords('urgency')}
          value={urgency}
          options={urgencies.toReversed().map((value) => ({ value, label: referralWords(`urgency.${value}`) }))}
          onChange={(chosen) => choose({ urgency: urgencies.find((one) => one === chosen) ?? urgency })}
        />
        {deskWords('comma')}
        {deskWords('sentence.third')}{' '}
        <DistrictSelect
          geography={places}
          value={districtId}
          unchosen={deskWords('wholeCountry')}
          onChange={(chosen) => choose({ districtId: chosen })}
        />
      </p>
      {/* In an emergency a number to call stands before everything else. */}
      <details className={styles.helplines} open={urgency === 'emergency' ? true : undefined}>
        <summary className={styles.summary}>{iso(deskWords('helplines', { place: nameOf(placeId) }))}</summary>
        <HelplinesPanel result={helplines} placeName={nameOf(placeId)} />
      </details>
      <label className={styles.own}>
        <input
          type="checkbox"
          checked={isOwnFirst}
          onChange={({ currentTarget }) => choose({ isOwnFirst: currentTarget.checked })}
        />
        <span>{deskWords('ownFirst')}</span>
      </label>
      <DeskDirectory
        question={question}
        nameOf={nameOf}
        {...(isOwnFirst && {
          before: (answer, now) => <OwnDesks {...{ answer, now, nameOf }} />,
          sifted: ({ isOwn }) => !isOwn,
        })}
      />
    </div>
  )
}
