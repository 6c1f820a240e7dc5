import process from 'node:process'
import type { WriteStream } from 'node:tty'

/** Where a command speaks to the person who started it. */
export type Terminal = {
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
  readonly screen: Screen
}

/** A stream that may be a terminal: its width is known only then. */
export type Screen = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number }

/** Standard output and standard error of this process. */
export const processTerminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  screen: process.stdout,
}
