import { describe, expect, it } from 'vitest'
import type { Role } from '#contract/roles.ts'
import { answerLiterally, drawPage } from '#tests/support/draw-page.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'

async function drawAs(role: Role | undefined, language: 'en' | 'ur') {
  const asked: string[] = []
  const viewer = role && aViewer({ role, agencyId: 'fia' })
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    return pathname === '/api/v1/session' ? Response.json(aSession(viewer)) : answerLiterally(request)
  }
  return { html: (await drawPage(`/${language}/notices`, { fetch, cookie: 'rabta=1' })).html, asked }
}

describe('the page of notices as the server draws it', () => {
  it('keeps the room free for a coordinator, draws the bell without a number, and asks nothing of the desk', async () => {
    const { html, asked } = await drawAs('coordinator', 'en')
    expect(html).toContain('aria-busy="true"')
    expect(html).toContain('aria-label="Notices"')
    expect(asked.filter((path) => path.includes('notices'))).toEqual([])
  })

  it('tells everybody else why there is nothing', async () => {
    const visitor = (await drawAs(undefined, 'en')).html
    expect(visitor).toContain('Notices are for the desks of agencies')
    expect(visitor).not.toContain('aria-label="Notices"')
    expect((await drawAs('auditor', 'ur')).html).toContain('آپ کے کردار کا کوئی ڈیسک نہیں')
  })
})
