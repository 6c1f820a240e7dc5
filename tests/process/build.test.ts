import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { beforeEach, describe, expect, it } from 'vitest'
import { emptyFolder } from './running-program.ts'

/** A project of two files, built by a copy of the script. */
let project: string
const write = (name: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(project, name)), { recursive: true })
  fs.writeFileSync(path.join(project, name), text)
}
const build = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', 'server', ...args], {
    cwd: project,
    encoding: 'utf8',
  })
  return { status, built: /Built the server/.test(stdout), stderr }
}
const run = (): string =>
  spawnSync(process.execPath, ['dist/server/main.js'], { cwd: project, encoding: 'utf8' }).stdout

beforeEach(() => {
  project = emptyFolder()
  write('package.json', '{ "type": "module", "imports": { "#contract/*": "./contract/*" } }')
  write('contract/word.ts', `export const word: string = 'first'`)
  write('server/commands/main.ts', `import { word } from '#contract/word.ts'\nprocess.stdout.write(word)`)
  write('server/db/drivers/embedded-thread.ts', 'export {}')
  write('server/hosts/release/job-thread.ts', 'export {}')
  write('scripts/build.mjs', fs.readFileSync('scripts/build.mjs', 'utf8'))
  fs.symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'))
})

describe('the build', () => {
  it('builds once and again only when a source has another content', () => {
    expect(build()).toMatchObject({ status: 0, built: true })
    expect(run()).toBe('first')
    expect(build().built).toBe(false)

    const later = new Date(Date.now() + 60_000)
    fs.utimesSync(path.join(project, 'contract/word.ts'), later, later)
    expect(build().built).toBe(false)

    write('contract/word.ts', `export const word: string = 'other'`)
    expect(build().built).toBe(true)
    expect(run()).toBe('other')
    expect(build('--force').built).toBe(true)
  })
  it('keeps the last build when the next one fails', () => {
    build()
    write('contract/word.ts', 'export const word: string = ')
    expect(build()).toMatchObject({
      status: 1,
      built: false,
      stderr: expect.stringContaining('The server could not be built'),
    })
    expect(run()).toBe('first')
    expect(fs.readdirSync(path.join(project, 'dist')).toSorted()).toEqual(['server', 'stamps'])
  })
})
