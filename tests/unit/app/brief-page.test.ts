import { describe, expect, it } from 'vitest'
import { briefParts } from '#contract/brief.ts'
import { makePageRenderer } from '#src/app/render-page.tsx'
import { aJustice } from '#tests/support/a-justice.ts'
import { answerLiterally } from '#tests/support/draw-page.ts'
import { aProfile } from '#tests/support/figures.ts'
import { plain } from '#tests/support/words.ts'

const more: Readonly<Record<string, object>> = {
  '/api/v1/figures/profile': aProfile(),
  '/api/v1/figures/justice': aJustice(),
}

/** Draws the sheets; the API fails under the path that is named. */
async function drawSheets(url: string, failing?: string) {
  const draw = makePageRenderer({
    assetsOf: async () => ({ scripts: ['/entry.js'], inlineStyles: [], styles: [], sectionStyles: [], preloads: [] }),
    settings: { boundaryProfile: 'areas-only', isDemo: true, makesPdf: true, isMock: false },
  })
  return draw({
    url: `https://rabta.test${url}`,
    fetch: async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === failing)
        return Response.json({ type: '/problems/unexpected', title: 'Failed', status: 500 }, { status: 500 })
      const answer = more[pathname]
      return answer ? Response.json(answer) : answerLiterally(request)
    },
    onFault: (error) => {
      throw error
    },
  })
}
const statesOf = (html: string) =>
  [...html.matchAll(/data-brief-part="([a-z]+)" data-state="([a-z]+)"/g)].map(([, part, state]) => `${part} ${state}`)
const textOf = (html: string) => plain(html).replaceAll(/<[^>]*>/g, '')

describe('the sheets of a brief', () => {
  it('have every part, their figures, and the way back to them', async () => {
    const { status, html } = await drawSheets('/en/print/brief?vs=none')
    expect(status).toBe(200)
    expect(new Set(statesOf(html))).toEqual(new Set(briefParts.map((part) => `${part} ready`)))
    expect(html.match(/<article /g)).toHaveLength(2)
    expect(textOf(html)).toContain('8,012')
    expect(textOf(html)).toContain('All figures: https://rabta.test/en/overview?vs=none')
    expect(html).toContain('href="/api/v1/brief?vs=none&amp;lang=both"')
  })

  it('stay as the server drew them: no application, and one script that prints', async () => {
    const { html } = await drawSheets('/ur/print/brief')
    expect(html).not.toContain('entry.js')
    expect(html).not.toContain('first-frame')
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain('data-print')
  })

  it('stand beside each other in two languages, each in its own direction', async () => {
    const { html } = await drawSheets('/en/print/brief?languages=both')
    const sheets = [...html.matchAll(/<article lang="(\w+)" dir="(\w+)"[^>]* data-sheet="(\d)"/g)]
    expect(sheets.map(([, ...one]) => one.join(' '))).toEqual(['en ltr 1', 'en ltr 2', 'ur rtl 1', 'ur rtl 2'])
    expect(textOf(html)).toContain('شناخت شدہ افراد')
  })

  it('say which part failed, and then offer no PDF', async () => {
    const { html } = await drawSheets('/en/print/brief', '/api/v1/figures/trend')
    expect(statesOf(html)).toContain('trend failed')
    expect(statesOf(html)).toContain('map ready')
    expect(textOf(html)).toContain('could not be loaded: course over time')
    expect(html).not.toContain('/api/v1/brief')
  })

  it('say why no PDF was made', async () => {
    const { html } = await drawSheets('/ur/print/brief?problem=brief-unavailable')
    expect(textOf(html)).toContain('Chromium موجود نہیں')
    const { html: unknown } = await drawSheets('/ur/print/brief?problem=%3Cb%3E')
    expect(textOf(unknown)).not.toContain('Chromium موجود نہیں')
  })
})
