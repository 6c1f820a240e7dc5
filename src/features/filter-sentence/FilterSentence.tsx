import { useMemo } from 'react'
import { type FilterBounds, filterParameterNames, type OverviewFilters } from '#contract/filters/overview-filters.ts'
import { measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { Slots } from '#src/i18n/slots.tsx'
import { useWords } from '#src/i18n/use-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import { CopyLink } from './CopyLink.tsx'
import styles from './FilterSentence.module.css'
import { type SentenceSlot, sentenceSlots } from './sentence-slots.ts'
import { useIsHydrated } from './use-is-hydrated.ts'

export type FilterSentenceProps = {
  filters: OverviewFilters
  bounds: FilterBounds
  geography: Geography
  /** Where the form goes when there is no script. */
  action: string
  /** Search parameters beside the sentence's own, which a form would otherwise drop. */
  kept: Readonly<Record<string, string>>
  /** The page is about one place, which its path names: the sentence does not. */
  isOfOnePlace?: boolean
  onChoose: (change: Partial<OverviewFilters>) => void
}

/**
 * "Showing [persons identified], [trafficking in persons], in [Pakistan], [FY 2025-26], compared with [the year before]": a form whose
 * choices act at once, and which works as a plain form until the script is there.
 */
export function FilterSentence({
  filters,
  bounds,
  geography,
  action,
  kept,
  isOfOnePlace = false,
  onChoose,
}: FilterSentenceProps) {
  const words = useWords()
  const { t } = words
  const isHydrated = useIsHydrated()
  const slots = useMemo(() => sentenceSlots(filters, bounds, geography, words), [filters, bounds, geography, words])
  const { hasStreams } = measureOf(filters.measure)
  const hidden = hasStreams ? kept : { ...kept, [filterParameterNames.category]: filters.category }
  const select = (slot: SentenceSlot) => <SlotSelect slot={slot} onChoose={onChoose} />
  return (
    // Without autocompletion a browser does not put choices of an earlier visit back over those of the address.
    <form
      method="get"
      action={action}
      className={styles.form}
      autoComplete="off"
      aria-label={t('filters:label')}
      data-filter-sentence
    >
      <p className={styles.sentence}>
        <Slots
          sentence={t(`filters:${isOfOnePlace ? 'placeSentence' : 'sentence'}${hasStreams ? '' : 'WithoutStream'}`)}
          slots={{
            measure: select(slots.measure),
            category: select(slots.category),
            place: select(slots.place),
            period: select(slots.period),
            comparison: select(slots.comparison),
          }}
        />
      </p>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* Both stand in the same place, so that nothing moves when the script takes over. */}
      <div className={styles.action}>
        {isHydrated ? <CopyLink /> : <Button type="submit">{t('filters:apply')}</Button>}
      </div>
    </form>
  )
}

function SlotSelect({ slot, onChoose }: { slot: SentenceSlot; onChoose: FilterSentenceProps['onChoose'] }) {
  const { changeFor, ...select } = slot
  const choose = (value: string) => {
    const change = changeFor(value)
    if (change) onChoose(change)
  }
  return <SentenceSelect {...select} onChange={choose} />
}
