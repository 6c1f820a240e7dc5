import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import process from 'node:process'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder, startProgram } from './running-program.ts'

const environment = (folder: string) => ({ PORT: '0', RABTA_DATA: folder, RABTA_DEMO: '0', RABTA_LOG: 'silent' })
const rabta = (args: string[], env: Record<string, string>) =>
  startProgram(process.execPath, ['scripts/rabta.mjs', ...args], env)

const urlOf = (line: string): string => /http:\/\/\S+/.exec(line)?.[0] ?? ''
const running = /^Rabta runs at /

/** Longer than a stop may take, far shorter than the limits after which connections are cut off. */
const promptMs = 4_000

describe('npm start', () => {
  it('serves, says what the embedded database is not for, and stops in order at SIGTERM', async () => {
    const folder = dataFolder()
    const program = rabta(['start'], environment(folder))
    const url = urlOf(await program.line(running))
    expect((await fetch(`${url}/api/openapi.json`)).status).toBe(200)
    expect(program.output()).toMatch(/Database: embedded, in .* not for several servers/)

    const askedAt = performance.now()
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(performance.now() - askedAt).toBeLessThan(promptMs)
    expect(fs.readdirSync(folder)).toEqual(['audit-anchors.jsonl', 'database'])
  })

  it('stops when npm is stopped, although npm stands in between', async () => {
    const folder = dataFolder()
    const program = startProgram('npm', ['start'], environment(folder))
    const url = urlOf(await program.line(running))
    const askedAt = performance.now()
    program.child.kill('SIGTERM')
    await program.ended
    expect(performance.now() - askedAt).toBeLessThan(promptMs)
    await expect(fetch(url)).rejects.toThrow('fetch failed')
    expect(fs.readdirSync(folder)).toEqual(['audit-anchors.jsonl', 'database'])
  })

  it('ends in order when it is stopped while it is still making the database', async () => {
    const folder = dataFolder()
    const program = rabta(['start'], environment(folder))
    await program.line(/^Migrated: 0001/)
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    expect(fs.readdirSync(folder)).toEqual(['database'])
  })

  it('says in one sentence that the port is taken, and ends', async () => {
    const other = net.createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await once(other, 'listening')
    const { port } = other.address() as net.AddressInfo // it listens on a port, so the address is not a path
    const program = rabta(['start'], { ...environment(dataFolder()), PORT: String(port) })
    expect(await program.ended).toBe(1)
    expect(program.output()).toContain(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or set PORT to another one`,
    )
    expect(program.output()).not.toContain('    at ')
  })

  it('refuses settings before it touches anything, naming each', async () => {
    const folder = dataFolder()
    const program = rabta(['start'], { ...environment(folder), PORT: 'eighty', RABTA_SMALL_NUMBER_BELOW: '3' })
    expect(await program.ended).toBe(1)
    expect(program.output()).toContain('PORT must be a whole number from 0 to 65535, but is "eighty"')
    expect(program.output()).toContain('RABTA_SMALL_NUMBER_BELOW must be a whole number from 5 to 1000, but is "3"')
    expect(fs.readdirSync(folder)).toEqual(['database'])
  })

  it('answers a command it does not know with the list of commands', async () => {
    const program = rabta(['begin'], {})
    expect(await program.ended).toBe(2)
    expect(program.output()).toMatch(/There is no command "begin"[\s\S]*start \[--no-demo\]/)
  })
})
