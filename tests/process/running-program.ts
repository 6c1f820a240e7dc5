import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import readline from 'node:readline'
import { inject, onTestFinished } from 'vitest'

export type Program = {
  readonly child: ChildProcess
  /** Resolves with the first line, said already or later, that matches; rejects when the program ends without one. */
  line(pattern: RegExp): Promise<string>
  /** Types a line into it. */
  tell(line: string): void
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
  /** Everything it has said so far. */
  output(): string
}

/** Starts a program whose output is read line by line; it is killed, with all it started, when the test ends. */
export const startProgram = (command: string, args: string[], env: Record<string, string> = {}): Program => {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env
  // A process group of its own lets the end of a test reach grandchildren as well.
  const child = spawn(command, args, {
    env: { ...inherited, ...env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    readline.createInterface({ input: stream }).on('line', (text) => {
      lines.push(text)
      for (const look of waiting) look()
    })
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal))
  })
  const line = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = lines.find((text) => pattern.test(text))
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
      void ended.then(() => reject(new Error(`The program ended before it said ${pattern}:\n${lines.join('\n')}`)))
    })
  onTestFinished(async () => {
    killGroup(child)
    await ended
  })
  const tell = (text: string): void => void child.stdin.write(`${text}\n`)
  return { child, line, tell, ended, output: () => lines.join('\n') }
}

const killGroup = ({ pid }: ChildProcess): void => {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch (error) {
    // Everyone in the group has ended already.
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'ESRCH') throw error
  }
}

/** An empty folder for one test, removed when the test ends. */
export const emptyFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rabta-process-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A data folder with a database that was just made; whoever asks for it removes it. */
export const copyOfNewFolder = (): string => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rabta-process-'))
  fs.cpSync(inject('newDataFolder'), folder, { recursive: true })
  return folder
}

/** The same for one test, removed when the test ends. */
export const dataFolder = (): string => {
  const folder = copyOfNewFolder()
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The thread of the embedded database as it was built. */
export const builtThread = new URL('../../dist/server/embedded-thread.js', import.meta.url)

/** Loads `writer.ts`, which opens the folder when it is told anything. */
export const loadWriter = (folder: string): Program =>
  startProgram(process.execPath, ['--import', 'tsx', 'tests/process/writer.ts', folder])
