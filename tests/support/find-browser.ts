import process from 'node:process'
import { type ChromiumProgram, findChromium } from '#server/hosts/brief/find-chromium.ts'

export type BrowserProgram = {
  readonly executablePath: string
  readonly env?: Record<string, string>
  readonly args: string[]
}

/** A Chromium to test with: CHROME_PATH, or whatever the product would make PDFs with. Its environment is this process's and its own. */
export async function findBrowser(): Promise<BrowserProgram | undefined> {
  const { CHROME_PATH: named } = process.env
  const found =
    (await findChromium(named, process.cwd())) ?? (named ? await findChromium(undefined, process.cwd()) : undefined)
  return withEnvironment(found)
}

function withEnvironment(program: ChromiumProgram | undefined): BrowserProgram | undefined {
  if (!program) return undefined
  const { executablePath, args, env } = program
  if (!env) return { executablePath, args }
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { executablePath, args, env: { ...Object.fromEntries(inherited), ...env } }
}

export const howToGetOne =
  'No Chromium was found for the browser tests. Install Chromium, Chrome or Edge, or set CHROME_PATH to one; on Linux x64 `npm ci` brings one unless optional packages are left out.'
