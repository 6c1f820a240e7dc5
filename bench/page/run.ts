import { loadavg } from 'node:os'
import process from 'node:process'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser, howToGetOne } from '../../tests/support/find-browser.ts'
import { medianOf, quantileOf, ratioOf } from '../engine/statistics.ts'
import type { timeHeldAnswers } from './held-answers.ts'
import { importBuilt } from './import-built.ts'
import { framesWhile, untilIdle } from './main-thread.ts'
import { cpuSlowdown, openSlowed, pictures, type Walk, walk } from './overview.ts'
import type { Picture } from './picture.ts'
import { servePoints } from './serve-points.ts'
import { startBoth } from './start-both.ts'
import { steps } from './steps.ts'

/**
 * What a choice in the sentence costs the reader's device: the overview beside the same page made without care (Recharts' defaults, a map whose
 * shapes are made anew; see `careless/`). Both take the same steps by keyboard in Chromium with its CPU slowed four times, in turns, and must show
 * the same key figures after each; first the answers alone are timed. Then the product's map with 5,000 points is dragged and zoomed. One part alone:
 * `-- answers`, `-- choices`, `-- map`.
 */
const rounds = Number(process.env.ROUNDS ?? 3)
const wanted = { ratio: 7, interactionMs: 100, framesPerSecond: 50, answerMs: 0.1 }
let isWithin = true

const program = await findBrowser()
if (!program) throw new Error(howToGetOne)
const { executablePath, args, env } = program
const servers = await startBoth()
const browser = await chromium.launch({ executablePath, args, ...(env ? { env } : {}) })
try {
  process.stdout.write(`CPU ÷ ${cpuSlowdown}, ${rounds} rounds, load average ${loadavg()[0]?.toFixed(1)}\n`)
  const { product, careless } = servers
  if (isWanted('answers')) await answerHeld(product.address, await pictures(browser, product.address))
  if (isWanted('choices')) await race(browser, `${product.address}/en/overview`, `${careless.address}/en/overview`)
  if (isWanted('map')) {
    const points = await servePoints()
    await moveMap(browser, points.address)
    points.close()
  }
} finally {
  await browser.close()
  await servers.stop()
}
process.stdout.write(`\n${isWithin ? 'Every target is met' : 'A target is missed'}\n`)
process.exitCode = isWithin ? 0 : 1

function isWanted(part: 'answers' | 'choices' | 'map'): boolean {
  return process.argv[2] === undefined || process.argv[2] === part
}

/** Without slowing: what a filter over the tables in memory takes. That the page asks nothing of the server then is a browser test. */
async function answerHeld(address: string, asked: readonly Picture[]): Promise<void> {
  // What it exports.
  const built = (await importBuilt('held-answers')) as { timeHeldAnswers: typeof timeHeldAnswers }
  for (const [name, { medianMs, p95Ms }] of Object.entries(await built.timeHeldAnswers(address, asked)))
    check(
      `${name} from memory: ${medianMs.toFixed(3)} ms (95th percentile ${p95Ms.toFixed(3)}; wanted ${wanted.answerMs})`,
      medianMs <= wanted.answerMs,
    )
}

async function race(browser: Browser, overview: string, careless: string): Promise<void> {
  const walks = { overview: [] as Walk[], careless: [] as Walk[], usual: [] as Walk[] }
  for (let round = 0; round < rounds; round++) {
    const own = await walk(browser, overview)
    const other = await walk(browser, careless)
    compareFigures(own, other)
    walks.overview.push(own)
    walks.careless.push(other)
    walks.usual.push(await walk(browser, overview, 'usual'))
  }
  for (const name of ['overview', 'careless', 'usual'] as const) tell(name, walks[name])
  const work = (of: readonly Walk[]) => of.flatMap(({ workMs }) => workMs)
  const { ratio, low, high } = ratioOf(work(walks.careless), work(walks.overview))
  check(
    `without care, ${ratio.toFixed(1)} times the work (95 %: ${low.toFixed(1)} to ${high.toFixed(1)}; wanted ${wanted.ratio})`,
    ratio >= wanted.ratio,
  )
  const interactionMs = quantileOf(
    walks.usual.flatMap((one) => one.interactionMs),
    0.95,
  )
  check(
    `interaction to next paint in a usual window, 95th percentile: ${interactionMs} ms (wanted < ${wanted.interactionMs})`,
    interactionMs < wanted.interactionMs,
  )
  const [touched, changed] = [sumOf(walks.overview, 'touched'), sumOf(walks.overview, 'changed')]
  check(
    `districts touched ${touched}, districts that look different ${changed} (wanted: the same)`,
    touched === changed && changed > 0,
  )
}

