import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  type CaseStage,
  caseStages,
  firstStages,
  type StageOn,
  stageFault,
  stagesAfter,
} from '#contract/cases/stages.ts'
import { createRandom } from '#server/random.ts'
import { testDatabase } from '#tests/support/test-database.ts'

describe('the stages of the database', () => {
  it('follow each other as in the contract', async () => {
    const db = await testDatabase()
    const rows = await db.all(
      z.object({ stage: z.string().nullable(), next: z.string() }),
      sql`select stage, next_stage as next from records.case_stage_follows`,
    )
    const expected = [
      ...firstStages.map((next) => `begin > ${next}`),
      ...caseStages.flatMap((stage) => stagesAfter[stage].map((next) => `${stage} > ${next}`)),
    ]
    expect(rows.map(({ stage, next }) => `${stage ?? 'begin'} > ${next}`).toSorted()).toEqual(expected.toSorted())
  })

  it('refuse the same courses for the same reason, whatever they are', async () => {
    const db = await testDatabase()
    const random = createRandom('case stages')
    const today = '2026-01-08'
    const seen = new Map<string, number>()
    for (let round = 0; round < 600; round += 1) {
      const course = drawCourse(() => random.next())
      const fault = stageFault(course, today)
      const told = await db.one(
        z.object({ fault: z.string().nullable() }),
        sql`select records.stage_fault(${sql.param(course.map(({ stage }) => stage))}::text[],
          ${sql.param(course.map(({ occurredOn }) => occurredOn))}::date[], ${today}::date) as fault`,
      )
      expect(told.fault, JSON.stringify(course)).toBe(fault ? `${fault.at} ${fault.why}` : null)
      seen.set(fault?.why ?? 'none', (seen.get(fault?.why ?? 'none') ?? 0) + 1)
    }
    for (const why of ['none', 'cannot-begin', 'cannot-follow', 'before-the-one-before', 'in-the-future'])
      expect(seen.get(why) ?? 0, why).toBeGreaterThan(10)
  })
})

/** Mostly possible steps, on days that mostly go on, so that every reason and none occur. */
function drawCourse(draw: () => number): StageOn[] {
  const course: StageOn[] = []
  const pick = (of: readonly CaseStage[]) => of[Math.floor(draw() * of.length)] ?? 'complaint'
  let day = 1
  for (let left = Math.floor(draw() * 6); left >= 0; left -= 1) {
    const last = course.at(-1)
    const possible = last ? stagesAfter[last.stage] : firstStages
    const stage = possible.length > 0 && draw() < 0.85 ? pick(possible) : pick(caseStages)
    day = Math.min(28, Math.max(1, day + Math.floor(draw() * 7) - 1))
    course.push({ stage, occurredOn: `2026-01-${String(day).padStart(2, '0')}` })
  }
  return course
}
