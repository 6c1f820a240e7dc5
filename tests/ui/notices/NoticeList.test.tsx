import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Role } from '#contract/roles.ts'
import { ApiError } from '#src/api/api-error.ts'
import { aFailure } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { aNotice, someNotices } from '#tests/support/some-notices.ts'
import { referralId } from '#tests/support/some-referrals.ts'
import { daysIn, noticesPath, read, renderNotices } from './render-notices.tsx'

const several = someNotices([
  aNotice(1),
  aNotice(2, {
    kind: 'escalation',
    event: 'escalated',
    level: 2,
    side: 'sender',
    districtId: null,
    madeAt: '2026-07-13T20:00:00.000000Z',
  }),
  aNotice(3, {
    kind: 'answer',
    event: 'declined',
    side: 'sender',
    state: 'declined',
    madeAt: '2026-07-13T05:00:00.000000Z',
    readAt: '2026-07-13T06:00:00.000000Z',
  }),
  aNotice(4, { kind: 'escalation', event: 'escalated', level: 1, madeAt: '2026-06-30T18:59:00.000000Z' }),
])

describe('the list of notices', () => {
  it('tells what happened by days of Pakistan, the newest first, and what is unread', async () => {
    const page = await renderNotices({ notices: several })
    expect(daysIn(page)).toEqual([
      [
        'Today',
        [
          'Unread Punjab Police has sent you a referral SYN-POL-2026-R00001 Shelter, Lahore, Urgent 10:30 Now: Sent',
          'Unread Punjab Police has not answered you in twice the time SYN-POL-2026-R00002 Shelter, District not recorded, Urgent 01:00 Now: Sent',
        ],
      ],
      [
        'Yesterday',
        ['Punjab Police has returned your referral SYN-POL-2026-R00003 Shelter, Lahore, Urgent 10:00 Now: Returned'],
      ],
      [
        '30 June 2026',
        [
          'Unread Your desk has not answered Punjab Police in time SYN-POL-2026-R00004 Shelter, Lahore, Urgent 23:59 Now: Sent',
        ],
      ],
    ])
  })

  it('reads in Urdu', async () => {
    const page = await renderNotices({ notices: several, address: '/ur/notices' })
    expect(daysIn(page)[0]).toEqual([
      'آج',
      [
        'نئی پنجاب پولیس نے آپ کو ریفرل بھیجا ہے SYN-POL-2026-R00001 پناہ گاہ، لاہور، فوری 10:30 اب: بھیجا گیا',
        'نئی پنجاب پولیس نے دوگنے وقت میں بھی آپ کو جواب نہیں دیا SYN-POL-2026-R00002 پناہ گاہ، ضلع درج نہیں، فوری 01:00 اب: بھیجا گیا',
      ],
    ])
    expect(page.container.querySelector('[data-notice] bdi')).toHaveAttribute('dir', 'ltr')
  })

  it('leads to the referral on its side of the desk, and marks the notice as read', async () => {
    const page = await renderNotices({ notices: several }, { readNotices: async () => ({ unread: 2 }) })
    const links = [...page.container.querySelectorAll('[data-notice] a')].map((link) => link.getAttribute('href'))
    expect(links.slice(0, 2)).toEqual([
      `/en/referrals?at=${referralId(1)}`,
      `/en/referrals?side=sent&at=${referralId(2)}`,
    ])
    await userEvent.click(screen.getByRole('button', { name: /Mark as read: .*R00001/ }))
    expect(page.readNotices).toHaveBeenCalledWith({ ids: [aNotice(1).id] }, expect.stringMatching(/^[0-9a-f-]{36}$/))
  })

  it('marks all as read up to the newest that was seen, and shows it', async () => {
    const page = await renderNotices({ notices: several }, { readNotices: async () => ({ unread: 0 }) })
    page.held.notices = someNotices(several.notices.map((one) => ({ ...one, readAt: '2026-07-14T07:00:00Z' })))
    await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
    expect(page.readNotices).toHaveBeenCalledWith({ until: '2026-07-14T05:30:00.000000Z' }, expect.any(String))
    await waitFor(() => expect(page.container.querySelector('[data-is-unread]')).toBeNull())
    expect(await screen.findByText('All notices are marked as read.')).toBeInTheDocument()
    expect(screen.getByRole('button', { name: 'Mark all as read' })).toHaveAttribute('aria-disabled', 'true')
  })

  it('says so when nothing could be marked', async () => {
    await renderNotices(
      { notices: several },
      {
        readNotices: async () => {
          throw aFailure()
        },
      },
    )
    await userEvent.click(screen.getByRole('button', { name: 'Mark all as read' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/Nothing was marked as read\. The database/)
  })

  it('shows one kind, which is in the address', async () => {
    const page = await renderNotices({
      notices: several,
      answers: {
        [noticesPath]: ({ query }: { query?: Readonly<Record<string, string>> }) =>
          someNotices(several.notices.filter(({ kind }) => query?.kinds === undefined || kind === query.kinds)),
      },
    })
    await userEvent.click(screen.getByRole('link', { name: 'Answers' }))
    await waitFor(() => expect(daysIn(page).map(([, notices]) => notices.length)).toEqual([1]))
    expect(page.address()).toBe('/en/notices?kind=answer')
    await userEvent.click(screen.getByRole('link', { name: 'Questions' }))
    expect(await screen.findByText('No notice of this kind')).toBeInTheDocument()
  })

  it('shows earlier ones when asked', async () => {
    const page = await renderNotices({
      answers: {
        [noticesPath]: ({ query }: { query?: Readonly<Record<string, string>> }) =>
          query?.after === 'one' ? someNotices([aNotice(1), aNotice(2)]) : someNotices([aNotice(1)], { next: 'one' }),
      },
    })
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier ones' }))
    await waitFor(() => expect(daysIn(page)[0]?.[1]).toHaveLength(2))
    expect(screen.queryByRole('button', { name: 'Show earlier ones' })).not.toBeInTheDocument()
  })

  it('says so when nothing has happened, and what failed', async () => {
    await renderNotices()
    expect(screen.getByText('Nothing has happened yet')).toBeInTheDocument()
  })

  it('says what failed, and asks again when the reader wishes', async () => {
    let isDown = true
    await renderNotices({
      answers: {
        [noticesPath]: () => {
          if (isDown) throw aFailure()
          return several
        },
      },
    })
    isDown = false
    await userEvent.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Today')).toBeInTheDocument()
  })

  it('takes everything from the screen when the session has ended', async () => {
    let hasEnded = false
    const page = await renderNotices({
      answers: {
        [noticesPath]: () => {
          if (!hasEnded) return several
          const problem = { type: '/problems/not-signed-in', title: 'Not signed in', status: 401 }
          throw new ApiError({ kind: 'problem', message: 'Not signed in', status: 401, problem })
        },
      },
    })
    hasEnded = true
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    expect(await screen.findByText(/Your session has ended/)).toBeInTheDocument()
    expect(page.container).not.toHaveTextContent('R00001')
  })
})

describe('who has no desk', () => {
  it('is led to sign in, and back, and has no bell', async () => {
    await renderNotices({ answers: { '/api/v1/session': aSession() }, address: '/en/notices?kind=new' })
    expect(within(screen.getByRole('main')).getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/en/sign-in?to=%2Fen%2Fnotices%3Fkind%3Dnew',
    )
    expect(screen.queryByRole('link', { name: /^Notices/ })).not.toBeInTheDocument()
  })

  it.each<Role>(['policymaker', 'agency-admin', 'auditor'])('is told so: %s', async (role) => {
    const page = await renderNotices({ answers: { '/api/v1/session': aSession(aViewer({ role })) } })
    expect(screen.getByRole('heading', { name: 'Your role has no desk' })).toBeInTheDocument()
    expect(page.asked.filter((question) => question.startsWith(noticesPath))).toEqual([])
  })
})

describe('the bell', () => {
  const bell = () => screen.getByRole('link', { name: /^Notices/ })

  it.each([
    [0, 'Notices', ''],
    [1, 'Notices: 1 unread', '1'],
    [12, 'Notices: 12 unread', '12'],
    [100, 'Notices: more than 99 unread', '99+'],
  ])('says how many are unread: %i', async (unread, name, shown) => {
    await renderNotices({ notices: someNotices([], { unread }), address: '/en/notices?show=settings' })
    const [first] = within(screen.getByRole('banner')).getAllByRole('link', { name: /^Notices/ })
    expect(read(first)).toBe(shown)
    expect((first?.getAttribute('aria-label') ?? '').replaceAll(/[\u2066-\u2069]/g, '')).toBe(name)
    expect(first).toHaveAttribute('aria-current', 'page')
  })

  it('is read again when the page is looked at again', async () => {
    const page = await renderNotices({ address: '/en/about/methods' })
    expect(bell()).toHaveAttribute('href', '/en/notices')
    page.held.notices = someNotices([aNotice(1)])
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    await waitFor(() => expect(read(bell())).toBe('1'))
  })
})
