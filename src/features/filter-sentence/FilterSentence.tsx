import { type ReactNode, useMemo } from 'react'
import { type FilterBounds, filterParameterNames, type OverviewFilters } from '#contract/filters/overview-filters.ts'
import { measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import { SentenceForm } from './SentenceForm.tsx'
import { type SentenceSlot, sentenceLists, sentenceSlots } from './sentence-slots.ts'

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
  /** What else can be done with the view: links, and what needs the script. */
  beside?: ReactNode
  besideByScript?: ReactNode
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
  beside,
  besideByScript,
  onChoose,
}: FilterSentenceProps) {
  const words = useWords()
  const { t } = words
  const lists = useMemo(() => sentenceLists(bounds, geography, words), [bounds, geography, words])
  const slots = useMemo(() => sentenceSlots(filters, bounds, lists, words), [filters, bounds, lists, words])
  const { hasStreams } = measureOf(filters.measure)
  const hidden = hasStreams ? kept : { ...kept, [filterParameterNames.category]: filters.category }
  const select = (slot: SentenceSlot) => <SlotSelect slot={slot} onChoose={onChoose} />
  return (
    <SentenceForm
      sentence={t(`filters:${isOfOnePlace ? 'placeSentence' : 'sentence'}${hasStreams ? '' : 'WithoutStream'}`)}
      slots={{
        measure: select(slots.measure),
        category: select(slots.category),
        place: select(slots.place),
        period: select(slots.period),
        comparison: select(slots.comparison),
      }}
      action={action}
      kept={hidden}
      beside={beside}
      besideByScript={besideByScript}
    />
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
