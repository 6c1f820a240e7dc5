import type { Measure } from '#contract/measures.ts'
import type { Translate } from './translate.ts'

/** A measure as a fact beside figures: its name, and what it counts in which unit. */
export const measureDefinition = (measure: Measure, t: Translate): { name: string; text: string } => ({
  name: t(`terms:measure.${measure}`),
  text: `${t(`terms:definition.${measure}`)} (${t(`terms:unit.${measure}`)})`,
})
