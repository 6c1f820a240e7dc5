import { Slots } from '#src/i18n/slots.tsx'
import { Button } from '#src/ui/Button.tsx'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import { usePublished } from '../published-context.ts'
import type { FigureFilterName, FigureFilters } from './figure-filters.ts'
import { anyValue, type FilterChoice } from './filter-choices.ts'
import styles from './filters.module.css'

export type FigureFilterSentenceProps = {
  readonly filters: FigureFilters
  readonly choices: Record<FigureFilterName, FilterChoice>
  readonly onChoose: (name: FigureFilterName, value: string | undefined) => void
}

/** "[All series] about [all subjects] in [all places] …": choices that act at once, and a plain form until the script is there. */
export function FigureFilterSentence({ filters, choices, onChoose }: FigureFilterSentenceProps) {
  const { t } = usePublished().words
  const select = (name: FigureFilterName) => (
    <SentenceSelect
      {...choices[name]}
      name={name}
      value={filters[name] ?? anyValue}
      onChange={(value) => onChoose(name, value === anyValue ? undefined : value)}
    />
  )
  return (
    <form method="get" className={styles.form} aria-label={t('published:filter.label')}>
      <p className={styles.sentence}>
        <Slots
          sentence={t('published:filter.sentence')}
          slots={{
            series: select('series'),
            subject: select('subject'),
            place: select('place'),
            confidence: select('confidence'),
            conflicts: select('conflicts'),
          }}
        />
      </p>
      <noscript>
        <Button type="submit">{t('published:filter.apply')}</Button>
      </noscript>
    </form>
  )
}
