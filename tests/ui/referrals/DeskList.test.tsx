import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Role } from '#contract/roles.ts'
import { ApiError } from '#src/api/api-error.ts'
import { aFailure } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { aDesk, aReferralDetail, aReferralGroup, aReferralRow, referralId } from '#tests/support/some-referrals.ts'
import { deskPath, groupsIn, read, renderDesk } from './render-desk.tsx'

const fullDesk = aDesk({
  overdue: [aReferralRow(1, { answerDueAt: '2026-07-12T06:00:00.000Z', urgency: 'emergency' })],
  today: [aReferralRow(2)],
  later: [
    aReferralRow(3, { state: 'sent', urgency: 'routine', answerDueAt: '2026-07-17T07:00:00.000Z', districtId: null }),
  ],
  asked: [aReferralRow(4, { state: 'information_asked', pausedAt: '2026-07-03T04:00:00.000Z', ageBand: '48+' })],
  active: [
    aReferralRow(5, { state: 'accepted', firstAnsweredAt: '2026-07-10T06:00:00.000Z', sex: 'male', ageBand: '21-23' }),
  ],
  ended: [aReferralRow(6, { state: 'withdrawn', closedAt: '2026-07-10T06:00:00.000Z', sex: null, ageBand: null })],
})

describe('the list', () => {
  it('groups what was received by what is to be done, with the clock of each in words', async () => {
    const page = await renderDesk({ desk: fullDesk })
    expect(groupsIn(page)).toEqual([
      ['Answer overdue', ['SYN-POL-2026-R00001 Legal aid Punjab Police Lahore girl, 9–17 2 days over Emergency']],
      ['Answer due today', ['SYN-POL-2026-R00002 Legal aid Punjab Police Lahore girl, 9–17 6 h left Urgent']],
      [
        'Answer due later',
        ['SYN-POL-2026-R00003 Legal aid Punjab Police District not recorded girl, 9–17 3 days left Routine'],
      ],
      [
        'Waiting for information',
        ['SYN-POL-2026-R00004 Legal aid Punjab Police Lahore woman, 48 and over Clock paused since 3 Jul Urgent'],
      ],
      ['In progress', ['SYN-POL-2026-R00005 Legal aid Punjab Police Lahore man, 21–23 Accepted 4 days ago Urgent']],
      ['Ended in the last 30 days', ['SYN-POL-2026-R00006 Legal aid Punjab Police Lahore Withdrawn Urgent']],
    ])
    expect(page.container.querySelector('details:has([data-group="ended"])')).not.toHaveAttribute('open')
    expect(read(page.container)).toContain('Child Protection Bureau, Lahore and Kasur. Read on 14 Jul 2026 at 12:00')
  })

  it('reads in Urdu', async () => {
    const page = await renderDesk({ desk: fullDesk, address: '/ur/referrals' })
    expect(groupsIn(page).slice(0, 5)).toEqual([
      ['جواب میں تاخیر', ['SYN-POL-2026-R00001 قانونی امداد پنجاب پولیس لاہور لڑکی، 9–17 2 دن زائد ہنگامی']],
      ['آج جواب درکار', ['SYN-POL-2026-R00002 قانونی امداد پنجاب پولیس لاہور لڑکی، 9–17 6 گھنٹے باقی فوری']],
      [
        'بعد میں جواب درکار',
        ['SYN-POL-2026-R00003 قانونی امداد پنجاب پولیس ضلع درج نہیں لڑکی، 9–17 3 دن باقی معمول کا'],
      ],
      [
        'معلومات کا انتظار',
        ['SYN-POL-2026-R00004 قانونی امداد پنجاب پولیس لاہور خاتون، 48 سال یا زائد گھڑی 3 جولائی سے رکی ہوئی فوری'],
      ],
      ['زیرِ عمل', ['SYN-POL-2026-R00005 قانونی امداد پنجاب پولیس لاہور مرد، 21–23 4 دن پہلے قبول ہوا فوری']],
    ])
    expect(page.container.querySelector('[data-referral] a bdi')).toHaveAttribute('dir', 'ltr')
  })

  it('shows the other side, under its own words, and keeps it in the address', async () => {
    const sent = aDesk({ overdue: [aReferralRow(7, { side: 'sender' })] }, { side: 'sender' })
    const page = await renderDesk({
      answers: {
        [deskPath]: ({ query }: { query?: Readonly<Record<string, string>> }) =>
          query?.side === 'sender' ? sent : aDesk(),
      },
    })
    await userEvent.click(screen.getByRole('link', { name: 'Sent' }))
    await waitFor(() => expect(groupsIn(page).map(([title]) => title)).toEqual(['Not answered in time']))
    expect(page.address()).toBe('/en/referrals?side=sent')
  })

  it('says so when nothing is to be done', async () => {
    await renderDesk({ desk: aDesk({}) })
    expect(screen.getByText('No referral stands on your desk')).toBeInTheDocument()
  })

  it('shows more of a group when asked, until there is no more', async () => {
    const desk = aDesk()
    const groups = desk.groups.map((group) => (group.id === 'today' ? { ...group, count: 3, next: 'after-1' } : group))
    const pages: Record<string, ReturnType<typeof aReferralGroup>> = {
      'after-1': aReferralGroup('today', [aReferralRow(1), aReferralRow(2)], { next: 'after-2' }),
      'after-2': aReferralGroup('today', [aReferralRow(3)]),
    }
    const page = await renderDesk({
      desk: { ...desk, groups },
      answers: {
        '/api/v1/referrals/desk/group': ({ query }: { query?: Readonly<Record<string, string>> }) => {
          const found = pages[query?.after ?? '']
          if (!found) throw new Error('Asked for a page that there is not')
          return found
        },
      },
    })
    await userEvent.click(screen.getByRole('button', { name: /Show .?2.? more/ }))
    await waitFor(() => expect(groupsIn(page)[0]?.[1]).toHaveLength(2))
    await userEvent.click(await screen.findByRole('button', { name: /Show .?1.? more/ }))
    await waitFor(() => expect(groupsIn(page)[0]?.[1]).toHaveLength(3))
    expect(screen.queryByRole('button', { name: /more/ })).not.toBeInTheDocument()
  })

  it('is read again when it is looked at again', async () => {
    const page = await renderDesk()
    page.held.desk = aDesk({ overdue: [aReferralRow(1)] })
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    await waitFor(() => expect(groupsIn(page)[0]?.[0]).toBe('Answer overdue'))
  })
})

