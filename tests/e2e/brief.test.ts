import { spawn } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { briefParts, sheetsAddress } from '#contract/brief.ts'
import type { MadeBrief } from '#server/brief.ts'
import { findChromium } from '#server/hosts/brief/find-chromium.ts'
import { makePrinter } from '#server/hosts/brief/print-brief.ts'
import { desktop, openPage, phone } from '#tests/support/browser.ts'

const address = inject('address') ?? ''
const languages = ['en', 'ur', 'both'] as const
const places = ['pakistan', 'punjab', 'kech']
const period = 'cy2025'
const silent = { info: () => undefined, error: () => undefined }

/** Runs of text on lines of their own: in lines of two directions, runs of two cells would otherwise become one number. */
async function read(bytes: Uint8Array): Promise<{ pages: number; text: string }> {
  const pdf = await getDocumentProxy(bytes)
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => (await (await pdf.getPage(at + 1)).getTextContent()).items),
  )
  const text = pages.flat().map((item) => ('str' in item ? item.str : ''))
  return { pages: pdf.numPages, text: text.join('\n') }
}
const pdfOf = async (query: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${address}/api/v1/brief?${query}`, { headers })
  expect(response.status).toBe(200)
  return read(new Uint8Array(await response.arrayBuffer()))
}
const json = async (path: string, headers: Record<string, string> = {}): Promise<unknown> =>
  (await fetch(`${address}/api/v1/${path}`, { headers })).json()

/** Every number of an answer, as it is written. */
function numbersOf(answer: unknown): string[] {
  if (typeof answer === 'number') return [answer.toLocaleString('en')]
  if (typeof answer !== 'object' || answer === null) return []
  return Object.values(answer).flatMap(numbersOf)
}

/** What the sheets of a place may be made from. */
async function answersAbout(place: string, headers: Record<string, string> = {}): Promise<unknown[]> {
  const { provinces, districts } = z
    .object({
      provinces: z.array(z.object({ id: z.string() })),
      districts: z.array(z.object({ id: z.string(), provinceId: z.string() })),
    })
    .parse(await json('geography'))
  const around = districts.find(({ id }) => id === place)?.provinceId ?? place
  const compared = [place, 'pakistan', ...provinces.map(({ id }) => id)]
  return Promise.all([
    ...[place, around].flatMap((one) => [
      json(`figures/key?in=${one}&period=${period}`, headers),
      json(`figures/districts?in=${one}&period=${period}`, headers),
      json(`figures/trend?in=${one}`, headers),
      json(`figures/profile?in=${one}&period=${period}`, headers),
      json(`figures/justice?in=${one}&period=${period}`, headers),
    ]),
    ...compared.flatMap((one) => [
      json(`figures/key?in=${one}&period=${period}&measure=referrals`, headers),
      json(`figures/coverage?in=${one}&period=${period}`, headers),
    ]),
  ])
}

const districtAnswer = z.object({
  rows: z.array(z.object({ count: z.object({ kind: z.string() }) })),
  together: z.array(z.object({ districtIds: z.array(z.string()) })),
})

/** How many districts have a number, and how many none for each reason: sentences about the map say so. */
function districtNumbers(answer: unknown): string[] {
  const read = districtAnswer.safeParse(answer)
  if (!read.success) return []
  const { rows, together } = read.data
  const ofKind = ['value', 'not-shown', 'no-return', 'not-applicable'].map(
    (kind) => rows.filter(({ count }) => count.kind === kind).length,
  )
  const inGroups = together.reduce((sum, { districtIds }) => sum + districtIds.length, 0)
  return [rows.length, ...ofKind, inGroups, (ofKind[1] ?? 0) - inGroups].map(String)
}

const keyFigures = z.object({
  releaseId: z.string(),
  figures: z.array(z.object({ current: z.object({ kind: z.string(), value: z.number().optional() }) })),
})

describe.skipIf(!address)('the brief of a place as PDF', () => {
  it.each(places)(
    'is two pages in each language for %s, with its key figures and no number that the API does not tell',
    async (place) => {
      const answers = await answersAbout(place)
      const told = new Set([...answers.flatMap(numbersOf), ...answers.flatMap(districtNumbers)])
      const { figures, releaseId } = keyFigures.parse(await json(`figures/key?in=${place}&period=${period}`))
      for (const language of languages) {
        const { pages, text } = await pdfOf(`in=${place}&period=${period}&lang=${language}`)
        expect(pages, language).toBe(language === 'both' ? 4 : 2)
        for (const { current } of figures)
          if (current.value !== undefined) expect(text, language).toContain(current.value.toLocaleString('en'))
        // Small ones are also pages, days, classes and the like; what is larger is a figure, a year or a round number of an axis.
        const large = text
          .replaceAll(releaseId, '')
          .replaceAll(/https?:\S+/g, '')
          .match(/\d{1,3}(?:,\d{3})+|\d{3,}/g)
        const untold = [...new Set(large)].filter(
          (one) => !told.has(one) && !/^20[12]\d$|^\d0*(,0+)*$|^100,000$/.test(one),
        )
        expect(untold, language).toEqual([])
      }
    },
  )

  it('shows each reader what that reader may see', async () => {
    const session = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'policymaker@demo.rabta.example', password: 'rabta-demo-2026' }),
    })
    const cookie = session.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const latest = z.object({ periods: z.array(z.string()) })
    const { periods } = latest.parse(await json('releases/latest', { cookie }))
    const early = periods.filter((id) => id.includes('q')).at(-1) ?? ''
    expect(latest.parse(await json('releases/latest')).periods).not.toContain(early)
    const figures = keyFigures.parse(await json(`figures/key?period=${early}`, { cookie })).figures
    const first = figures[0]?.current.value?.toLocaleString('en') ?? ''
    expect(first).not.toBe('')
    expect((await pdfOf(`period=${early}`, { cookie })).text).toContain(first)
    expect((await fetch(`${address}/api/v1/brief?period=${early}`)).status).toBe(422)
  })

  it('is two clicks away from the overview', async () => {
    const { page, complaints, context } = await openPage({ ...desktop, acceptDownloads: true })
    await page.goto(`${address}/en/overview`, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: 'Two-page brief' }).click()
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'PDF in both languages' }).click()
    const download = await waiting
    expect(download.suggestedFilename()).toMatch(/^rabta-brief-demo-.*-both\.pdf$/)
    expect((await read(new Uint8Array(await readFile(await download.path())))).pages).toBe(4)
    expect(complaints).toEqual([])
    await context.close()
  })

  it('comes from sheets on which nothing is cut, in either language', async () => {
    const { page, complaints, context } = await openPage(desktop)
    await page.emulateMedia({ media: 'print' })
    const questions = [
      '',
      'in=punjab',
      'in=kech',
      'in=sindh&measure=first-answer-hours',
      'of=som&measure=cases',
      'in=gilgit-baltistan',
      'in=rahim-yar-khan&of=bonded-labour&vs=none',
    ]
    for (const question of questions)
      for (const language of ['en', 'ur'] as const) {
        await page.goto(`${address}/${language}/print/brief?${question}`, { waitUntil: 'load' })
        await page.evaluate('document.fonts.ready.then(() => undefined)')
        const over = await page.locator('article').evaluateAll((sheets) =>
          sheets.map((sheet) => {
            const box = sheet.getBoundingClientRect()
            const parts = [...sheet.children].map((part) => part.getBoundingClientRect())
            const isBelow = parts.some(({ bottom }) => bottom > box.bottom + 1)
            const isOver = parts.some(({ bottom }, at) => bottom > (parts[at + 1]?.top ?? Infinity) + 1)
            return isBelow || isOver || sheet.scrollWidth > sheet.clientWidth + 1
          }),
        )
        expect(over, `${language} ${question}`).toEqual([false, false])
      }
    expect(complaints).toEqual([])
    await context.close()
  })

  it('does not move a phone sideways', async () => {
    const { page, context } = await openPage(phone)
    for (const language of ['en', 'ur']) {
      await page.goto(`${address}/${language}/print/brief`, { waitUntil: 'load' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
    await context.close()
  })

  it('is written by npm run brief, or refused in a sentence', async () => {
    const file = path.join(await mkdtemp(path.join(os.tmpdir(), 'rabta-brief-')), 'punjab.pdf')
    const run = async (...more: string[]) => {
      const child = spawn(process.execPath, ['scripts/rabta.mjs', 'brief', '--url', address, '--out', file, ...more])
      let said = ''
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
      return new Promise<[code: number | null, said: string]>((resolve) =>
        child.once('close', (code) => resolve([code, said])),
      )
    }
    const [done, wrote] = await run('--place', 'punjab', '--lang', 'ur')
    expect(done).toBe(0)
    expect(wrote.trim().split('\n').at(-1)).toBe(`Wrote ${file}`)
    expect((await read(new Uint8Array(await readFile(file)))).pages).toBe(2)
    const [code, said] = await run('--place', 'atlantis')
    expect(code).toBe(1)
    expect(said).toMatch(/No brief was made\. The request was not understood/)
  })
})

/** Sheets with every part, one of them in another state. */
const sheetsWith = (states: Readonly<Record<string, string>>, more = '') =>
  `<!doctype html><title>Sheets</title>${more}${briefParts
    .map((part) => `<p data-brief-part="${part}" data-state="${states[part] ?? 'ready'}">${part}</p>`)
    .join('')}`

describe.skipIf(!address)('the printer of briefs', () => {
  const closing: (() => Promise<void>)[] = []
  afterAll(async () => {
    await Promise.all(closing.map((close) => close()))
  })
  const print = async (answer: (request: Request) => Promise<Response>, timeLimitMs = 20_000): Promise<MadeBrief> => {
    const find = () => findChromium(process.env.CHROME_PATH, process.cwd())
    const printer = makePrinter({ find, answer, log: silent, timeLimitMs })
    closing.push(printer.close)
    return printer.print({
      address: sheetsAddress('en', { in: 'punjab' }),
      origin: 'https://rabta.test',
      cookie: '__Host-rabta=secret',
      audience: '',
    })
  }
  const page = (html: string, status = 200) => new Response(html, { status, headers: { 'content-type': 'text/html' } })

  it('refuses sheets with a part that failed, that still waits or that is not there, and names it', async () => {
    expect(await print(async () => page(sheetsWith({ trend: 'failed', justice: 'waiting' })))).toEqual({
      kind: 'incomplete',
      parts: ['trend', 'justice'],
    })
    const without = sheetsWith({}).replace('data-brief-part="map"', '')
    expect(await print(async () => page(without))).toEqual({ kind: 'incomplete', parts: ['map'] })
    expect(await print(async () => page(sheetsWith({}), 500))).toEqual({ kind: 'incomplete', parts: ['page'] })
    const broken = async () => Promise.reject(new Error('no page'))
    expect(await print(broken)).toEqual({ kind: 'incomplete', parts: ['page'] })
  })

  it('asks this server alone, in the name of the reader', async () => {
    const asked: string[] = []
    const made = await print(async ({ url, headers }) => {
      asked.push(`${url} ${headers.get('cookie') ?? ''}`)
      return page(sheetsWith({}, '<img src="/logo.png"><img src="https://elsewhere.test/pixel.png">'))
    })
    expect(made.kind).toBe('pdf')
    expect(asked).toContain('https://rabta.test/en/print/brief?in=punjab __Host-rabta=secret')
    expect(asked).toContain('https://rabta.test/logo.png __Host-rabta=secret')
    expect(asked.join('\n')).not.toContain('elsewhere')
  })

  it('gives up on what takes too long', async () => {
    const never = () => new Promise<Response>(() => undefined)
    expect(await print(never, 1_500)).toMatchObject({ kind: 'busy' })
  })

  it('says so where there is no browser', async () => {
    const printer = makePrinter({ find: async () => undefined, answer: async () => page(''), log: silent })
    const made = await printer.print({ address: '/en/print/brief', origin: address, cookie: undefined, audience: '' })
    expect(made).toEqual({ kind: 'no-browser' })
  })
})
