import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { pageHeaders } from '#server/hosts/site/page-policy.ts'
import { answerLiterally, drawPage } from '#tests/support/draw-page.ts'
import { plain } from '#tests/support/words.ts'

const bodyOf = (html: string) =>
  plain(html.slice(html.indexOf('<div id="root">'), html.indexOf('<script type="application/json"')))
/** What a reader would see, without the elements around it. */
const textOf = (html: string) => bodyOf(html).replaceAll(/<[^>]*>/g, '')
const headingOf = (html: string) => /<h1>(.*?)<\/h1>/.exec(bodyOf(html))?.[1]?.replaceAll(/<[^>]*>/g, '')
const headOf = (html: string) => html.slice(0, html.indexOf('</head>'))

describe('a page drawn on the server', () => {
  it('has its statement and its figures in it', async () => {
    const { status, html } = await drawPage('/en/overview')
    expect(status).toBe(200)
    expect(headingOf(html)).toBe(
      'Persons identified in trafficking cases: 8,012 in FY 2025-26, 6% more than the year before',
    )
    expect(textOf(html)).toContain('212,400')
    expect(textOf(html)).toContain('Rahim Yar Khan')
  })

  it('has language and direction, title and alternates in its head', async () => {
    const { html, headers } = await drawPage('/ur/overview?of=som')
    expect(html).toMatch(/^<!doctype html><html lang="ur" dir="rtl">/)
    expect(headOf(html)).toContain('<title>جائزہ – رابطہ</title>')
    expect(headOf(html)).toContain('hrefLang="en" href="/en/overview?of=som"')
    expect(headers['content-language']).toBe('ur')
  })

  it('works as a form before any script has come', async () => {
    const { html } = await drawPage('/en/overview?view=table')
    expect(html).toMatch(/<form[^>]* action="\/en\/overview" method="get"/)
    expect(html).toMatch(/<select[^>]* name="of"/)
    expect(html).toMatch(/<input type="hidden" name="view" value="table"\/>/)
    expect(html).toMatch(/<button type="submit"/)
  })

  it('has its brief and the way to the districts that rose most before any script has come', async () => {
    const { html } = await drawPage('/ur/overview?of=som')
    expect(html).toContain('href="/ur/print/brief?of=som"')
    expect(html).toContain('href="/ur/overview?of=som&amp;view=change#districts"')
    // What only a script can do has its place, and is neither seen nor pressed nor read out before it.
    expect(bodyOf(html)).toMatch(/<div class="[^"]*unseen[^"]*" inert="">(?:(?!<\/form>).)*لنک کاپی کریں/s)
  })

  it('hands the browser what it was drawn from, and asks for the rest ahead of the scripts', async () => {
    const { html } = await drawPage('/en/overview')
    expect(html).toContain('<script type="application/json" id="first-frame">')
    const start = html.slice(html.lastIndexOf('<script>'))
    expect(start).toContain('"/api/v1/geography"')
  })

  it('asks as the one who asked for the page', async () => {
    const cookies = new Set<string | null>()
    const fetch = (request: Request) => {
      cookies.add(request.headers.get('cookie'))
      return answerLiterally(request)
    }
    await drawPage('/en/overview', { cookie: 'session=abc', fetch })
    expect([...cookies]).toEqual(['session=abc'])
  })

  it('holds nothing inline that the security policy of the host does not name', async () => {
    const { html } = await drawPage('/en/overview')
    const policy = pageHeaders(html)['content-security-policy'] ?? ''
    const inline = [...html.matchAll(/<(script|style)(?![^>]*(?:src=|application\/json))[^>]*>([\s\S]*?)<\/\1>/g)]
    expect(inline.map(([, tag]) => tag)).toContain('script')
    for (const [, tag, text = ''] of inline) {
      const directive = policy
        .split('; ')
        .find((one) => one.startsWith(tag === 'script' ? 'script-src ' : 'style-src-elem '))
      expect(directive).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    }
    expect(html).not.toMatch(/\son\w+="/)
  })
})

describe('what is no page', () => {
  it('is a redirect for the root and for a form sent without script', async () => {
    expect(await drawPage('/', { acceptLanguage: 'ur' })).toMatchObject({
      status: 302,
      headers: { location: '/ur/overview' },
    })
    expect(await drawPage('/en/overview?of=som&measure=persons')).toMatchObject({
      status: 302,
      headers: { location: '/en/overview?of=som', vary: 'Cookie, Accept-Language' },
    })
  })

  it('is a 404 in the language of the address, or else of the reader', async () => {
    const known = await drawPage('/ur/nowhere')
    expect(known.status).toBe(404)
    expect(bodyOf(known.html)).toContain('صفحہ نہیں ملا')
    const unknown = await drawPage('/nowhere', { acceptLanguage: 'ur' })
    expect([unknown.status, unknown.html.slice(0, 60)]).toEqual([
      404,
      '<!doctype html><html lang="ur" dir="rtl"><head><meta charset',
    ])
  })

  it('is a 404 for a place that there is not', async () => {
    const { status } = await drawPage('/en/place/atlantis')
    expect(status).toBe(404)
  })
})

describe('a page whose questions fail', () => {
  const failing = (path: string) => async (request: Request) =>
    new URL(request.url).pathname === path
      ? Response.json(
          { type: '/problems/database-unavailable', title: 'Down', status: 503, instance: 'r-1' },
          { status: 503, headers: { 'content-type': 'application/problem+json' } },
        )
      : answerLiterally(request)

  it('says so in that part and shows the others', async () => {
    const { status, html } = await drawPage('/en/overview', { fetch: failing('/api/v1/figures/key') })
    expect(status).toBe(200)
    expect(bodyOf(html)).toContain('role="alert"')
    expect(bodyOf(html)).toContain('The database cannot be reached at the moment')
    expect(bodyOf(html)).toContain('r-1')
    expect(bodyOf(html)).toContain('Rahim Yar Khan')
    expect(headingOf(html)).toBe('Persons identified in trafficking cases, FY 2025-26')
  })

  it('says so as a whole without names and periods', async () => {
    const { status, html } = await drawPage('/ur/overview', { fetch: failing('/api/v1/geography') })
    expect(status).toBe(200)
    expect(bodyOf(html)).toContain('role="alert"')
    expect(bodyOf(html)).not.toContain('action="/ur/overview"')
  })

  it('is drawn when nothing answers at all', async () => {
    const { status, html } = await drawPage('/en/overview', { fetch: () => Promise.reject(new TypeError('refused')) })
    expect(status).toBe(200)
    expect(bodyOf(html)).toContain('No answer from the server')
  })

  it('is a page that says so, and a report, when the fault is ours', async () => {
    const faults: unknown[] = []
    const broken = { ...(await (await answerLiterally(new Request('http://x/api/v1/figures/districts'))).json()) } as {
      rows: { districtId: string }[]
    }
    broken.rows[0] = { ...broken.rows[0], districtId: 'atlantis' }
    const { status, html } = await drawPage('/en/overview', {
      onFault: (error) => faults.push(error),
      fetch: async (request) =>
        new URL(request.url).pathname === '/api/v1/figures/districts'
          ? Response.json(broken)
          : answerLiterally(request),
    })
    expect(status).toBe(500)
    expect(html).toContain('This page could not be shown')
    expect(html).not.toContain('<script type="module"')
    expect(String(faults[0])).toContain('No district atlantis')
  })
})