describe('keys in the list', () => {
  const desk = aDesk({ today: [aReferralRow(1), aReferralRow(2)], active: [aReferralRow(3, { state: 'accepted' })] })
  const linkOf = (number: number) => document.querySelector<HTMLElement>(`[data-referral="${referralId(number)}"] a`)

  it('go down and up, by the place of the key and not by what it writes', async () => {
    await renderDesk({ desk })
    act(() => linkOf(1)?.focus())
    await userEvent.keyboard('{ت>}{/ت}[KeyJ]')
    expect(linkOf(2)).toHaveFocus()
    await userEvent.keyboard('[ArrowDown]')
    expect(linkOf(3)).toHaveFocus()
    await userEvent.keyboard('[KeyK][ArrowUp]')
    expect(linkOf(1)).toHaveFocus()
  })

  it('select, accept, and open the forms', async () => {
    const accepted = aReferralDetail(aReferralRow(1, { state: 'accepted', version: 3 }))
    const page = await renderDesk(
      { desk, details: { [referralId(2)]: aReferralDetail(aReferralRow(2)) } },
      { moveReferral: async () => accepted },
    )
    act(() => linkOf(1)?.focus())
    await userEvent.keyboard('[KeyX]')
    expect(screen.getByRole('checkbox', { name: /R00001/ })).toBeChecked()
    await userEvent.keyboard('[Space]')
    expect(screen.getByRole('checkbox', { name: /R00001/ })).not.toBeChecked()
    await userEvent.keyboard('[KeyA]')
    expect(page.moveReferral).toHaveBeenCalledWith(
      referralId(1),
      { move: 'accept', version: 2 },
      expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
    )
    expect(linkOf(2)).toHaveFocus()
    await page.settled()
    await userEvent.keyboard('[KeyR]')
    expect(await screen.findByRole('group', { name: 'Why do you return it?' })).toHaveFocus()
    expect(page.address()).toBe(`/en/referrals?at=${referralId(2)}`)
    await userEvent.keyboard('[Escape]')
    await waitFor(() => expect(linkOf(2)).toHaveFocus())
    expect(page.address()).toBe('/en/referrals')
    await userEvent.keyboard('[KeyI]')
    expect(await screen.findByRole('group', { name: 'What do you need to know?' })).toBeInTheDocument()
  })

  it('say so of what cannot be done, and do nothing with Ctrl, nor where letters are turned off', async () => {
    const page = await renderDesk({ desk })
    act(() => linkOf(3)?.focus())
    await userEvent.keyboard('[KeyA]')
    expect(await screen.findByText(/R00003.* cannot be accepted in its state/)).toBeInTheDocument()
    act(() => linkOf(1)?.focus())
    await userEvent.keyboard('{Control>}[KeyA]{/Control}')
    expect(page.moveReferral).not.toHaveBeenCalled()
    const { chooseSingleKeys } = await import('#src/ui/single-keys.ts')
    act(() => chooseSingleKeys(false))
    await userEvent.keyboard('[KeyA][KeyJ]')
    expect(page.moveReferral).not.toHaveBeenCalled()
    expect(linkOf(1)).toHaveFocus()
    await userEvent.keyboard('[ArrowDown]')
    expect(linkOf(2)).toHaveFocus()
    expect(screen.getByText(/Single letters are turned off/)).toBeInTheDocument()
    act(() => chooseSingleKeys(true))
  })
})

