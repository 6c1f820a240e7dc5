import { vi } from 'vitest'
import type { NoticeSettings, Notices } from '#contract/api/notices.ts'
import type { Api } from '#src/api/client.ts'
// Before any page names its language: its words are then there in both, as on a server.
import '#src/i18n/referral-messages.ts'
import '#src/i18n/notice-messages.ts'
import type { Answers } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { someNoticeSettings, someNotices } from '#tests/support/some-notices.ts'
import { plain } from '#tests/support/words.ts'

export const noticesPath = '/api/v1/notices'

/** What a test changes while the page stands. */
type Held = { notices: Notices; settings: NoticeSettings }

/** The page of a coordinator. Commands are spies. */
export async function renderNotices(
  { address = '/en/notices', answers = {}, ...given }: Partial<Held> & { address?: string; answers?: Answers } = {},
  commands: Partial<Pick<Api, 'readNotices' | 'chooseNotices'>> = {},
) {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  const held: Held = {
    notices: given.notices ?? someNotices([]),
    settings: given.settings ?? someNoticeSettings(),
  }
  const refuse = async () => {
    throw new Error('Nothing is changed in this test')
  }
  const readNotices = vi.fn<Api['readNotices']>(commands.readNotices ?? refuse)
  const chooseNotices = vi.fn<Api['chooseNotices']>(commands.chooseNotices ?? refuse)
  const page = await renderPage(
    address,
    {
      '/api/v1/session': aSession(aViewer({ role: 'coordinator', agencyId: 'swd-pb' })),
      [noticesPath]: () => held.notices,
      '/api/v1/notices/unread': () => ({ unread: held.notices.unread }),
      '/api/v1/notices/settings': () => held.settings,
      ...answers,
    },
    { readNotices, chooseNotices },
  )
  return { ...page, held, readNotices, chooseNotices }
}

/** The text of an element as it reads. */
export const read = (element: Element | null | undefined): string =>
  plain(element?.textContent ?? '')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/ +/g, ' ')
    .trim()

/** Every day with its notices, from top to bottom. */
export const daysIn = (page: { readonly container: Element }): [day: string, notices: string[]][] =>
  [...page.container.querySelectorAll('main section')].map((section) => [
    read(section.querySelector('h2')),
    [...section.querySelectorAll('li[data-notice] a')].map(read),
  ])
