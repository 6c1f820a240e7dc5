import { describe, expect, it } from 'vitest'
import type { Role } from '#contract/roles.ts'
import { answerLiterally, drawPage } from '#tests/support/draw-page.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'

/** The overview as the server draws it for a role, with everything that was asked for it. */
async function drawAs(role: Role | undefined, path = '/en/overview') {
  const asked: string[] = []
  const viewer = role && aViewer({ role, agencyId: 'fia' })
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    return pathname === '/api/v1/session' ? Response.json(aSession(viewer)) : answerLiterally(request)
  }
  return { html: (await drawPage(path, { fetch, cookie: 'rabta=1' })).html, asked }
}

describe('the numbers of an agency in a page drawn on the server', () => {
  it.each<Role>(['coordinator', 'agency-admin'])(
    'are not there: room is kept for them, and nothing is asked: %s',
    async (role) => {
      const { html, asked } = await drawAs(role)
      expect(html).toContain('data-own-agency')
      expect(html).not.toContain('data-own-numbers')
      expect(asked.filter((path) => path.includes('own-agency'))).toEqual([])
    },
  )

  it.each<Role | undefined>(['policymaker', 'donor', 'system-admin', 'auditor', undefined])(
    'leave no trace for %s',
    async (role) => {
      const { html, asked } = await drawAs(role)
      expect(html).not.toContain('own-agency')
      expect(asked.filter((path) => path.includes('own-agency'))).toEqual([])
    },
  )

  it('leave no trace in a picture for other sites', async () => {
    expect((await drawAs('coordinator', '/en/embed/overview')).html).not.toContain('own-agency')
  })
})
