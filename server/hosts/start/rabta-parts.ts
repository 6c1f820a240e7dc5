import { spawn } from 'node:child_process'
import path from 'node:path'
import { dayInPakistan } from '../../clock.ts'
import { makeRelease, makeReleaseIfDue } from '../../release/make-release.ts'
import { demoSignIns } from '../../seed/demo-accounts.ts'
import { type PrepareStep, prepareData } from '../../seed/prepare-data.ts'
import { argon2Passwords } from '../passwords.ts'
import { jobThread, releaseOptions } from '../release/release-options.ts'
import { makeRunInThreads } from '../release/run-in-threads.ts'
import { makeOpenSite } from '../site/open-site.ts'
import type { Parts, Progress } from './parts.ts'

const steps: Record<PrepareStep['id'], string> = {
  reference: 'Reference data and published figures',
  accounts: 'Demo accounts',
  records: 'Demo records',
  figures: 'Figures',
}

const reportTo = (progress: Progress) => (step: PrepareStep) => progress(steps[step.id], step.done, step.total)

/** Rabta itself behind the commands. @param root the folder of the project, with the built files in dist/ */
export const rabtaParts = (root: string): Parts => ({
  prepareData: async ({ db, settings, progress }) => {
    const now = settings.now ?? new Date()
    const { invitationToken } = await prepareData({
      db,
      today: dayInPakistan(now),
      persons: settings.demoPersons,
      withDemo: settings.demo,
      hashPassword: argon2Passwords.hash,
      buildFigures: (database) => makeReleaseIfDue(database, { ...releaseOptions(root, settings), now }),
      onProgress: reportTo(progress),
    })
    return {
      demoSignIns: settings.demo ? demoSignIns : [],
      ...(invitationToken === undefined ? {} : { invitationToken }),
    }
  },
  openSite: makeOpenSite(root),
  seed: async ({ db, persons, progress }) => {
    const now = new Date()
    await prepareData({
      db,
      today: dayInPakistan(now),
      persons,
      withDemo: true,
      hashPassword: argon2Passwords.hash,
      buildFigures: (database) =>
        makeRelease(database, {
          now,
          smallNumberBelow: 10,
          runJobs: makeRunInThreads(jobThread(root)),
          publishesItself: true,
        }),
      onProgress: reportTo(progress),
    })
  },
  releases: (settings) => ({ options: releaseOptions(root, settings), passwords: argon2Passwords }),
  boundaries: (args) => runBoundaries(root, args),
})

/** The boundary tools are a program of their own, run from their sources: nobody who serves pages needs them in memory. */
const runBoundaries = (root: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'scripts/boundaries/main.ts'), ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
