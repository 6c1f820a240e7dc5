import { z } from 'zod'
import { readReferenceCsv } from '#contract/geography/reference-csv.ts'
import { readTier, type Tier, type TierYear } from './tier-record.ts'

/** What the press report says of one year: a placement, or only that it improved. */
export type TierClaim = {
  readonly year: number
  readonly claimed: Tier | 'improved'
  readonly paraphrase: string
  readonly source: string
}

/** One year of the record with what the press report says of it. */
export type TierClaimYear = TierYear & {
  readonly claim: TierClaim | null
  /** `not-covered`: the report says nothing of the year. */
  readonly verdict: 'agrees' | 'contradicts' | 'not-covered'
}

const claimRow = z.object({
  year: z.coerce.number().int(),
  claimed: z.string().transform((text, check): Tier | 'improved' => {
    const claimed = text === 'improved' ? text : readTier(text)
    if (claimed !== undefined) return claimed
    check.addIssue(`"${text}" is neither a tier nor "improved"`)
    return z.NEVER
  }),
  paraphrase: z.string().min(1),
  source: z.string().min(1),
})

/** Reads `reference/published/press-tier-claim.csv`. @throws ReferenceCsvError naming file and line */
export function readTierClaim(csvText: string): TierClaim[] {
  return readReferenceCsv('published/press-tier-claim.csv', csvText, claimRow).map(({ row }) => row)
}

function verdictOn(recorded: TierYear, claim: TierClaim | null): TierClaimYear['verdict'] {
  if (claim === null) return 'not-covered'
  const isBorneOut = claim.claimed === 'improved' ? recorded.change === 'upgraded' : claim.claimed === recorded.tier
  return isBorneOut ? 'agrees' : 'contradicts'
}

/**
 * Sets the claim beside the record, year by year. "Improved" agrees only with a year in which the tier rose:
 * a year that remained where it was is no improvement.
 */
export function compareTierClaim(record: readonly TierYear[], claims: readonly TierClaim[]): TierClaimYear[] {
  const claimOfYear = new Map(claims.map((claim) => [claim.year, claim]))
  return record.map((recorded) => {
    const claim = claimOfYear.get(recorded.year) ?? null
    return { ...recorded, claim, verdict: verdictOn(recorded, claim) }
  })
}
