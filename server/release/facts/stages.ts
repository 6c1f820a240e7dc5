import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { stages } from '#contract/release/facets.ts'
import type { Database } from '#server/db/database.ts'
import { type LeafFact, leafFactSchema, type Span } from './leaf-fact.ts'

/**
 * Moves of cases from stage to stage, in the quarter in which the move was entered. An investigation belongs to the FIR and an appeal to
 * the trial; a case withdrawn, compromised, untraced or cancelled is closed otherwise.
 */
const moves = ({ firstOn, lastOn }: Span): SQL => sql`
  select c.agency_id, c.registration_district_id, c.stream, c.id as case_id, e.position, e.occurred_on,
    to_char(e.entered_on, 'YYYY"q"Q') as quarter,
    case
      when e.stage in ('withdrawn_compromised', 'untraced_cancelled') then 'closed_otherwise'
      when e.stage in ('complaint', 'investigation', 'appeal') then null
      else e.stage
    end as stage,
    case when exists (
      select from records.case_law_section cs join reference.law_section s on s.id = cs.law_section_id
      where cs.case_id = c.id and s.law_code in ('PTPA-2018', 'PTPA-AM-2025', 'PSMA-2018', 'PSMA-AM-2025', 'BLSAA-1992', 'SBLSAA-2015')
    ) then 'special-act' else 'general-law' end as law
  from records.case_stage_event e
  join records.case_file c on c.id = e.case_id
  where c.duplicate_of_id is null and e.entered_on between ${firstOn}::date and ${lastOn}::date`

/** By district of registration, stage and the law that leads. */
export const readStageFacts = (db: Database, span: Span): Promise<LeafFact[]> =>
  db.all(
    leafFactSchema,
    sql`
    select agency_id as "agencyId", coalesce(registration_district_id, 'district-not-known') as "placeId", quarter,
      stream as category, stage || '@' || law as facet, count(*)::int as count
    from (${moves(span)}) m
    where stage is not null
    group by 1, 2, 3, 4, 5`,
  )

/** Whole days from the stage before to a move, all of a quarter together; `placeId` is a province. */
export const stageDaysSchema = z.object({
  placeId: z.string(),
  quarter: z.string(),
  category: z.string(),
  stage: z.enum(stages),
  days: z.array(z.number().int().nonnegative()),
})
export type StageDays = z.infer<typeof stageDaysSchema>

/** The time each move took, counted from the move before it. */
export const readStageDays = (db: Database, span: Span): Promise<StageDays[]> =>
  db.all(
    stageDaysSchema,
    sql`
    select coalesce(d.province_id, 'district-not-known') as "placeId", quarter, stream as category, stage,
      json_agg(m.occurred_on - b.occurred_on order by m.occurred_on - b.occurred_on) as days
    from (${moves(span)}) m
    join lateral (
      select e.occurred_on from records.case_stage_event e
      where e.case_id = m.case_id and e.position < m.position and e.stage not in ('investigation', 'appeal')
      order by e.position desc limit 1) b on true
    left join reference.district d on d.id = m.registration_district_id
    where m.stage is not null
    group by 1, 2, 3, 4`,
  )
