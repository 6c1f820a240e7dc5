import { describe, expect, it } from 'vitest'
import { answerLiterally, drawPage } from '#tests/support/draw-page.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { referralId } from '#tests/support/some-referrals.ts'

/** A page as the server draws it for a coordinator, with everything that was asked for it. */
async function drawnFor(path: string) {
  const asked: string[] = []
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    return pathname === '/api/v1/session'
      ? Response.json(aSession(aViewer({ role: 'coordinator', agencyId: 'fia' })))
      : answerLiterally(request)
  }
  return { html: (await drawPage(path, { fetch, cookie: 'rabta=1' })).html, asked }
}

describe('the pages on the way to a referral as the server draws them', () => {
  it.each([`/en/referrals/new?person=${referralId(1)}&service=shelter`, '/ur/desks?district=lahore'])(
    'keep the room free, and ask nothing of persons and desks (%s)',
    async (path) => {
      const { html, asked } = await drawnFor(path)
      expect(html).toContain('aria-busy="true"')
      expect(asked.filter((one) => /persons|cases|desks|referrals/.test(one))).toEqual([])
    },
  )
})
