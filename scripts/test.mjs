import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

/**
 * `npm test`: types, lint, format, then every test, one kind after the other so that two cores are enough.
 * `npm test -- --only server` runs one kind of test alone. Ends with the line "N passed, N failed".
 */
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
const reports = mkdtempSync(path.join(os.tmpdir(), 'rabta-test-'))
const failures = []
let passed = 0
let failed = 0

function run(name, args, env = process.env) {
  process.stdout.write(`\n── ${name}\n`)
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env })
  if (status !== 0) failures.push(name)
  return status === 0
}

function check(name, args) {
  if (run(name, args)) passed += 1
  else failed += 1
}

/** Runs some Vitest projects and adds their counts; a run that ends without a report counts as one failure. */
function tests(name, projects, env = process.env) {
  const report = path.join(reports, `${name.replaceAll(/\W+/g, '-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  run(
    name,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...chosen,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    env,
  )
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    for (const { name: file, assertionResults } of testResults)
      for (const { status, fullName } of assertionResults)
        if (status === 'failed') failures.push(`${path.relative(process.cwd(), file)}: ${fullName}`)
    passed += numPassedTests
    failed += numFailedTests || (failures.includes(name) ? Math.max(1, numFailedTestSuites) : 0)
  } catch {
    failed += 1
  }
}

function testsOnPostgres() {
  tests('server on DATABASE_URL', ['server'])
  tests('several servers on DATABASE_URL', ['shared-database'])
}

if (!only) {
  check('types', ['node_modules/typescript-7/bin/tsc', '-b'])
  check('lint', ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'])
  check('format', ['node_modules/@biomejs/biome/bin/biome', 'check', '.'])
}
const { DATABASE_URL, ...embedded } = process.env
if (!only || only === 'unit') tests('unit and architecture', ['unit'])
if (!only || only === 'ui') tests('ui', ['ui'])
if (!only || only === 'server') {
  tests('server on PGlite', ['server'], embedded)
  if (DATABASE_URL) testsOnPostgres()
}
if (only === 'server-on-postgres') testsOnPostgres()
if (!only || only === 'process') tests('process', ['process'], embedded)
// The long form takes most of an hour; its short form is part of the others.
if (only === 'privacy') tests('privacy', ['privacy'], embedded)
// These two start a PostgreSQL of their own where DATABASE_URL names none.
if (only === 'races') tests('races', ['races'])
if (only === 'crash') tests('crash', ['crash'])
if (!only || only === 'e2e') tests('browser', ['e2e'], embedded)

rmSync(reports, { recursive: true, force: true })
if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}\n`)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 || failures.length > 0 ? 1 : 0
