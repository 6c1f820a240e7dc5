import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { desktop, openPage } from '#tests/support/browser.ts'

const hasBrowser = inject('address') !== undefined

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.wasm': 'application/wasm',
}

/** The strictest policy that the demo runs under; its worker has none of its own in the page. */
const policy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src-attr 'unsafe-inline'; img-src 'self' data:"

/** A host of static files that knows nothing but one page for every address that is no file. @param hidden a file it does not have */
async function hostOf(folder: string, hidden = ''): Promise<{ address: string; close: () => void }> {
  const answer = async ({ url = '/' }: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(url, 'http://localhost')
    const file = path.join(folder, pathname)
    const found = pathname === hidden ? undefined : await readFile(file).catch(() => undefined)
    const type = found ? types[path.extname(file)] : 'text/html'
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', 'content-security-policy': policy })
    response.end(found ?? (await readFile(path.join(folder, 'index.html'))))
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The host has no port')
  return { address: `http://127.0.0.1:${bound.port}`, close: () => server.close() }
}

/** Builds the demo as `npm run build:demo` does; where its sources have not changed, that takes a moment. */
async function buildDemo(): Promise<void> {
  // Vitest's own value would make it a build for tests.
  const { NODE_ENV: _, ...env } = process.env
  const child = spawn(process.execPath, ['scripts/build.mjs', 'demo'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error('The demo could not be built; the reason stands above')
}

describe.skipIf(!hasBrowser)('the demo on a host of static files', () => {
  let host: Awaited<ReturnType<typeof hostOf>>
  beforeAll(async () => {
    await buildDemo()
    host = await hostOf(path.resolve('dist/demo'))
  })
  afterAll(() => host?.close())

  it('answers from a database in the browser, and a sign-in outlives the page', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(host.address)
    await page.waitForURL('**/en/overview')
    await page.locator('[data-key-figures]').waitFor()
    expect(await page.locator('h1').textContent()).toMatch(/\d,\d{3}/)
    expect(await page.locator('body').textContent()).toContain('demo data, stored in this browser only')
    const periods = page.locator('select[name="period"] option')
    const visitorsPeriods = await periods.count()

    await page.goto(`${host.address}/en/sign-in`)
    await page.getByRole('button', { name: 'Policymaker' }).click()
    await page.waitForURL('**/en/overview')
    await page.locator('header', { hasText: 'Ministry of Interior' }).waitFor()
    await page.locator('[data-key-figures]').waitFor()
    expect(await periods.count()).toBeGreaterThan(visitorsPeriods)

    await page.goto(`${host.address}/ur/overview`)
    await page.locator('[data-key-figures]').waitFor()
    expect(await periods.count()).toBeGreaterThan(visitorsPeriods)
    expect(await page.locator('body').textContent()).toContain('نمائشی ڈیٹا صرف اسی براؤزر میں موجود ہے')
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[download]').first().click()])
    expect(file.suggestedFilename()).toMatch(/^rabta-demo-persons-pakistan-.*\.csv$/)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('answers from recordings where the database does not come, and does not wait for it again', async () => {
    const poorer = await hostOf(path.resolve('dist/demo'), '/demo/database.tar.gz')
    const { page, complaints, context } = await openPage(desktop)
    for (const language of ['en', 'ur']) {
      await page.goto(`${poorer.address}/${language}/overview`)
      await page.locator('[data-key-figures]').waitFor()
    }
    expect(await page.locator('body').textContent()).toContain('نمائشی ڈیٹا کے محفوظ شدہ جوابات')
    // Once, to whoever opens the console.
    expect(complaints).toEqual([expect.stringContaining('something else than the prepared database')])
    await context.close()
    poorer.close()
  })

  it('answers from recordings where memory is scarce', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.addInitScript(() => Object.defineProperty(navigator, 'deviceMemory', { value: 2 }))
    await page.goto(host.address)
    await page.locator('[data-key-figures]').waitFor()
    expect(await page.locator('body').textContent()).toContain('recorded answers from demo data')
    expect(complaints).toEqual([])
    await context.close()
  })

  it('answers from recordings when asked to, and says what was not recorded', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.goto(`${host.address}/en/overview?answers=recorded`)
    await page.locator('[data-key-figures]').waitFor()
    expect(await page.locator('body').textContent()).toContain('recorded answers from demo data')
    await page.locator('select[name="of"]').selectOption('som')
    await page.locator('h1', { hasText: /smuggl/i }).waitFor()
    expect(complaints).toEqual([])

    await page.locator('select[name="in"]').selectOption('lahore')
    await page.getByText('The demonstration cannot do this.').first().waitFor()
    await context.close()
  })

  it('says in both languages what a browser without service workers lacks', async () => {
    const { page, context } = await openPage(desktop)
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    await page.goto(host.address)
    await page.getByRole('heading', { name: 'cannot start in this browser' }).waitFor()
    expect(await page.locator('section[lang="ur"][dir="rtl"] h1').count()).toBe(1)
    await context.close()
  })
})
