import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { PlaceDetail } from '#contract/api/reference.ts'
import type { Database } from '../db/database.ts'

const row = z.object({
  activityCode: z.string(),
  titleEn: z.string(),
  titleUr: z.string(),
  kind: z.string(),
  status: z.enum(['planned', 'held', 'cancelled']),
  startsOn: z.string(),
  organiserEn: z.string(),
  organiserUr: z.string(),
  attendance: z.number().int().nullable(),
})
const shown = 3

/** The last three activities held in some districts before a day, or the next three planned from that day on. */
export async function readActivities(
  db: Database,
  districtIds: readonly string[],
  today: string,
  which: 'past' | 'ahead',
): Promise<PlaceDetail['activitiesPast']> {
  const time =
    which === 'past'
      ? sql`a.status = 'held' and a.starts_on < ${today}::date`
      : sql`a.status = 'planned' and a.starts_on >= ${today}::date`
  const order = which === 'past' ? sql`a.starts_on desc` : sql`a.starts_on`
  const rows = await db.all(
    row,
    sql`
    select a.activity_code as "activityCode", a.title_en as "titleEn", a.title_ur as "titleUr", a.kind, a.status, a.starts_on as "startsOn",
      o.name_en as "organiserEn", o.name_ur as "organiserUr",
      (coalesce(a.women, 0) + coalesce(a.men, 0) + coalesce(a.girls, 0) + coalesce(a.boys, 0) + coalesce(a.others, 0))
        * nullif((a.women is not null or a.men is not null or a.girls is not null or a.boys is not null or a.others is not null)::int, 0) as attendance
    from records.activity a
    join reference.agency o on o.id = a.organiser_agency_id
    where a.district_id = any (${sql.param([...districtIds])}::text[]) and ${time}
    order by ${order}, a.activity_code
    limit ${shown}`,
  )
  return rows.map(({ titleEn, titleUr, organiserEn, organiserUr, attendance, ...rest }) => ({
    ...rest,
    title: { en: titleEn, ur: titleUr },
    organiserName: { en: organiserEn, ur: organiserUr },
    ...(attendance === null ? {} : { attendance }),
  }))
}
