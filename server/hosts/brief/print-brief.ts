import process from 'node:process'
import { type Browser, type BrowserContext, chromium, errors, type Page, type Route } from 'playwright-core'
import { type BriefPart, briefParts } from '#contract/brief.ts'
import type { Log } from '../../app-context.ts'
import type { BriefToMake, MadeBrief, MakeBrief } from '../../brief.ts'
import type { ChromiumProgram } from './find-chromium.ts'

export type PrinterParts = {
  readonly find: () => Promise<ChromiumProgram | undefined>
  /** This server's own answer to a request; the only thing that the browser can reach. */
  readonly answer: (request: Request) => Promise<Response>
  readonly log: Log
  readonly timeLimitMs?: number
  /** After so long without a brief the browser ends. */
  readonly idleMs?: number
}

export type Printer = { readonly print: MakeBrief; readonly close: () => Promise<void> }

/**
 * Prints the sheets of a brief in a Chromium of the server. It has no network: its requests for this server are answered in this process,
 * with the reader's session, and every other is refused; so no cookie reaches the browser either. To be asked for one brief at a time.
 */
export function makePrinter({ find, answer, log, timeLimitMs = 30_000, idleMs = 60_000 }: PrinterParts): Printer {
  let program: Promise<ChromiumProgram | undefined> | undefined
  let running: Browser | undefined
  let idle: NodeJS.Timeout | undefined

  const end = async (): Promise<void> => {
    clearTimeout(idle)
    const browser = running
    running = undefined
    await browser?.close().catch(() => undefined)
  }
  const browserFor = async (): Promise<Browser | undefined> => {
    clearTimeout(idle)
    if (running?.isConnected()) return running
    program ??= find()
    const found = await program
    if (!found) {
      program = undefined
      return undefined
    }
    running = await launch(found).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'the browser that makes PDFs did not start')
      return undefined
    })
    return running
  }
  return {
    print: async (brief) => {
      const browser = await browserFor()
      if (!browser) return { kind: 'no-browser' }
      try {
        return await withinTime(timeLimitMs, printIn(browser, brief, answer, timeLimitMs))
      } catch (error) {
        // Whatever hangs is ended with the browser; the next brief gets another.
        await end()
        if (error instanceof errors.TimeoutError) return { kind: 'busy', retryAfterSeconds: 60 }
        throw error
      } finally {
        idle = setTimeout(() => void end(), idleMs)
        idle.unref()
      }
    },
    close: end,
  }
}

/** Signals are this process's business. Of its environment, which may hold a password, the browser gets what it needs to run. */
function launch({ executablePath, args, env }: ChromiumProgram): Promise<Browser> {
  const { PATH = '', HOME = '/tmp', TMPDIR, SystemRoot, LOCALAPPDATA } = process.env
  const needed = { PATH, HOME, TMPDIR, SystemRoot, LOCALAPPDATA, ...env }
  const set = Object.entries(needed).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return chromium.launch({
    executablePath,
    args,
    env: Object.fromEntries(set),
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  })
}

async function printIn(
  browser: Browser,
  brief: BriefToMake,
  answer: PrinterParts['answer'],
  timeLimitMs: number,
): Promise<MadeBrief> {
  const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'light', acceptDownloads: false })
  context.setDefaultTimeout(timeLimitMs)
  try {
    await answerInProcess(context, brief, answer)
    const page = await context.newPage()
    const response = await page.goto(`${brief.origin}${brief.address}`, { waitUntil: 'load' }).catch(unlessLate)
    const parts = response?.status() === 200 ? await missingParts(page) : (['page'] as const)
    if (parts.length > 0) return { kind: 'incomplete', parts }
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
    return { kind: 'pdf', bytes: new Uint8Array(bytes) }
  } finally {
    await context.close()
  }
}

/** A page that could not be had is a page that is missing. */
function unlessLate(error: unknown): undefined {
  if (error instanceof errors.TimeoutError) throw error
}

async function answerInProcess(
  context: BrowserContext,
  { origin, cookie }: BriefToMake,
  answer: PrinterParts['answer'],
): Promise<void> {
  const fulfil = async (route: Route): Promise<void> => {
    const asked = route.request()
    if (asked.method() !== 'GET' || new URL(asked.url()).origin !== origin) return route.abort()
    const { accept = '*/*' } = asked.headers()
    const headers = { accept, ...(cookie !== undefined && { cookie }) }
    const response = await answer(new Request(asked.url(), { headers }))
    const body = Buffer.from(await response.arrayBuffer())
    return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
  }
  // Nobody waits for a handler: what it throws would end the process. Without an answer the page is not whole, and that is found.
  await context.route('**/*', (route) => fulfil(route).catch(() => route.abort().catch(() => undefined)))
}

/** The parts that the sheets do not have, in the order of the brief: those that are not ready, and those that are not there at all. */
async function missingParts(page: Page): Promise<readonly BriefPart[]> {
  const states = await page.locator('[data-brief-part]').evaluateAll((elements) =>
    // Runs in the page, where these are elements; the types of this program know no page.
    (elements as unknown as { dataset: Record<string, string> }[]).map(({ dataset }) => [
      dataset.briefPart,
      dataset.state,
    ]),
  )
  const isReady = (part: BriefPart) => {
    const own = states.filter(([name]) => name === part)
    return own.length > 0 && own.every(([, state]) => state === 'ready')
  }
  return briefParts.filter((part) => !isReady(part))
}

async function withinTime<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new errors.TimeoutError('The brief took too long')), limitMs)
  })
  // Its own end, after the time is over, has nobody left to tell.
  work.catch(() => undefined)
  try {
    return await Promise.race([work, tooLong])
  } finally {
    clearTimeout(timer)
  }
}
