import { useState } from 'react'
import type { CaseDetail } from '#contract/api/cases.ts'
import { pakistanDay } from '#contract/cases/today.ts'
import { daysBetween } from '#src/i18n/case-value-words.ts'
import { formatDate } from '#src/i18n/format.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import type { OpenForm } from './CaseForms.tsx'
import styles from './CaseView.module.css'

type Props = { readonly detail: CaseDetail; readonly onOpen: (form: OpenForm) => void }

/** From complaint to judgment: each day, the days since the one before, and how long the last one lasts. */
export function CaseStages({ detail: { stages, isHandedOver }, onOpen }: Props) {
  const { caseWords, language } = useCaseWords()
  const [today] = useState(() => pakistanDay(new Date()))
  const days = (from: string, to: string) => caseWords('days', { count: daysBetween(from, to) })
  return (
    <section className={styles.section} aria-labelledby="case-stages">
      <h2 id="case-stages">{caseWords('section.stages')}</h2>
      {stages.length === 0 && <p className={styles.quiet}>{caseWords('noStages')}</p>}
      <ol className={styles.stages}>
        {stages.map(({ position, stage, occurredOn, enteredOn }, index) => {
          const before = stages[index - 1]
          return (
            <li key={position} className={styles.item}>
              <strong>{caseWords(`stage.${stage}`)}</strong>
              <span>{iso(formatDate(occurredOn, language))}</span>
              <span className={`${styles.quiet} ${styles.grow}`}>
                {before && iso(caseWords('afterDays', { days: days(before.occurredOn, occurredOn) }))}
                {before && caseWords('comma')}
                {iso(caseWords('entered', { day: formatDate(enteredOn, language) }))}
                {index === stages.length - 1 && (
                  <>
                    {caseWords('comma')}
                    {iso(caseWords('inStage', { days: days(occurredOn, today) }))}
                  </>
                )}
              </span>
              {!isHandedOver && (
                <Button
                  size="small"
                  variant="quiet"
                  aria-describedby={undefined}
                  onClick={() => onOpen({ kind: 'stage', position })}
                >
                  {caseWords('edit.stage')}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
