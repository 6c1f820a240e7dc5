import { parentPort } from 'node:worker_threads'
import { runUnitJob, type UnitJob } from '../../release/unit-job.ts'
import { loadLinearSolver } from './highs-solver.ts'

export type JobAnswer =
  | { readonly result: ReturnType<typeof runUnitJob> }
  | { readonly failure: { name: string; message: string } }

// One job at a time; the next is sent when this one is answered.
const solver = loadLinearSolver()
parentPort?.on('message', (job: UnitJob) => {
  void answer(job).then((answered) => parentPort?.postMessage(answered))
})

async function answer(job: UnitJob): Promise<JobAnswer> {
  try {
    return { result: runUnitJob(job, await solver) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { failure: { name, message } }
  }
}
