import type { Flows, Routes } from '#contract/api/movements.ts'
import { numberOrNull } from '#contract/count.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { MovementWords } from '#src/i18n/use-movement-words.ts'
import type { MovementFilters } from '#src/url/movement-search.ts'

/** What was counted in the year: persons and referrals, which are two units and stand beside each other. */
export function movementStatement(routes: Routes, flows: Flows, words: MovementWords): string {
  const { movementWords } = words
  const persons = numberOrNull(routes.total)
  const referrals = numberOrNull(flows.total)
  return movementWords('statement', {
    ...said(routes, words),
    persons: persons === null ? movementWords('personsNotShown') : movementWords('persons', { count: persons }),
    referrals:
      referrals === null ? movementWords('referralsNotShown') : movementWords('referrals', { count: referrals }),
  })
}

/** The topic alone, for as long as its figures are on their way. */
export const movementTopic = (filters: MovementFilters, words: MovementWords): string =>
  words.movementWords('topic', said(filters, words))

const said = ({ stream, periodId }: MovementFilters, { t }: MovementWords) => ({
  stream: t(`terms:category.${stream}`),
  period: formatPeriod(periodId, t),
})
