import type { TFunction } from 'i18next'
import type { Justice } from '#contract/api/justice.ts'
import type { Count } from '#contract/count.ts'
import type { LeadingLaw, Stage } from '#contract/release/facets.ts'
import type { BarPart, BarRow, BarTone } from '#src/charts/BarList.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'
import { reasonWords } from './reason-words.ts'

export type ChainStage = Justice['stages'][number]

export const lawTones: Readonly<Record<LeadingLaw, BarTone>> = { 'special-act': 'full', 'general-law': 'light' }

type ChainWords = JusticeWords & { readonly uiWords: TFunction<'ui'> }

/**
 * Stages in the order of the chain. A bar is split by law only where both laws are shown: a part is never worked out from the other. Where
 * they are published and hidden, its stripes say so.
 */
export function chainRows(stages: readonly ChainStage[], words: ChainWords): BarRow[] {
  const hasLaws = areLawsPublished(stages)
  return stages.map((figures) => {
    const parts = hasLaws && partsOf(figures)
    const isLawShown = figures.byLaw.some(({ count }) => count.kind === 'value')
    return {
      id: figures.stage,
      name: words.t(`terms:stage.${figures.stage}`),
      count: figures.count,
      ...(parts && { parts }),
      ...(isLawShown && { detail: lawWords(figures, words) }),
    }
  })
}

/** False in a district, where laws have no answer at all. */
export const areLawsPublished = (stages: readonly ChainStage[]): boolean =>
  stages.some(({ byLaw }) => byLaw.some(({ count }) => count.kind !== 'not-applicable'))

function partsOf({ count, byLaw }: ChainStage): BarPart[] | undefined {
  if (count.kind !== 'value') return undefined
  const parts = byLaw.flatMap(({ law, count: part }): BarPart[] =>
    part.kind === 'value' ? [{ id: law, value: part.value, tone: lawTones[law] }] : [],
  )
  return parts.length === byLaw.length ? parts : [{ id: 'hidden', value: count.value, tone: 'mixed' }]
}

/** Whether the law of any shown moves is hidden. Where the moves are hidden too, they say it. */
export const isLawHiddenIn = (stages: readonly ChainStage[]): boolean =>
  stages.some((figures) => partsOf(figures)?.some(({ tone }) => tone === 'mixed'))

/** "special act 1,500, general law only 286", or in words why one of them is missing. */
function lawWords({ byLaw }: ChainStage, words: ChainWords): string {
  const countOf = (law: LeadingLaw) => countUnder(byLaw, law)
  const said = (count: Count) =>
    count.kind === 'value' ? formatNumber(count.value, words.language) : reasonWords(count, words.uiWords)
  return words.justiceWords('law.both', {
    special: said(countOf('special-act')),
    general: said(countOf('general-law')),
  })
}

export const countUnder = (byLaw: ChainStage['byLaw'], asked: LeadingLaw): Count =>
  byLaw.find(({ law }) => law === asked)?.count ?? { kind: 'not-applicable' }

const told = { fir: 'fir_registered', challan: 'challan_submitted', convicted: 'convicted' } as const satisfies Record<
  string,
  Stage
>

/**
 * "2,043 FIRs registered, 1,786 challans submitted, 82 convictions in 2025": three numbers beside each other, never one as a part of
 * another. `undefined` where none of them is shown.
 */
export function chainFinding({ stages, periodId }: Justice, { t, justiceWords }: JusticeWords): string | undefined {
  const countOf = (stage: Stage) => stages.find((one) => one.stage === stage)?.count
  const isNone = Object.values(told).every((stage) => countOf(stage)?.kind !== 'value')
  if (isNone) return undefined
  const words = (name: keyof typeof told) => {
    const count = countOf(told[name])
    return count?.kind === 'value'
      ? justiceWords(`chain.${name}`, { count: count.value })
      : justiceWords(`chain.hidden.${name}`)
  }
  return justiceWords('chain.finding', {
    fir: words('fir'),
    challan: words('challan'),
    convicted: words('convicted'),
    period: formatPeriod(periodId, t),
  })
}
