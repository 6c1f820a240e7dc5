import { useState } from 'react'
import type { Period, PeriodKind } from '#contract/periods.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { IconButton } from '#src/ui/IconButton.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'
import { periodsOfKind, sameTime } from './slider-periods.ts'
import styles from './TimeSlider.module.css'
import { usePlay } from './use-play.ts'

export type TimeSliderProps = {
  /** All periods that may be asked about. */
  readonly periods: readonly Period[]
  readonly periodId: string
  /** Another period of the same kind: one of many small moves. */
  readonly onSlide: (periodId: string) => void
  /** A period of another kind: a choice of its own. */
  readonly onChoose: (periodId: string) => void
}

/**
 * The periods of one kind as a slider, with a button that goes through them. Arrow keys are the browser's own. Time runs from left to right in
 * both languages, as on every time axis. Without script there is the sentence.
 */
export function TimeSlider({ periods, periodId, onSlide, onChoose }: TimeSliderProps) {
  const { t: mapWords } = useTranslation('map')
  const { t } = useWords()
  const isHydrated = useIsHydrated()
  const kind = periods.find(({ id }) => id === periodId)?.kind ?? 'calendar-year'
  const line = periodsOfKind(periods, kind)
  const drawn = line.findIndex(({ id }) => id === periodId)
  // The thumb stays where it was put; the figures, and with them `periodId`, follow a moment later.
  const [put, setPut] = useState<number>()
  const [followed, setFollowed] = useState(periodId)
  if (followed !== periodId) {
    setFollowed(periodId)
    setPut(undefined)
  }
  const at = put ?? drawn
  const goTo = (index: number) => {
    const period = line[index]
    if (!period || period.id === line[at]?.id) return
    setPut(index)
    onSlide(period.id)
  }
  const play = usePlay({ at, last: line.length - 1, goTo })
  const nameOf = (period: Period | undefined) => (period ? formatPeriod(period.id, t) : '')
  const canMove = isHydrated && line.length > 1
  return (
    <div className={styles.slider}>
      <SegmentedControl
        label={mapWords('timeline.kind')}
        value={kind}
        options={kinds.map((value) => ({ value, label: mapWords(`timeline.kinds.${value}`) }))}
        onChange={(next) => {
          const period = sameTime(periods, next, line[at])
          if (period) onChoose(period.id)
        }}
      />
      <IconButton
        icon={play.isPlaying ? 'pause' : 'play'}
        label={mapWords(play.isPlaying ? 'timeline.pause' : 'timeline.play')}
        isFramed
        disabled={!canMove}
        onClick={play.toggle}
      />
      <div className={styles.line} dir="ltr">
        <input
          type="range"
          min={0}
          max={Math.max(0, line.length - 1)}
          step={1}
          value={Math.max(0, at)}
          disabled={!canMove}
          aria-label={mapWords('timeline.label')}
          aria-valuetext={nameOf(line[at])}
          onChange={(event) => {
            play.stop()
            goTo(Number(event.target.value))
          }}
        />
        <div className={styles.ends} aria-hidden="true">
          <span dir="auto">{iso(nameOf(line[0]))}</span>
          <span dir="auto">{iso(nameOf(line.at(-1)))}</span>
        </div>
      </div>
      <output className={styles.now}>{iso(nameOf(line[at]))}</output>
    </div>
  )
}

const kinds: readonly PeriodKind[] = ['quarter', 'calendar-year', 'fiscal-year']
