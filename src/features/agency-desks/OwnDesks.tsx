import { useId } from 'react'
import type { AgencyDesks } from '#contract/api/agency-desks.ts'
import { useDeskWords } from '#src/i18n/use-sending-words.ts'
import { DeskFacts } from './DeskFacts.tsx'
import { deskKey } from './desk-offers.ts'
import styles from './OwnDesks.module.css'
import { OwnPlaces } from './OwnPlaces.tsx'

export type OwnDesksProps = {
  readonly answer: AgencyDesks
  readonly now: Date
  readonly nameOf: (placeId: string) => string
}

/** The desks of the reader's own agency, with the form in which their free places are told. */
export function OwnDesks({ answer, now, nameOf }: OwnDesksProps) {
  const { deskWords } = useDeskWords()
  const id = useId()
  const own = answer.desks.filter(({ isOwn }) => isOwn)
  return (
    <section className={styles.own} aria-labelledby={id}>
      <h2 id={id}>{deskWords('ownTitle')}</h2>
      {own.length === 0 ? (
        <p className={styles.none}>{deskWords('ownNone')}</p>
      ) : (
        <ul className={styles.desks}>
          {own.map((desk) => (
            <li key={deskKey(desk)} className={styles.desk} data-desk={deskKey(desk)}>
              {/* That it is an own one stands above it. */}
              <DeskFacts desk={{ ...desk, isOwn: false }} now={now} from={answer.districtId} nameOf={nameOf} />
              {desk.places !== null && <OwnPlaces desk={{ ...desk, places: desk.places }} nameOf={nameOf} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
