import type { LinearSolver } from '../../release/protection/linear-solver.ts'
import { type RunJobs, runUnitJob } from '../../release/unit-job.ts'
import { loadLinearSolver } from './highs-solver.ts'

let solver: Promise<LinearSolver> | undefined

/** Runs the jobs one after the other in this thread: for tests and small data. A server uses threads. */
export const runJobsHere: RunJobs = async (jobs) => {
  solver ??= loadLinearSolver()
  const loaded = await solver
  return jobs.map((job) => runUnitJob(job, loaded))
}
