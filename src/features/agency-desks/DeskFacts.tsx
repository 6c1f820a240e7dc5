import type { AgencyDesk } from '#contract/api/agency-desks.ts'
import { useDeskWords } from '#src/i18n/use-sending-words.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './DeskFacts.module.css'
import { distanceWords, openWords, roomOfDesk, speaksWords, takesWords, whyNotWords } from './desk-words.ts'

export type DeskFactsProps = {
  readonly desk: AgencyDesk
  readonly now: Date
  /** The district that distances count from. */
  readonly from: string | null
  readonly nameOf: (placeId: string) => string
  readonly nameId?: string
  readonly factsId?: string
}

/** What decides for or against a desk, in words: where it is, what room it has, when it is open, whom it takes, how it answers. */
export function DeskFacts({ desk, now, from, nameOf, nameId, factsId }: DeskFactsProps) {
  const words = useDeskWords()
  const { deskWords, language } = words
  const room = roomOfDesk(desk.places, now, words)
  const distance = distanceWords(desk, from, words)
  const whyNot = whyNotWords(desk, words)
  return (
    <span className={styles.facts}>
      <span className={styles.who} id={nameId}>
        <span className={styles.agency}>
          <DataText>{desk.agencyName[language]}</DataText>
        </span>{' '}
        <span className={styles.where}>
          {nameOf(desk.districtId)}
          {distance !== undefined && (
            <>
              {deskWords('comma')}
              {iso(distance)}
            </>
          )}
        </span>{' '}
      </span>
      <span className={styles.rest} id={factsId}>
        <span className={styles.room} data-room={room.kind}>
          <span className={styles.strong}>{iso(room.text)}</span>{' '}
          {room.told !== undefined && <span className={styles.small}>{iso(room.told)} </span>}
        </span>
        <span className={styles.open} data-is-open={desk.isOpenNow || undefined}>
          <Icon name="clock" size={16} isBesideWords />
          <span>{iso(openWords(desk, now, words))} </span>
        </span>
        <span className={styles.small}>
          {takesWords(desk, words)}
          {desk.languages.length > 0 && ` · ${speaksWords(desk.languages, words)}`}
          {` · ${deskWords(`answers.${desk.answers}`)} `}
        </span>
        {whyNot.length > 0 && (
          <span className={styles.whyNot}>
            <Icon name="attention" size={16} isBesideWords />
            <span>{whyNot.join(deskWords('comma'))} </span>
          </span>
        )}
      </span>
    </span>
  )
}
