import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { PublishedFigures } from '#contract/api/published-figures.ts'
import { findFigureConflicts } from '#contract/published-figures/conflicts.ts'
import { findGlotipBreaks } from '#contract/published-figures/glotip-breaks.ts'
import { publishedFigureSchema } from '#contract/published-figures/published-figure.ts'
import { compareTierClaim, readTierClaim } from '#contract/published-figures/tier-claim.ts'
import { tierRecord } from '#contract/published-figures/tier-record.ts'
import type { Database } from '../db/database.ts'
import { referenceFiles, textOf } from '../reference/reference-files.ts'

const row = z.object({ body: publishedFigureSchema })

/** Every published figure as its source prints it, series by series in the order of the source, with what does not fit together. */
export async function readPublishedFigures(db: Database): Promise<PublishedFigures> {
  const rows = await db.asApi(null, (tx) =>
    tx.all(row, sql`select body from reference.published_figure order by series, position`),
  )
  const figures = rows.map(({ body }) => body)
  const claims = readTierClaim(textOf(referenceFiles, 'published/press-tier-claim.csv'))
  const tierYears = compareTierClaim(tierRecord(figures), claims)
  return {
    figures,
    // The schemas ask for lists that may be written to; these are the same lists.
    conflicts: structuredClone(findFigureConflicts(figures, tierYears)) as PublishedFigures['conflicts'],
    tierYears: structuredClone(tierYears) as PublishedFigures['tierYears'],
    glotipBreaks: structuredClone(findGlotipBreaks(figures)) as PublishedFigures['glotipBreaks'],
  }
}
