import { countFacts } from '#server/release/system/count-facts.ts'
import { systemOf } from '#server/release/system/unit-systems.ts'
import { readDecisions } from '#server/release/unit-decisions.ts'
import type { RunJobs } from '#server/release/unit-job.ts'
import { massOf } from '#server/release/unit-mass.ts'
import { writeUnitTables } from '#server/release/unit-tables.ts'

/**
 * Shows what an earlier release showed and hides everything else: the safest protection, and one that takes no time. For tests about what
 * becomes of a release, not about what is hidden.
 */
export const hideWhatIsNew: RunJobs = async (jobs) =>
  jobs.map(({ unit, stream, frame, facts, earlier }) => {
    const system = systemOf(unit, stream, frame)
    const { counts } = countFacts(system, facts)
    const decided = earlier ? readDecisions(unit, system, earlier) : new Uint8Array(system.size)
    const hidden = Uint8Array.from(decided, (decision) => (decision === 1 ? 0 : 1))
    const report = {
      cells: system.size,
      equations: system.equations.length,
      hiddenFirst: 0,
      hidden: hidden.reduce((sum, flag) => sum + flag, 0),
      foundExact: 0,
      foundNarrow: 0,
      foundTakenApart: 0,
      provenEnds: 0,
      programs: 0,
      rounds: 0,
    }
    return {
      unit,
      stream,
      tables: writeUnitTables(unit, stream, system, counts, hidden),
      report,
      mass: massOf(system, counts, hidden),
    }
  })
