import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { newToken } from '../token.ts'
import { protectionVersion } from './protection/protect.ts'

/** What every release of a series shares. Whoever changes one of these begins a new series. */
export const parametersSchema = z.object({
  smallNumberBelow: z.number().int(),
  fewestWithoutOne: z.number().int(),
  protection: z.number().int(),
  firstMonth: z.string(),
})
export type SeriesParameters = z.infer<typeof parametersSchema>
export type Series = { readonly id: string; readonly secret: string; readonly parameters: SeriesParameters }

/** r: what must at least be left of a shown count when one agency's records are taken out, if anything is. */
const fewestWithoutOne = 3

export const parametersOf = (smallNumberBelow: number, firstMonth: string): SeriesParameters => ({
  smallNumberBelow,
  fewestWithoutOne,
  protection: protectionVersion,
  firstMonth,
})

const row = z.object({ id: z.string(), secret: z.string() })

/**
 * The newest series of these parameters, or a new one.
 * @param rebase begins a new series in any case: corrected records take effect in it
 */
export async function openSeries(
  db: Database,
  parameters: SeriesParameters,
  now: Date,
  rebase?: string,
): Promise<Series> {
  const name = nameOf(parameters)
  const known = await db.all(
    row,
    sql`select id, secret from figures.series where id like ${`${name}.%`} order by begun_at, id`,
  )
  const newest = known.at(-1)
  if (newest && rebase === undefined) return { ...newest, parameters }
  const series = { id: `${name}.${known.length + 1}`, secret: newToken(), parameters }
  await db.run(sql`
    insert into figures.series (id, begun_at, reason, secret)
    values (${series.id}, ${now.toISOString()}::timestamptz, ${rebase ?? 'First series under these rules'}, ${series.secret})
    on conflict (id) do nothing`)
  return { ...(await db.one(row, sql`select id, secret from figures.series where id = ${series.id}`)), parameters }
}

export const nameOf = ({ smallNumberBelow, fewestWithoutOne: r, protection, firstMonth }: SeriesParameters): string =>
  `k${smallNumberBelow}-r${r}-p${protection}-${firstMonth}`
