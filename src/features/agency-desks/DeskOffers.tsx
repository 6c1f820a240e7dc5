import { useId, useState } from 'react'
import type { AgencyDesk, AgencyDesks } from '#contract/api/agency-desks.ts'
import { useDeskWords } from '#src/i18n/use-sending-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { DeskFacts } from './DeskFacts.tsx'
import styles from './DeskOffers.module.css'
import { deskKey, isOffered, isRefused } from './desk-offers.ts'

/** So many rows are read before somebody asks for more, and come with each asking. */
const firstRows = 12
const moreRows = 24

export type DeskOffersProps = {
  readonly answer: AgencyDesks
  readonly desks: readonly AgencyDesk[]
  readonly now: Date
  readonly nameOf: (placeId: string) => string
  /** Where one of them is chosen; without it they are there to be read. */
  readonly choice?: { readonly chosen: string | undefined; readonly onChoose: (desk: AgencyDesk) => void } | undefined
}

/** Desks in the order in which they are offered; those that cannot take the person are folded at the end. */
export function DeskOffers(props: DeskOffersProps) {
  const { deskWords } = useDeskWords()
  const { desks, choice } = props
  const name = useId()
  const [isUnfolded, setIsUnfolded] = useState(false)
  const offered = choice ? desks.filter(isOffered) : desks
  const others = choice ? desks.filter((desk) => !isOffered(desk)) : []
  const isChosenAmongOthers = others.some((desk) => deskKey(desk) === choice?.chosen)
  const isOpen = isUnfolded || isChosenAmongOthers
  return (
    <div className={styles.offers} {...(choice && { role: 'radiogroup', 'aria-label': deskWords('list') })}>
      {offered.length > 0 && <Rows {...props} desks={offered} name={name} />}
      {others.length > 0 && (
        <details
          className={styles.folded}
          open={isOpen}
          onToggle={({ currentTarget }) => setIsUnfolded(currentTarget.open)}
        >
          <summary className={styles.summary}>{iso(deskWords('closed', { count: others.length }))}</summary>
          {isOpen && <Rows {...props} desks={others} name={name} />}
        </details>
      )}
    </div>
  )
}

function Rows({ answer, desks, now, nameOf, choice, name }: DeskOffersProps & { readonly name: string }) {
  const { deskWords } = useDeskWords()
  const [shown, setShown] = useState(firstRows)
  const at = desks.findIndex((desk) => deskKey(desk) === choice?.chosen)
  const rows = desks.slice(0, Math.max(shown, at + 1))
  const left = desks.length - rows.length
  const ids = useId()
  return (
    <>
      <ul className={styles.rows} {...(!choice && { 'aria-label': deskWords('list') })}>
        {rows.map((desk, index) => {
          const nameId = `${ids}${index}n`
          const factsId = `${ids}${index}f`
          const facts = <DeskFacts {...{ desk, now, nameOf, nameId, factsId }} from={answer.districtId} />
          if (!choice) {
            return (
              <li key={deskKey(desk)} className={styles.row} data-desk={deskKey(desk)}>
                {facts}
              </li>
            )
          }
          return (
            <li key={deskKey(desk)} data-desk={deskKey(desk)}>
              <label className={styles.choice}>
                <input
                  type="radio"
                  className={styles.radio}
                  name={name}
                  aria-labelledby={nameId}
                  aria-describedby={factsId}
                  disabled={isRefused(desk)}
                  checked={deskKey(desk) === choice.chosen}
                  onChange={() => choice.onChoose(desk)}
                  // Enter does what it does on everything else that is chosen here.
                  onKeyDown={({ code }) => code === 'Enter' && choice.onChoose(desk)}
                />
                {facts}
              </label>
            </li>
          )
        })}
      </ul>
      {left > 0 && (
        <div className={styles.more}>
          <Button size="small" variant="quiet" onClick={() => setShown(rows.length + moreRows)}>
            {iso(deskWords('more', { number: Math.min(left, moreRows) }))}
          </Button>
        </div>
      )}
    </>
  )
}
