import { describe, expect, it } from 'vitest'
import { takeUpLateFont } from '#src/app/late-font.ts'
import { hasFontsByCookie } from '#src/theme/early-fonts.ts'

/** A page and a router of which only what the function touches is there. */
function aVisit(loaded: Promise<unknown>) {
  const set: string[] = []
  const listeners: ((event: { pathChanged: boolean }) => void)[] = []
  const page = {
    cookie: '',
    location: { protocol: 'https:' },
    fonts: { load: () => loaded },
    documentElement: { style: { setProperty: (...values: string[]) => set.push(values.join(': ')) } },
  }
  const router = { subscribe: (_: string, listener: (typeof listeners)[number]) => listeners.push(listener) }
  // Stand-ins of two large interfaces.
  const begin = (language: 'en' | 'ur') => takeUpLateFont(router as never, language, page as never)
  const go = (pathChanged: boolean) => {
    for (const listener of listeners) listener({ pathChanged })
  }
  return { set, begin, go, page }
}

describe('Nastaliq that came after the first paint', () => {
  it('is taken up with the next page, not with a change of filters', async () => {
    const visit = aVisit(Promise.resolve())
    visit.begin('ur')
    await Promise.resolve()
    expect(hasFontsByCookie(visit.page.cookie)).toBe(true)
    visit.go(false)
    expect(visit.set).toEqual([])
    visit.go(true)
    expect(visit.set).toContain('--nastaliq: "Noto Nastaliq Urdu", "Early Nastaliq Urdu"')
  })

  it('is left out where its file did not come, and on English pages', async () => {
    const visits = [aVisit(Promise.reject(new Error('offline'))), aVisit(Promise.resolve())]
    visits[0]?.begin('ur')
    visits[1]?.begin('en')
    await Promise.resolve()
    for (const visit of visits) visit.go(true)
    expect(visits.map(({ set }) => set)).toEqual([[], []])
    expect(visits.map(({ page }) => page.cookie)).toEqual(['', ''])
  })
})
