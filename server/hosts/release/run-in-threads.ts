import os from 'node:os'
import { Worker } from 'node:worker_threads'
import { ProtectionFailed } from '../../release/protection/protect.ts'
import type { RunJobs, UnitJob, UnitResult } from '../../release/unit-job.ts'
import type { JobAnswer } from './job-thread.ts'

/** Units in the order of the work they are: the longest begins first, so that no thread is left with it alone. */
const byWork = ['referrals', 'persons', 'cases', 'stages']

/**
 * Runs jobs beside this thread, which goes on answering requests.
 * @param threadFile the compiled `server/hosts/release/job-thread.ts`
 */
export const makeRunInThreads =
  (threadFile: URL, threads = Math.min(4, os.availableParallelism())): RunJobs =>
  async (jobs) => {
    const waiting = jobs.toSorted((a, b) => byWork.indexOf(a.unit) - byWork.indexOf(b.unit))
    const results: UnitResult[] = []
    const work = async (): Promise<void> => {
      const worker = new Worker(threadFile)
      try {
        for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) results.push(await ask(worker, job))
      } finally {
        await worker.terminate()
      }
    }
    await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, work))
    return results
  }

/** Rejects when the job fails or the thread dies. */
const ask = (worker: Worker, job: UnitJob): Promise<UnitResult> =>
  new Promise((resolve, reject) => {
    const onMessage = (answer: JobAnswer): void =>
      settle(() => ('result' in answer ? resolve(answer.result) : reject(failureOf(answer))))
    const onError = (error: unknown): void => settle(() => reject(error))
    const onExit = (code: number): void =>
      settle(() => reject(new Error(`The thread of the release ended with ${code}`)))
    // Only these: the worker has listeners of its own, and does not hear its thread without them.
    const settle = (end: () => void): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      end()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(job)
  })

const failureOf = ({ failure }: Extract<JobAnswer, { failure: unknown }>): Error =>
  failure.name === 'ProtectionFailed' ? new ProtectionFailed(failure.message) : new Error(failure.message)
