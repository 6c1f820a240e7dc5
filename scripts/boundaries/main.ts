import { createInterface } from 'node:readline/promises'
import { buildBoundaries } from './build.ts'
import { importUsage } from './import/options.ts'
import { importBoundaries } from './import.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

const confirm = async (question: string): Promise<boolean> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`${question} [y/N] `)
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

/** The calendar date in Pakistan: 'YYYY-MM-DD'. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Karachi' }).format(new Date())

/** `boundaries build` and `boundaries import FILE`. Returns the exit code. */
const run = async ([command, ...args]: readonly string[]): Promise<number> => {
  if (command === 'build' && args.length === 0) {
    buildBoundaries(say)
    return 0
  }
  if (command === 'import') {
    const isTerminal = process.stdin.isTTY && process.stdout.isTTY
    const dataFolder = process.env.RABTA_DATA ?? './data'
    return importBoundaries(args, { say, complain, ...(isTerminal && { confirm }), dataFolder, today: today() })
  }
  complain(`Usage: boundaries build\n${importUsage}`)
  return 2
}

process.exitCode = await run(process.argv.slice(2))
