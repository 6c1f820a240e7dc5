import { vi } from 'vitest'
import type { ReferralDesk, ReferralDetail } from '#contract/api/referrals.ts'
import type { Api } from '#src/api/client.ts'
// Before any page names its language: its words are then there in both, as on a server.
import '#src/i18n/referral-messages.ts'
import type { Answers } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { aDesk, someColleagues } from '#tests/support/some-referrals.ts'
import { plain } from '#tests/support/words.ts'

export const deskPath = '/api/v1/referrals/desk'
export const detailPath = '/api/v1/referrals/{referralId}'

/** What a test changes while the page stands: the next answer is what is in it then. */
export type Held = { desk: ReferralDesk; details: Readonly<Record<string, ReferralDetail>> }

/** The page of a coordinator. Commands are spies that a test gives answers to. */
export async function renderDesk(
  { address = '/en/referrals', answers = {}, ...given }: Partial<Held> & { address?: string; answers?: Answers } = {},
  commands: Partial<Pick<Api, 'moveReferral' | 'moveReferrals' | 'remindReferral' | 'assignReferrals'>> = {},
) {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  const held: Held = { desk: given.desk ?? aDesk(), details: given.details ?? {} }
  const refuse = async () => {
    throw new Error('Nothing is moved in this test')
  }
  const moveReferral = vi.fn<Api['moveReferral']>(commands.moveReferral ?? refuse)
  const moveReferrals = vi.fn<Api['moveReferrals']>(commands.moveReferrals ?? refuse)
  const remindReferral = vi.fn<Api['remindReferral']>(commands.remindReferral ?? refuse)
  const assignReferrals = vi.fn<Api['assignReferrals']>(commands.assignReferrals ?? refuse)
  const page = await renderPage(
    address,
    {
      '/api/v1/session': aSession(aViewer({ role: 'coordinator', agencyId: 'cpwb' })),
      '/api/v1/colleagues': someColleagues(),
      [deskPath]: () => held.desk,
      [detailPath]: ({ path }) => {
        const detail = held.details[path?.referralId ?? '']
        if (!detail) throw new Error('The test has no such referral')
        return detail
      },
      ...answers,
    },
    { moveReferral, moveReferrals, remindReferral, assignReferrals },
  )
  const timesAsked = (path: string) => page.asked.filter((question) => question.startsWith(`${path}?`)).length
  return { ...page, held, moveReferral, moveReferrals, remindReferral, assignReferrals, timesAsked }
}

/** The text of an element as it reads. */
export const read = (element: Element | null): string =>
  plain(element?.textContent ?? '')
    .replaceAll('\u00A0', ' ')
    .trim()

const rowsOf = (container: Element): string[] => [...container.querySelectorAll('li[data-referral] a')].map(read)

/** Every group with its rows, from top to bottom. */
export const groupsIn = (page: { readonly container: Element }): [title: string, rows: string[]][] =>
  [...page.container.querySelectorAll('h2[data-group]')].map((heading) => [
    read(heading.firstElementChild),
    rowsOf(heading.closest('details') ?? heading.parentElement ?? heading),
  ])
