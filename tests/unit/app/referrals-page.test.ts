import { describe, expect, it } from 'vitest'
import type { Role } from '#contract/roles.ts'
import { answerLiterally, drawPage } from '#tests/support/draw-page.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { referralId } from '#tests/support/some-referrals.ts'

/** The page of referrals as the server draws it for a role, with everything that was asked for it. */
async function drawAs(role: Role | undefined, language: 'en' | 'ur') {
  const asked: string[] = []
  const viewer = role && aViewer({ role, agencyId: 'fia' })
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    return pathname === '/api/v1/session' ? Response.json(aSession(viewer)) : answerLiterally(request)
  }
  const address = `/${language}/referrals?at=${referralId(1)}`
  return { html: (await drawPage(address, { fetch, cookie: 'rabta=1' })).html, asked }
}

describe('the page of referrals as the server draws it', () => {
  it('keeps the room free for a coordinator, and asks nothing of the desk', async () => {
    const { html, asked } = await drawAs('coordinator', 'en')
    expect(html).toContain('aria-busy="true"')
    expect(asked.filter((path) => path.includes('referrals'))).toEqual([])
  })

  it('tells everybody else why there is nothing', async () => {
    expect((await drawAs(undefined, 'en')).html).toContain('Referrals are answered by the desks of agencies')
    expect((await drawAs('auditor', 'ur')).html).toContain('آپ کے کردار کا کوئی ڈیسک نہیں')
  })
})
