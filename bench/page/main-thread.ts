import type { CDPSession, Page } from 'playwright-core'
import { medianOf } from '../engine/statistics.ts'

/** How long the page's main thread must do nothing to be done with an answer, and how often that is looked at. */
const pollMs = 200
const longestMs = 20_000
/** Work in `pollMs` that is not worth waiting for: the polling itself. */
const idleMs = 4

/** Milliseconds that the main thread of a page has worked since it was opened, slowed as it is. */
export async function workedMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
}

/** Waits until the main thread has nothing left to do: no animation, no late chart. @returns what it had worked by then, and how often that was asked */
export async function untilIdle(page: Page, session: CDPSession): Promise<{ workedMs: number; polls: number }> {
  let before = await workedMs(session)
  for (let polls = 1; polls * pollMs < longestMs; polls++) {
    await page.waitForTimeout(pollMs)
    const now = await workedMs(session)
    if (now - before < idleMs) return { workedMs: now, polls }
    before = now
  }
  throw new Error(`${page.url()} never came to rest`)
}

/** What it costs the main thread of a page at rest to be asked once whether it rests, median. */
export async function pollCostMs(page: Page, session: CDPSession): Promise<number> {
  const costs: number[] = []
  for (let polls = 0; polls < 15; polls++) {
    const before = await workedMs(session)
    await page.waitForTimeout(pollMs)
    costs.push((await workedMs(session)) - before)
  }
  return medianOf(costs)
}

/**
 * Writes down, from now on, how long each interaction took from the key to the next paint (Event Timing, as "interaction to next paint" is
 * measured; whole steps of 8 ms).
 */
export async function watchInteractions(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(`
    window.interactions = new Map()
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries())
        if (interactionId) window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0))
    }).observe({ type: 'event', durationThreshold: 16, buffered: false })
  `)
  return () => page.evaluate<number[]>('[...window.interactions.values()]')
}

/** Frames that were drawn while something happened. */
export async function framesWhile(page: Page, act: () => Promise<void>) {
  await page.evaluate(`
    window.frames = []
    window.isWatching = true
    // Those of another watch end with it.
    const frames = window.frames
    const watch = (at) => { frames.push(at); if (window.isWatching && window.frames === frames) requestAnimationFrame(watch) }
    requestAnimationFrame(watch)
  `)
  await act()
  const at = await page.evaluate<number[]>('(window.isWatching = false, window.frames)')
  const gapsMs = at.slice(1).map((time, index) => time - (at[index] ?? time))
  const lastedMs = (at.at(-1) ?? 0) - (at[0] ?? 0)
  return { perSecond: (gapsMs.length / lastedMs) * 1000, longestMs: Math.max(...gapsMs) }
}
