import { type FormEvent, use, useId, useRef, useState } from 'react'
import type { AgencyDesk } from '#contract/api/agency-desks.ts'
import { useApi } from '#src/api/api-context.ts'
import { useSendingAnswers } from '#src/api/sending-queries.ts'
import { useIntention } from '#src/api/use-intention.ts'
import { useDeskWords } from '#src/i18n/use-sending-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import styles from './OwnPlaces.module.css'

type Places = NonNullable<AgencyDesk['places']>
export type OwnPlacesProps = {
  readonly desk: AgencyDesk & { readonly places: Places }
  readonly nameOf: (placeId: string) => string
}

/** Free places of an own desk. What is typed stays through every refusal, also where somebody else was quicker. */
export function OwnPlaces({ desk, nameOf }: OwnPlacesProps) {
  const { deskWords, language } = useDeskWords()
  const errorWords = use(ErrorWordsContext)
  const api = useApi()
  const announce = useAnnounce()
  const { askAgain } = useSendingAnswers()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string>()
  const [isNoNumber, setIsNoNumber] = useState(false)
  const { service, districtId, version, places } = desk
  const { press, isSending, failure, forget } = useIntention(api.tellPlaces, {
    onDone: ({ free, total }) => {
      const district = nameOf(districtId)
      announce(deskWords('places.saved', { agency: desk.agencyName[language], district, free: free ?? 0, total }))
      setTyped(undefined)
      void askAgain()
    },
    // The number and the version of whoever was quicker.
    onRefused: ({ problemName }) => void (problemName === 'changed-meanwhile' && askAgain()),
  })
  const value = typed ?? (places.free === null ? '' : String(places.free))
  const tell = (event: FormEvent) => {
    event.preventDefault()
    const free = /^\d{1,6}$/.test(value.trim()) ? Number(value) : Number.NaN
    const isRight = free <= places.total
    setIsNoNumber(!isRight)
    if (isRight) press({ service, districtId, free, version })
    else field.current?.focus()
  }
  const problem = failure?.error.problemName
  const isChanged = problem === 'changed-meanwhile' && failure?.said.version !== version
  const fault =
    isNoNumber || problem === 'invalid-request'
      ? deskWords('places.notANumber', { total: places.total })
      : isChanged
        ? places.free === null
          ? deskWords('places.changedNotTold')
          : deskWords('places.changed', { free: places.free })
        : failure && (errorWords(failure.error)?.text ?? '')
  return (
    <form className={styles.form} onSubmit={tell} noValidate>
      <label htmlFor={`${id}free`}>{deskWords('places.title')}</label>
      <input
        ref={field}
        id={`${id}free`}
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        value={value}
        aria-invalid={isNoNumber || problem === 'invalid-request' || undefined}
        aria-describedby={fault === undefined ? `${id}of` : `${id}fault ${id}of`}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setIsNoNumber(false)
          if (problem === 'invalid-request') forget()
        }}
      />
      <span id={`${id}of`}>{iso(deskWords('places.of', { total: places.total }))}</span>
      <Button type="submit" size="small" isDisabled={isSending}>
        {deskWords(failure?.error.isPassing ? 'places.retry' : 'places.save')}
      </Button>
      {fault !== undefined && (
        <p id={`${id}fault`} className={styles.fault} role="alert">
          {iso(fault)}
        </p>
      )}
    </form>
  )
}
