import { z } from 'zod'
import { figureIndicators } from '../published-figures/figure-indicators.ts'
import { publishedFigureSchema } from '../published-figures/published-figure.ts'
import { tiers } from '../published-figures/tier-record.ts'

const sides = { id: z.string(), figureIds: z.array(z.string()) }
const parts = { ...sides, whole: z.number(), sumOfParts: z.number() }

/** What `contract/published-figures/conflict.ts` describes, as it travels: all sides are shown, none is decided. */
export const figureConflictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('different-values'), ...sides }),
  z.object({ kind: z.literal('parts-exceed-whole'), ...parts }),
  z.object({ kind: z.literal('parts-short-of-whole'), ...parts }),
  z.object({
    kind: z.literal('other-source-differs'),
    ...sides,
    otherValue: z.number(),
    otherSourceTitle: z.string(),
    reason: z.enum(['parts-add-up-to-the-total', 'open']),
  }),
  z.object({ kind: z.literal('same-number-other-unit'), ...sides }),
  z.object({ kind: z.literal('different-scope'), ...sides }),
  z.object({ kind: z.literal('claim-against-record'), ...sides, years: z.array(z.number().int()) }),
])

export const tierYearSchema = z.object({
  year: z.number().int(),
  tier: z.enum(tiers),
  change: z.enum(['upgraded', 'downgraded', 'remained']).nullable(),
  figureIds: z.array(z.string()),
  claim: z
    .object({
      year: z.number().int(),
      claimed: z.enum([...tiers, 'improved']),
      paraphrase: z.string(),
      source: z.string(),
    })
    .nullable(),
  verdict: z.enum(['agrees', 'contradicts', 'not-covered']),
})

const indicator = z.enum(figureIndicators)

export const seriesBreakSchema = z.object({
  indicator,
  between: z.tuple([z.number().int(), z.number().int()]),
  kind: z.literal('what-is-reported-changed'),
  factor: z.number(),
  noLongerReported: z.array(indicator),
  newlyReported: z.array(indicator),
})

/** Real figures that others published, with everything in them that does not fit together. Never mixed with records. */
export const publishedFiguresSchema = z.object({
  figures: z.array(publishedFigureSchema),
  conflicts: z.array(figureConflictSchema),
  /** Tier of every year since 2001 beside what the press report of February 2024 says of it. */
  tierYears: z.array(tierYearSchema),
  glotipBreaks: z.array(seriesBreakSchema),
})
export type PublishedFigures = z.infer<typeof publishedFiguresSchema>
