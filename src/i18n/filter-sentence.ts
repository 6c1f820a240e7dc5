import type { Category } from '#contract/categories.ts'
import type { Measure } from '#contract/measures.ts'
import type { Words } from './format-figure.ts'
import { isolate } from './isolate.ts'
import { splitSlots } from './slots.tsx'

/** What one picture shows, which can be less than the filters ask: no comparison, and the period of its answer. */
export type Shown = {
  readonly measure: Measure
  /** Absent where the measure has no streams, or all of them are shown beside each other. */
  readonly category?: Category | undefined
  /** Place and period in words. */
  readonly place: string
  readonly period: string
}

/** The filter sentence of one picture as text: "Showing persons identified, trafficking in persons, in Punjab, 2025". */
export function filterSentence({ measure, category, place, period }: Shown, { t }: Words): string {
  const names: Readonly<Record<string, string>> = {
    measure: t(`terms:measure.${measure}`),
    category: category === undefined ? '' : t(`terms:category.${category}`),
    place,
    period,
  }
  const sentence = t(category === undefined ? 'filters:pictureWithoutStream' : 'filters:picture')
  return fillSentence(sentence, names)
}

/** A sentence with slots in square brackets as text. */
export const fillSentence = (sentence: string, names: Readonly<Record<string, string>>): string =>
  splitSlots(sentence)
    .map(({ text, slot }) => (slot === undefined ? text : isolate(names[slot] ?? '')))
    .join('')