describe('who has no desk', () => {
  it('is led to sign in, and back', async () => {
    const page = await renderDesk({ answers: { '/api/v1/session': aSession() }, address: '/en/referrals?side=sent' })
    const main = within(screen.getByRole('main'))
    expect(main.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/en/sign-in?to=%2Fen%2Freferrals%3Fside%3Dsent',
    )
    expect(page.timesAsked(deskPath)).toBe(0)
    expect(screen.queryByRole('link', { name: 'Referrals' })).not.toBeInTheDocument()
  })

  it.each<Role>(['policymaker', 'donor', 'agency-admin', 'system-admin', 'auditor'])('is told so: %s', async (role) => {
    const page = await renderDesk({ answers: { '/api/v1/session': aSession(aViewer({ role })) } })
    expect(screen.getByRole('heading', { name: 'Your role has no desk' })).toBeInTheDocument()
    expect(page.timesAsked(deskPath)).toBe(0)
  })

  it('a coordinator has a way to it in the header', async () => {
    await renderDesk()
    expect(screen.getAllByRole('link', { name: 'Referrals' })[0]).toHaveAttribute('aria-current', 'page')
  })
})

describe('when the desk cannot be read', () => {
  it('says what failed, and asks again when the reader wishes', async () => {
    let isDown = true
    await renderDesk({
      answers: {
        [deskPath]: () => {
          if (isDown) throw aFailure()
          return aDesk()
        },
      },
    })
    const alert = screen.getByRole('alert')
    expect(alert).toHaveTextContent('request-7')
    isDown = false
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('heading', { name: /Answer due today/ })).toBeInTheDocument()
  })

  it('takes everything from the screen when the session has ended', async () => {
    let hasEnded = false
    const page = await renderDesk({
      details: { [referralId(1)]: aReferralDetail() },
      address: `/en/referrals?at=${referralId(1)}`,
      answers: {
        [deskPath]: () => {
          if (!hasEnded) return aDesk()
          const problem = { type: '/problems/not-signed-in', title: 'Not signed in', status: 401 }
          throw new ApiError({ kind: 'problem', message: 'Not signed in', status: 401, problem })
        },
      },
    })
    await screen.findByRole('region', { name: 'Legal aid' })
    hasEnded = true
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    expect(await screen.findByText(/Your session has ended/)).toBeInTheDocument()
    expect(page.container).not.toHaveTextContent('R00001')
    expect(page.container).not.toHaveTextContent('girl')
  })
})
