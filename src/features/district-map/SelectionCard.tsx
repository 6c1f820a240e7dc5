import type { ReactNode } from 'react'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import type { DistrictRow } from '#src/map/district-row.ts'
import { togetherSentence } from '#src/map/together-words.ts'
import { figureWriter, hasRate } from '#src/map/write-figure.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './SelectionCard.module.css'

export type SelectionCardProps = {
  /** The district that is selected or under the pointer. */
  readonly row: DistrictRow | undefined
  readonly measure: Measure
  readonly geography: Geography
  readonly hrefOf: (districtId: string) => string
  /** What else can be done with the district. */
  readonly action?: ReactNode
}

/** One district in full: both numbers, how sure they are, and the way to its page. */
export function SelectionCard({ row, measure, geography, hrefOf, action }: SelectionCardProps) {
  const { t } = useTranslation(['map', 'terms'])
  const language = useLanguage()
  if (!row) return <p className={styles.hint}>{t('map:card.none')}</p>
  return (
    <div className={styles.card}>
      <p className={styles.name}>{row.name}</p>
      <p className={styles.province}>{row.provinceName}</p>
      <p>
        <span className={row.rate.kind === 'value' ? styles.figure : undefined}>
          <CountText count={row.rate} format={figureWriter(measure, 'rate', language)} />
        </span>{' '}
        {row.rate.kind === 'value' && iso(rateUnit(measure))}
      </p>
      {hasRate(measure) && row.count.kind === 'value' && (
        <p>
          <CountText count={row.count} format={figureWriter(measure, 'count', language)} /> {t(`terms:unit.${measure}`)}
        </p>
      )}
      {row.together && (
        <p className={styles.quiet}>{iso(togetherSentence(row.together, geography, { t, language }))}</p>
      )}
      {row.isFew && <p className={styles.quiet}>{t('map:card.few', { minimum: fewCount })}</p>}
      {row.returnsDue > 0 && (
        <p className={styles.quiet}>{t('map:card.returns', { received: row.returnsReceived, due: row.returnsDue })}</p>
      )}
      <div className={styles.ways}>
        <AppLink href={hrefOf(row.districtId)}>{t('map:card.open', { name: row.name })}</AppLink>
        {action}
      </div>
    </div>
  )

  function rateUnit(of: Measure): string {
    const { basis } = measureOf(of)
    if (basis === 'percent') return t('map:card.onTime')
    return basis === 'hours' ? t('map:card.hours') : t('map:card.perResidents')
  }
}
