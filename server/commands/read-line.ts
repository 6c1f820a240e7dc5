import process from 'node:process'
import readline from 'node:readline/promises'

/** One line of the standard input; empty when it ends before. */
export async function readLine(): Promise<string> {
  const lines = readline.createInterface({ input: process.stdin })
  try {
    for await (const line of lines) return line
    return ''
  } finally {
    lines.close()
  }
}
