import { type Count, numberOrNull } from '#contract/count.ts'
import { roundedRate } from '#contract/geography/residents.ts'
import { fewCount } from '#contract/measures.ts'

/** A province in one quarter: the figure that is drawn, and the count that it rests on. */
export type ProvinceFigure = { readonly placeId: string; readonly figure: Count; readonly count: Count }

/** Where a quarter's figure is highest, as data; never why. */
export type ProvinceFinding =
  | { readonly kind: 'none' }
  /** `compared` of all provinces have a figure that is shown and does not rest on few. */
  | { readonly kind: 'highest'; readonly placeId: string; readonly compared: number }

/** Below this many figures a highest one is no finding. */
const minimumCompared = 3

/**
 * The one province whose figure is higher than that of every other with a figure. What is hidden can be any number, so the finding holds
 * among the shown ones only. A rate of few is not compared; where one is as high as the highest of the others, nothing is said.
 */
export function provinceFinding(
  figures: readonly ProvinceFigure[],
  { isRateOfCount }: { isRateOfCount: boolean },
): ProvinceFinding {
  const isOnFew = ({ count }: ProvinceFigure) => isRateOfCount && count.kind === 'value' && count.value < fewCount
  const shown = figures.flatMap((one) => {
    const number = numberOrNull(one.figure)
    if (number === null) return []
    // As it is printed: of two equal numbers none is higher.
    return [{ placeId: one.placeId, number: isRateOfCount ? roundedRate(number) : number, isFew: isOnFew(one) }]
  })
  const compared = shown.filter(({ isFew }) => !isFew)
  const [highest] = compared.toSorted((a, b) => b.number - a.number)
  if (!highest || compared.length < minimumCompared) return { kind: 'none' }
  const isAlone = shown.every(({ placeId, number }) => placeId === highest.placeId || number < highest.number)
  return isAlone ? { kind: 'highest', placeId: highest.placeId, compared: compared.length } : { kind: 'none' }
}
