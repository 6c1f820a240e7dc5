import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'

export type ChromiumProgram = {
  readonly executablePath: string
  /** Absent: the program needs nothing beside what every program here has. */
  readonly env?: Readonly<Record<string, string>>
  readonly args: string[]
}

/** It draws pages of this server only, and speaks to nobody of its own accord. */
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
 * A Chromium to make PDFs and to test with: the one that is named, Playwright's own, one on the system, or the one that npm brought for
 * bare Linux machines. Nothing is downloaded. `undefined` when there is none.
 * @param named path of a program, from a setting; one that is not there is not replaced by another
 * @param root the folder of the project, for its fonts
 */
export async function findChromium(named: string | undefined, root: string): Promise<ChromiumProgram | undefined> {
  const executablePath = installedChromium(named)
  if (executablePath !== undefined) return { executablePath, args: quietArgs }
  return named ? undefined : unpackChromium(root)
}

/** Whether `findChromium` is likely to find one; asks the file system alone. */
export const hasChromium = (named: string | undefined): boolean =>
  installedChromium(named) !== undefined || (!named && hasPackage())

function installedChromium(named: string | undefined): string | undefined {
  const candidates = named ? [named] : [playwrightsOwn(), ...onSystem()]
  return candidates.find((candidate) => candidate !== undefined && existsSync(candidate))
}

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

const isItsPlatform = process.platform === 'linux' && process.arch === 'x64'

function hasPackage(): boolean {
  if (!isItsPlatform) return false
  try {
    createRequire(import.meta.url).resolve('@sparticuz/chromium')
    return true
  } catch {
    return false
  }
}

/** The package unpacks itself and brings one font; it needs its own folder, because another user's copy would be in the way. */
async function unpackChromium(root: string): Promise<ChromiumProgram | undefined> {
  if (!isItsPlatform) return undefined
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rabta-chromium-'))
  const { AWS_LAMBDA_JS_RUNTIME: runtimeBefore, TMPDIR: folderBefore } = process.env
  // The package reads both when it is loaded: the runtime name makes it unpack the libraries a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  process.env.TMPDIR = folder
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const executablePath = await packaged.executablePath()
    const fontConfig = path.join(folder, 'fonts.conf')
    const fontFolder = path.join(root, 'public/fonts')
    const xml = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><dir>${fontFolder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`
    await writeFile(fontConfig, xml)
    // The package extends LD_LIBRARY_PATH in its own environment.
    const { LD_LIBRARY_PATH: libraries } = process.env
    return {
      executablePath,
      env: {
        FONTCONFIG_FILE: fontConfig,
        TMPDIR: folder,
        ...(libraries !== undefined && { LD_LIBRARY_PATH: libraries }),
      },
      args: [...quietArgs, '--headless=new'],
    }
  } catch {
    return undefined
  } finally {
    put('AWS_LAMBDA_JS_RUNTIME', runtimeBefore)
    put('TMPDIR', folderBefore)
  }
}

function put(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}
