import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type PublishedFigure, publishedFigureSchema } from '#contract/published-figures/published-figure.ts'
import type { Database } from '../db/database.ts'

const row = z.object({ body: publishedFigureSchema })

/** Every published figure as its source prints it, series by series, in the order of the source. */
export const readPublishedFigures = (db: Database): Promise<PublishedFigure[]> =>
  db.asApi(null, async (tx) => {
    const rows = await tx.all(row, sql`select body from reference.published_figure order by series, position`)
    return rows.map(({ body }) => body)
  })
