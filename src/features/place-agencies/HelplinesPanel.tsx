import type { PlaceDetail } from '#contract/api/reference.ts'
import { formatDate } from '#src/i18n/format.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { DataText } from '#src/ui/DataText.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import styles from './HelplinesPanel.module.css'

export type HelplinesPanelProps = { readonly result: PanelResult<PlaceDetail>; readonly placeName: string }

/** Numbers to call, each with the day on which it was last checked: a number that no longer answers does harm. */
export function HelplinesPanel({ result, placeName }: HelplinesPanelProps) {
  const { placeWords } = usePlaceWords()
  return (
    <Panel
      result={result}
      title={{ name: placeWords('helplines.title', { place: placeName }) }}
      subtitle={placeWords('helplines.check')}
      shape="list"
      empty={({ helplines }) =>
        helplines.length === 0 ? (
          <EmptyState
            title={placeWords('helplines.empty', { place: placeName })}
            text={placeWords('helplines.emptyText')}
          />
        ) : undefined
      }
    >
      {({ helplines }) => (
        <ul className={styles.helplines}>
          {helplines.map((helpline) => (
            <HelplineEntry key={`${helpline.number}/${helpline.name.en}`} helpline={helpline} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** Opening hours that the reference data writes in one way only; any other stands as it was recorded. */
const knownHours = new Map<string, 'always' | 'alwaysFree'>([
  ['24/7', 'always'],
  ['24/7, toll free', 'alwaysFree'],
])

function HelplineEntry({ helpline }: { readonly helpline: PlaceDetail['helplines'][number] }) {
  const { placeWords, language } = usePlaceWords()
  const { number, name, hours, lastCheckedOn, source } = helpline
  const known = knownHours.get(hours)
  const checked =
    lastCheckedOn === undefined
      ? placeWords('helplines.neverChecked')
      : placeWords('helplines.lastChecked', { day: formatDate(lastCheckedOn, language) })
  return (
    <li className={styles.helpline}>
      <p className={styles.number}>
        {number === '' ? (
          <span className={styles.unknown}>{placeWords('helplines.noNumber')}</span>
        ) : (
          <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`}>
            <Num>{number}</Num>
          </a>
        )}
      </p>
      <p>{iso(name[language])}</p>
      {hours !== '' && (
        <p className={styles.detail}>
          {known === undefined ? <DataText>{hours}</DataText> : placeWords(`helplines.hours.${known}`)}
        </p>
      )}
      <p className={styles.detail}>
        {iso(checked)}
        {' · '}
        {/^https:\/\/\S+$/.test(source) ? (
          <AppLink href={source}>{placeWords('helplines.source')}</AppLink>
        ) : (
          <>
            {placeWords('helplines.source')}: <DataText>{source}</DataText>
          </>
        )}
      </p>
    </li>
  )
}
