import { describe, expect, it } from 'vitest'
import { isEmbedPath } from '#contract/embed-path.ts'
import { pageHeaders } from '#server/hosts/site/page-policy.ts'
import { answerLiterally, drawPage } from '#tests/support/draw-page.ts'
import { plain } from '#tests/support/words.ts'

const textOf = (html: string) => plain(html).replaceAll(/<[^>]*>/g, '')

describe('one picture for other sites', () => {
  it('has the map or the trend with its source, a link back, and no header', async () => {
    const map = await drawPage('/en/embed/overview?in=punjab')
    expect(map.status).toBe(200)
    expect(map.html).toContain('data-district="')
    const trend = await drawPage('/en/embed/overview?figure=trend')
    expect(trend.html).not.toContain('data-district="')
    for (const { html } of [map, trend]) {
      expect(textOf(html)).toContain('Source: Returns of the reporting agencies')
      expect(textOf(html)).toContain('Demo records, not real')
      expect(html).not.toContain('<header')
      expect(html).not.toContain('<footer')
    }
    expect(map.html).toMatch(/<a href="\/en\/overview\?in=punjab" target="_blank" rel="noopener">/)
  })

  it('does not know who is signed in: no cookie reaches the API', async () => {
    const cookies = new Set<string | null>()
    const fetch = (request: Request) => {
      cookies.add(request.headers.get('cookie'))
      return answerLiterally(request)
    }
    await drawPage('/ur/embed/overview', { cookie: 'rabta=abc; theme=dark', fetch })
    expect([...cookies]).toEqual([null])
  })

  it('carries no script and no data for one', async () => {
    const { html } = await drawPage('/en/embed/overview')
    expect(html).not.toContain('<script')
  })

  it('may be framed, alone of all pages, and may run and ask nothing', () => {
    const policyOf = (options?: { isEmbedded: boolean }) => pageHeaders('', options)['content-security-policy'] ?? ''
    expect(policyOf()).toContain("frame-ancestors 'none'")
    expect(policyOf({ isEmbedded: true }).split('; ')).toEqual(
      expect.arrayContaining(['frame-ancestors *', "script-src 'none'", "connect-src 'none'", "form-action 'none'"]),
    )
    expect(['/en/embed/overview', '/ur/embed/overview/'].map(isEmbedPath)).toEqual([true, true])
    expect(
      ['/en/overview', '/de/embed/overview', '/en/embed/overview/x', '/x/en/embed/overview', '/en/embed/'].map(
        isEmbedPath,
      ),
    ).toEqual([false, false, false, false, false])
  })
})
