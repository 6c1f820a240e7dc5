import { vi } from 'vitest'
import type { AgencyDesks } from '#contract/api/agency-desks.ts'
import type { ReferralSubject } from '#contract/api/sending.ts'
import type { Api } from '#src/api/client.ts'
// Before any page names its language: its words are then there in both, as on a server.
import '#src/i18n/referral-messages.ts'
import '#src/i18n/sending-messages.ts'
import '#src/i18n/desk-messages.ts'
import '#src/i18n/place-messages.ts'
import type { Answers } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { aReferralSubject, personId, someAgencyDesks, someCasePersons } from '#tests/support/some-desks.ts'
import { aDesk, aReferralDetail, aReferralRow } from '#tests/support/some-referrals.ts'

export const desksPath = '/api/v1/agency-desks'
export const subjectPath = '/api/v1/persons/{personId}/referral-subject'

/** What a test changes while the page stands. */
export type Held = { subject: ReferralSubject; desks: AgencyDesks }

export const sent = aReferralDetail(
  aReferralRow(90, {
    side: 'sender',
    state: 'sent',
    service: 'shelter',
    otherAgency: { id: 'swd-pb', name: { en: 'Punjab Social Welfare', ur: 'پنجاب سوشل ویلفیئر' } },
  }),
)

type Commands = Partial<Pick<Api, 'sendReferral' | 'recordConsent' | 'withdrawConsent' | 'tellPlaces'>>

/** A page of a coordinator on the way to a referral. Commands are spies that a test gives answers to. */
export async function renderSending(
  {
    address = `/en/referrals/new?person=${personId}`,
    answers = {},
    ...given
  }: Partial<Held> & { address?: string; answers?: Answers } = {},
  commands: Commands = {},
) {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  const held: Held = { subject: given.subject ?? aReferralSubject(), desks: given.desks ?? someAgencyDesks() }
  const refuse = async () => {
    throw new Error('Nothing is sent in this test')
  }
  const spies = {
    sendReferral: vi.fn<Api['sendReferral']>(commands.sendReferral ?? refuse),
    recordConsent: vi.fn<Api['recordConsent']>(commands.recordConsent ?? refuse),
    withdrawConsent: vi.fn<Api['withdrawConsent']>(commands.withdrawConsent ?? refuse),
    tellPlaces: vi.fn<Api['tellPlaces']>(commands.tellPlaces ?? refuse),
  }
  const page = await renderPage(
    address,
    {
      '/api/v1/session': aSession(aViewer({ role: 'coordinator', agencyId: 'fia' })),
      [subjectPath]: () => held.subject,
      [desksPath]: () => held.desks,
      '/api/v1/cases/{caseId}/persons': someCasePersons(),
      '/api/v1/referrals/desk': aDesk({}, { side: 'sender' }),
      '/api/v1/referrals/{referralId}': sent,
      '/api/v1/colleagues': { colleagues: [] },
      ...answers,
    },
    spies,
  )
  const timesAsked = (path: string) => page.asked.filter((question) => question.startsWith(`${path}?`)).length
  return { ...page, ...spies, held, timesAsked }
}
