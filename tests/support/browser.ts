import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findBrowser, howToGetOne } from './find-browser.ts'

// One browser for all files of a run; Vitest evaluates this module anew for each file, the global object stays.
const kept: { rabtaBrowser?: Promise<Browser> } = globalThis as never // the key is ours

export const openBrowser = (): Promise<Browser> => {
  kept.rabtaBrowser ??= launch()
  return kept.rabtaBrowser
}

async function launch(): Promise<Browser> {
  const program = await findBrowser()
  if (!program) throw new Error(howToGetOne)
  const { executablePath, args, env } = program
  return chromium.launch({ executablePath, args, ...(env ? { env } : {}) })
}

/**
 * A page in a context of its own that writes down every error and warning of the console and every uncaught error.
 * `expectSilence` at the end of a test is the test's promise that a person would have seen none.
 */
export async function openPage(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; context: BrowserContext }> {
  const browser = await openBrowser()
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Karachi',
    locale: 'en-GB',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  return { page, complaints, context }
}

export const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
} as const
export const desktop = { viewport: { width: 1440, height: 900 } } as const
