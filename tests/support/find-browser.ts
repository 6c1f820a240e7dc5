import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'

export type BrowserProgram = {
  readonly executablePath: string
  readonly env?: Record<string, string>
  readonly args: string[]
}

const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chromium to test with: CHROME_PATH, Playwright's own, one on the system, or the one that npm brought for bare Linux machines.
 * Nothing is downloaded. `undefined` when there is none; `howToGetOne` says what to do.
 */
export async function findBrowser(): Promise<BrowserProgram | undefined> {
  const candidates = [process.env.CHROME_PATH, playwrightsOwn(), ...onSystem()]
  const executablePath = candidates.find((candidate) => candidate && existsSync(candidate))
  if (executablePath) return { executablePath, args: quietArgs }
  return fromPackage()
}

export const howToGetOne =
  'No Chromium was found for the browser tests. Install Chromium, Chrome or Edge, or set CHROME_PATH to one; on Linux x64 `npm ci` brings one unless optional packages are left out.'

function playwrightsOwn(): string | undefined {
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

function onSystem(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const unix = folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
  const mac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  )
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) =>
      ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
        path.join(folder, file),
      ),
    )
  return [...unix, ...mac, ...windows]
}

/** The package unpacks itself and brings one font; it needs its own folder, because another user's copy would be in the way. */
async function fromPackage(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rabta-chromium-'))
  // The package reads both when it is loaded: the runtime name makes it unpack the libraries a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  process.env.TMPDIR = folder
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    const fontConfig = path.join(folder, 'fonts.conf')
    const fontFolder = path.resolve('public/fonts')
    const xml = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><dir>${fontFolder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`
    await writeFile(fontConfig, xml)
    // The package extends LD_LIBRARY_PATH in its own environment; the browser inherits it together with the fonts.
    const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return {
      executablePath,
      env: { ...Object.fromEntries(inherited), FONTCONFIG_FILE: fontConfig },
      args: [...quietArgs, '--headless=new'],
    }
  } catch {
    return undefined
  }
}
