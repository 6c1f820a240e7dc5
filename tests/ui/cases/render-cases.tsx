import { vi } from 'vitest'
import type { CaseDetail } from '#contract/api/cases.ts'
import { ApiError } from '#src/api/api-error.ts'
import type { Api } from '#src/api/client.ts'
// Before any page names its language: its words are then there in both, as on a server.
import '#src/i18n/case-messages.ts'
import '#src/i18n/referral-messages.ts'
import type { Answers } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { aCase, aCaseHistory, aCaseList, someLawSections } from '#tests/support/some-cases.ts'

type Commands = Partial<Pick<Api, 'createCase' | 'editCase' | 'askOtherAgencies' | 'keepCaseDraft'>>
/** What a test changes while the page stands. */
export type HeldCase = { detail: CaseDetail }

/** A page of the register, as a coordinator has it. */
export async function renderCases(address: string, answers: Answers = {}, commands: Commands = {}) {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  const held: HeldCase = { detail: aCase() }
  const refuse = async () => {
    throw new Error('Nothing is changed in this test')
  }
  const spies = {
    createCase: vi.fn<Api['createCase']>(commands.createCase ?? refuse),
    editCase: vi.fn<Api['editCase']>(commands.editCase ?? refuse),
    askOtherAgencies: vi.fn<Api['askOtherAgencies']>(commands.askOtherAgencies ?? refuse),
    keepCaseDraft: vi.fn<Api['keepCaseDraft']>(commands.keepCaseDraft ?? (async () => undefined)),
  }
  const page = await renderPage(
    address,
    {
      '/api/v1/session': aSession(aViewer({ role: 'coordinator', agencyId: 'fia' })),
      '/api/v1/cases': aCaseList(),
      '/api/v1/cases/{caseId}': () => held.detail,
      '/api/v1/cases/{caseId}/history': aCaseHistory(),
      '/api/v1/cases/law-sections': someLawSections(),
      '/api/v1/cases/likely-doubles': { cases: [] },
      '/api/v1/cases/draft': { content: null, savedAt: null },
      ...answers,
    },
    spies,
  )
  return { ...page, ...spies, held }
}

export const aProblem = (name: string, status: number, extra: object = {}) =>
  new ApiError({
    kind: 'problem',
    message: name,
    status,
    problem: { type: `/problems/${name}`, title: name, status, ...extra },
  })
