import { type Justice, justicePlaces } from '#contract/api/justice.ts'
import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { leadingLaws, stages } from '#contract/release/facets.ts'

const lastHidden = (at: number, value: number): Count => (at === stages.length - 1 ? notShown : valueOf(value))

/**
 * The country in 2025. Stages 300, 290 … with medians of 10, 20 … days and nine in ten within 40, 80 …; the last is not shown. The law of
 * the first stage alone is shown. Punjab has the numbers of the country; every other province hides all.
 */
export const aJustice = (change: Partial<Justice> = {}): Justice => ({
  releaseId: 'test-1',
  asOf: '2026-10-31',
  isSynthetic: true,
  placeId: 'pakistan',
  stream: 'tip',
  periodId: 'cy2025',
  stages: stages.map((stage, at) => ({
    stage,
    count: lastHidden(at, 300 - 10 * at),
    byLaw: leadingLaws.map((law, which) => ({ law, count: at === 0 ? valueOf(which === 0 ? 180 : 120) : notShown })),
    medianDays: lastHidden(at, 10 * (at + 1)),
    ninetiethDays: lastHidden(at, 40 * (at + 1)),
  })),
  places: justicePlaces.map((placeId) => ({
    placeId,
    stages: stages.map((stage, at) => {
      const isShown = placeId === 'pakistan' || placeId === 'punjab'
      return {
        stage,
        count: isShown ? lastHidden(at, 300 - 10 * at) : notShown,
        medianDays: isShown ? lastHidden(at, 10 * (at + 1)) : notShown,
      }
    }),
  })),
  years: [
    { periodId: 'cy2024', isProvisional: false },
    { periodId: 'cy2025', isProvisional: false },
  ],
  series: stages.map((stage, at) => ({ stage, counts: [notShown, lastHidden(at, 300 - 10 * at)] })),
  ...change,
})

/** The same for a district, where laws and days are not published. */
export const aDistrictJustice = (change: Partial<Justice> = {}): Justice => {
  const whole = aJustice({ placeId: 'lahore' })
  return {
    ...whole,
    stages: whole.stages.map((figures) => ({
      ...figures,
      byLaw: figures.byLaw.map(({ law }) => ({ law, count: notApplicable })),
      medianDays: notApplicable,
      ninetiethDays: notApplicable,
    })),
    ...change,
  }
}
