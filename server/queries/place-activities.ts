import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { PlaceDetail } from '#contract/api/reference.ts'
import type { Viewer } from '#contract/api/session.ts'
import type { Database } from '../db/database.ts'
import { mayName } from '../policies/named-agencies.ts'

const row = z.object({
  activityCode: z.string(),
  titleEn: z.string(),
  titleUr: z.string(),
  kind: z.string(),
  status: z.enum(['planned', 'held', 'cancelled']),
  startsOn: z.string(),
  organiserEn: z.string(),
  organiserUr: z.string(),
  organiserKind: z.string(),
  organiserFunctions: z.array(z.string()),
  attendance: z.number().int().nullable(),
})
const shown = 3

/**
 * The last three activities held in some districts before a day, or the next three planned from that day on. An organiser whose name this
 * viewer may not read is told by its kind: an activity says where it works.
 */
export async function readActivities(
  db: Database,
  districtIds: readonly string[],
  today: string,
  which: 'past' | 'ahead',
  viewer: Viewer | undefined,
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
      o.name_en as "organiserEn", o.name_ur as "organiserUr", o.kind as "organiserKind", o.referral_functions as "organiserFunctions",
      (coalesce(a.women, 0) + coalesce(a.men, 0) + coalesce(a.girls, 0) + coalesce(a.boys, 0) + coalesce(a.others, 0))
        * nullif((a.women is not null or a.men is not null or a.girls is not null or a.boys is not null or a.others is not null)::int, 0) as attendance
    from records.activity a
    join reference.agency o on o.id = a.organiser_agency_id
    where a.district_id = any (${sql.param([...districtIds])}::text[]) and ${time}
    order by ${order}, a.activity_code
    limit ${shown}`,
  )
  return rows.map(
    ({ titleEn, titleUr, organiserEn, organiserUr, organiserKind, organiserFunctions, attendance, ...rest }) => ({
      ...rest,
      title: { en: titleEn, ur: titleUr },
      ...(mayName(viewer, { kind: organiserKind, referralFunctions: organiserFunctions })
        ? { organiserName: { en: organiserEn, ur: organiserUr } }
        : { organiserKind }),
      ...(attendance === null ? {} : { attendance }),
    }),
  )
}