function compareFigures(own: Walk, other: Walk): void {
  own.figures.forEach((figures, step) => {
    if (figures !== other.figures[step] || !/\d/.test(figures))
      throw new Error(`After step ${step} the pages differ: ${figures} and ${other.figures[step]}`)
  })
}

function tell(name: string, walks: readonly Walk[]): void {
  const work = walks.flatMap(({ workMs }) => workMs)
  const taken = walks.flatMap(({ interactionMs }) => interactionMs)
  process.stdout.write(
    `  ${name.padEnd(9)} main thread for a step ${medianOf(work).toFixed(0)} ms (95th percentile ${quantileOf(work, 0.95).toFixed(0)})` +
      `  interaction ${medianOf(taken)} ms (95th ${quantileOf(taken, 0.95)}, of ${taken.length} of 16 ms and more)` +
      `  shapes touched ${sumOf(walks, 'touched')}\n            ${workByList(walks)}\n`,
  )
}

/** Medians of the choices of each list of the sentence. */
function workByList(walks: readonly Walk[]): string {
  const lists = [...new Set(steps.map(({ list }) => list))]
  return lists
    .map((name) => {
      const ofList = walks.flatMap(({ workMs }) => workMs.filter((_, step) => steps[step]?.list === name))
      return `${name} ${medianOf(ofList).toFixed(0)}`
    })
    .join(', ')
}

async function moveMap(browser: Browser, url: string): Promise<void> {
  const { page, session } = await openSlowed(browser, url)
  await page.waitForFunction('window.mapCommands !== undefined')
  await untilIdle(page, session)
  const circles = await page.evaluate<number>('window.circleCount')
  const districts = await page.locator('path.leaflet-interactive').count()
  const press = (command: 'zoomIn' | 'zoomOut') => page.evaluate(`void window.mapCommands.${command}()`)
  // The whole country cannot be dragged: there is nowhere to go.
  await press('zoomIn')
  await untilIdle(page, session)
  const pan = await framesWhile(page, async () => {
    for (let turn = 0; turn < 6; turn++) {
      await page.mouse.move(450, 300)
      await page.mouse.down()
      for (let move = 1; move <= 30; move++) await page.mouse.move(450 + (turn % 2 ? -move : move) * 5, 300 + move * 2)
      await page.mouse.up()
    }
  })
  const zoom = await framesWhile(page, async () => {
    for (const command of ['zoomIn', 'zoomOut', 'zoomIn', 'zoomOut'] as const) {
      await press(command)
      await page.waitForTimeout(600)
    }
  })
  await page.context().close()
  for (const [name, frames] of Object.entries({ pan, zoom }))
    check(
      `${name} with ${districts} districts and ${circles} points: ${frames.perSecond.toFixed(0)} frames a second, the longest ${frames.longestMs.toFixed(0)} ms (wanted ${wanted.framesPerSecond})`,
      frames.perSecond > wanted.framesPerSecond,
    )
}

function sumOf(walks: readonly Walk[], key: 'touched' | 'changed'): number {
  return walks.flatMap((one) => one[key]).reduce((sum, count) => sum + count, 0)
}

function check(sentence: string, isMet: boolean): void {
  if (!isMet) isWithin = false
  process.stdout.write(`${isMet ? '✓' : '✗ MISSED'} ${sentence}\n`)
}
