import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { runJobsHere } from '#server/hosts/release/run-here.ts'
import type { RunJobs, UnitJob, UnitResult } from '#server/release/unit-job.ts'

const folder = path.resolve('.cache/tests')
const pollMs = 250

/**
 * Protects the demo records of the server tests once for all workers and both database engines: it takes most of a minute. The result is kept
 * under a name made of the records and of the code that protects them, so a change of either makes it anew.
 */
export const runJobsOnce: RunJobs = async (jobs) => {
  // Engines order groups differently, and every series has a secret of its own; neither is what these tests are about.
  const alike = jobs.map((job) => ({ ...job, facts: inOrder(job.facts), rules: { ...job.rules, secret: 'tests' } }))
  const file = path.join(folder, `${nameOf(alike)}.json`)
  const lock = `${file}.lock`
  mkdirSync(folder, { recursive: true })
  while (!existsSync(file)) {
    if (take(lock)) {
      try {
        const unfinished = `${file}.${process.pid}`
        writeFileSync(unfinished, JSON.stringify(await runJobsHere(alike)))
        renameSync(unfinished, file)
      } finally {
        rmSync(lock, { recursive: true, force: true })
      }
    } else await setTimeout(pollMs)
  }
  // Written above, from the same type.
  return JSON.parse(readFileSync(file, 'utf8')) as UnitResult[]
}

const inOrder = (facts: UnitJob['facts']): UnitJob['facts'] =>
  facts
    .map((fact) => ({ fact, key: JSON.stringify(Object.entries(fact).toSorted(([a], [b]) => (a < b ? -1 : 1))) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ fact }) => fact)

/** One worker does the work; a lock that its worker left behind when it was killed is taken over. */
function take(lock: string): boolean {
  const owner = path.join(lock, 'pid')
  try {
    mkdirSync(lock)
    writeFileSync(owner, String(process.pid))
    return true
  } catch {
    if (existsSync(owner) && !isAlive(Number(readFileSync(owner, 'utf8'))))
      rmSync(lock, { recursive: true, force: true })
    return false
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function nameOf(jobs: readonly UnitJob[]): string {
  const hash = createHash('sha256').update(JSON.stringify(jobs))
  for (const source of ['server/release', 'server/hosts/release', 'contract/release'])
    for (const entry of readdirSync(source, { recursive: true, withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    ))
      if (entry.isFile()) hash.update(readFileSync(path.join(entry.parentPath, entry.name)))
  return hash.digest('hex').slice(0, 32)
}
