import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { MovedReferrals } from '#contract/api/referrals.ts'
import { ApiError } from '#src/api/api-error.ts'
import type { Api } from '#src/api/client.ts'
import {
  aConflict,
  aDesk,
  anEvent,
  aReferralDetail,
  aReferralRow,
  noAnswer,
  referralId,
} from '#tests/support/some-referrals.ts'
import { deskPath, detailPath, groupsIn, read, renderDesk } from './render-desk.tsx'

const open = `/en/referrals?at=${referralId(1)}`
const received = aReferralDetail()
const acceptedRow = aReferralRow(1, { state: 'accepted', version: 3, firstAnsweredAt: '2026-07-14T06:58:00.000Z' })
const accepted = aReferralDetail(acceptedRow, {
  personCode: 'SYN-POL-2026-P00004',
  stream: 'tip',
  form: 'tip.forced-begging',
  timeline: [...received.timeline, anEvent(3, 'accepted', { at: '2026-07-14T06:58:00.000Z' })],
})
const panel = () => screen.findByRole('region', { name: 'Legal aid' })
const button = async (name: string) => within(await panel()).findByRole('button', { name })
const keysOf = (spy: ReturnType<typeof vi.fn<Api['moveReferral']>>) => spy.mock.calls.map(([, , key]) => key)

/** The page with the referral open; accepting it answers, and changes what is read afterwards. */
const openReferral = (moveReferral?: Api['moveReferral']) =>
  renderDesk({ address: open, details: { [referralId(1)]: received } }, moveReferral ? { moveReferral } : {})

describe('a referral that is open', () => {
  it('tells what is asked, what is not shown yet, and its course', async () => {
    await openReferral()
    const text = read(await panel())
    expect(text).toContain('SYN-POL-2026-R00001')
    expect(text).toContain('6 h left')
    expect(text).toContain('FromPunjab Police')
    expect(text).toContain('Answer due14 Jul 2026, 18:00')
    expect(text).toContain('Persongirl, 9–17More about the person is shown once you have accepted.')
    expect(text).toContain('13 Jul 2026, 18:00Punjab Police sent the referral')
    expect(text).toContain('13 Jul 2026, 18:20Child Protection Bureau opened it')
  })

  it('shows more of the person while it is served, and nothing after the end', async () => {
    const page = await renderDesk({ address: open, details: { [referralId(1)]: accepted } })
    expect(read(await panel())).toContain('Code of the personSYN-POL-2026-P00004StreamTrafficking in persons')
    const ended = aReferralRow(1, { state: 'declined', version: 3, sex: null, ageBand: null })
    const declined = anEvent(3, 'declined', { declineReason: 'full' })
    page.held.details = { [referralId(1)]: aReferralDetail(ended, { timeline: [...received.timeline, declined] }) }
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    await waitFor(async () => expect(read(await panel())).toContain('nothing is shown of the person any more'))
    expect(read(await panel())).toContain('Child Protection Bureau returned itNo place or capacity at present')
    expect(within(await panel()).queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument()
  })

  it('is received by opening it, once and without a word; accepting goes on from there', async () => {
    const sentRow = aReferralRow(1, { state: 'sent', version: 1 })
    const moveReferral = vi.fn<Api['moveReferral']>(async (_id, { move }) => (move === 'receive' ? received : accepted))
    const page = await renderDesk(
      { desk: aDesk({ today: [sentRow] }), address: open, details: { [referralId(1)]: aReferralDetail(sentRow) } },
      { moveReferral },
    )
    await waitFor(() => expect(moveReferral).toHaveBeenCalledTimes(1))
    expect(moveReferral.mock.calls[0]?.slice(0, 2)).toEqual([referralId(1), { move: 'receive', version: 1 }])
    page.held.details = { [referralId(1)]: received }
    await userEvent.click(await button('Accept'))
    expect(moveReferral.mock.calls.map(([, body]) => body)).toEqual([
      { move: 'receive', version: 1 },
      { move: 'accept', version: 2 },
    ])
  })

  it('of somebody else is not there, and says so', async () => {
    const problem = { type: '/problems/not-found', title: 'Not found', status: 404 }
    await renderDesk({
      address: open,
      answers: {
        [detailPath]: () => {
          throw new ApiError({ kind: 'problem', message: 'Not found', status: 404, problem })
        },
      },
    })
    expect(await screen.findByText('This referral is not on your desk')).toBeInTheDocument()
  })

  it('closes with its button and with Escape, and gives the focus back to its row', async () => {
    const page = await openReferral()
    await userEvent.click(await button('Close the referral'))
    await waitFor(() => expect(page.address()).toBe('/en/referrals'))
    const link = document.querySelector(`[data-referral="${referralId(1)}"] a`)
    expect(link).toHaveFocus()
    await userEvent.keyboard('[Enter]')
    await waitFor(async () => expect(await panel()).toHaveFocus())
    expect(page.address()).toBe(open)
    await userEvent.keyboard('[Escape]')
    await waitFor(() => expect(link).toHaveFocus())
  })
})

describe('accepting', () => {
  it('sends the version that was seen and a key, moves the row, and says so', async () => {
    const page = await openReferral(async () => accepted)
    const accept = await button('Accept')
    const asked = page.timesAsked(deskPath)
    page.held.desk = aDesk({ active: [acceptedRow] })
    page.held.details = { [referralId(1)]: accepted }
    await userEvent.click(accept)
    const [id, body, key] = page.moveReferral.mock.calls[0] ?? []
    expect([id, body]).toEqual([referralId(1), { move: 'accept', version: 2 }])
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    await waitFor(() => expect(groupsIn(page).map(([title]) => title)).toEqual(['In progress']))
    expect(page.timesAsked(deskPath)).toBe(asked + 1)
    expect(await screen.findByText(/R00001.* is accepted\./)).toBeInTheDocument()
    expect(await panel()).toHaveFocus()
    expect(await button('Service has begun')).toBeInTheDocument()
  })

  it('tells who was quicker, and what it is now', async () => {
    const page = await openReferral(async () => {
      throw aConflict('accepted')
    })
    const accept = await button('Accept')
    page.held.desk = aDesk({ active: [acceptedRow] })
    page.held.details = { [referralId(1)]: accepted }
    await userEvent.click(accept)
    await waitFor(async () =>
      expect(read(await panel())).toMatch(
        /Somebody was quicker with SYN-POL-2026-R00001. It is now: Accepted.Child Protection Bureau, 14 Jul 2026 at 11:58/,
      ),
    )
    expect(within(await panel()).queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument()
    expect(groupsIn(page).map(([title]) => title)).toEqual(['In progress'])
  })

  it('is tried again with the same key where nothing came back, by either button', async () => {
    let isDown = true
    const page = await openReferral(async () => {
      if (isDown) throw noAnswer()
      return accepted
    })
    await userEvent.click(await button('Accept'))
    expect(await within(await panel()).findByText(/No answer from the server/)).toBeInTheDocument()
    await userEvent.click(await button('Accept'))
    isDown = false
    await userEvent.click(await button('Try again'))
    await waitFor(() => expect(page.moveReferral).toHaveBeenCalledTimes(3))
    expect(new Set(keysOf(page.moveReferral)).size).toBe(1)
    await waitFor(async () => expect(within(await panel()).queryByText(/No answer/)).not.toBeInTheDocument())
  })
})

describe('returning', () => {
  it('needs a reason', async () => {
    const page = await openReferral(async () => accepted)
    await userEvent.click(await button('Return'))
    const reasons = await screen.findByRole('group', { name: 'Why do you return it?' })
    await userEvent.click(await button('Return'))
    expect(await screen.findByText('Choose a reason.')).toBeInTheDocument()
    expect(page.moveReferral).not.toHaveBeenCalled()
    await userEvent.click(within(reasons).getByLabelText('Not within our mandate'))
    expect(screen.queryByText('Choose a reason.')).not.toBeInTheDocument()
    await userEvent.click(await button('Return'))
    expect(page.moveReferral.mock.calls[0]?.[1]).toEqual({
      move: 'decline',
      declineReason: 'out_of_mandate',
      version: 2,
    })
  })

  it('keeps what was chosen when somebody was quicker with something that does not stand against it', async () => {
    let version = 2
    const page = await openReferral(async (_id, body) => {
      if (body.version < version) throw aConflict('information_asked')
      return accepted
    })
    await userEvent.click(await button('Return'))
    await userEvent.click(await screen.findByLabelText('Not safe for the person here'))
    version = 3
    const asked = aReferralRow(1, { state: 'information_asked', version, pausedAt: '2026-07-14T06:59:00.000Z' })
    page.held.details = { [referralId(1)]: aReferralDetail(asked) }
    await userEvent.click(await button('Return'))
    expect(await screen.findByText(/What you chose is kept/)).toBeInTheDocument()
    expect(screen.getByLabelText('Not safe for the person here')).toBeChecked()
    await userEvent.click(await button('Return'))
    expect(page.moveReferral.mock.calls.map(([, body]) => body.version)).toEqual([2, 3])
    expect(new Set(keysOf(page.moveReferral)).size).toBe(2)
  })
})

describe('other moves', () => {
  it('asks about several topics, in one order', async () => {
    const page = await openReferral(async () => received)
    await userEvent.click(await button('Ask for information'))
    await userEvent.click(await screen.findByLabelText('Consent'))
    await userEvent.click(screen.getByLabelText('Health'))
    await userEvent.click(await button('Ask'))
    expect(page.moveReferral.mock.calls[0]?.[1]).toEqual({ move: 'ask', topics: ['health', 'consent'], version: 2 })
  })

  it('asks once more before it is withdrawn', async () => {
    const sent = aReferralRow(1, { side: 'sender' })
    const page = await renderDesk(
      {
        address: `${open}&side=sent`,
        desk: aDesk({ today: [sent] }, { side: 'sender' }),
        details: { [sent.id]: aReferralDetail(sent) },
      },
      { moveReferral: async () => aReferralDetail(sent) },
    )
    await userEvent.click(await button('Withdraw'))
    expect(page.moveReferral).not.toHaveBeenCalled()
    expect(await screen.findByText(/will see the person no longer/)).toBeInTheDocument()
    await userEvent.click(await button('Withdraw'))
    expect(page.moveReferral.mock.calls[0]?.[1]).toEqual({ move: 'withdraw', version: 2 })
  })
})

describe('reminding', () => {
  const remindedAt = '2026-07-14T06:30:00.000Z'
  const openSent = (row: ReturnType<typeof aReferralRow>, remindReferral?: Api['remindReferral']) =>
    renderDesk(
      {
        address: `${open}&side=sent`,
        desk: aDesk({ today: [row] }, { side: 'sender' }),
        details: { [row.id]: aReferralDetail(row) },
      },
      remindReferral ? { remindReferral } : {},
    )

  it('is one press, and then rests for an hour, saying until when', async () => {
    const row = aReferralRow(1, { side: 'sender' })
    const reminded = aReferralDetail({ ...row, remindedAt })
    const page = await openSent(row, async () => reminded)
    const remind = await button('Remind')
    page.held.details = { [row.id]: reminded }
    await userEvent.click(remind)
    expect(page.remindReferral).toHaveBeenCalledWith(row.id, expect.any(String))
    await waitFor(async () => expect(await button('Remind')).toHaveAttribute('aria-disabled', 'true'))
    expect(read(await panel())).toContain(
      'Reminded at 11:30. A desk is reminded once an hour at most: again from 12:30.',
    )
    await userEvent.click(await button('Remind'))
    expect(page.remindReferral).toHaveBeenCalledTimes(1)
  })

  it('says when it was last done, once the hour is over', async () => {
    await openSent(aReferralRow(1, { side: 'sender', remindedAt: '2026-07-14T05:30:00.000Z' }))
    expect(await button('Remind')).not.toHaveAttribute('aria-disabled')
    expect(read(await panel())).toContain('Last reminded on 14 Jul 2026 at 10:30.')
  })

  it('tells how long to wait when a colleague has just done it', async () => {
    await openSent(aReferralRow(1, { side: 'sender' }), async () => {
      const problem = { type: '/problems/too-many-requests', title: 'Wait', status: 429, retryAfterSeconds: 1500 }
      throw new ApiError({ kind: 'problem', message: 'Wait', status: 429, problem })
    })
    await userEvent.click(await button('Remind'))
    await waitFor(async () => expect(read(await panel())).toContain('reminded within the hour. Again in 25 minutes.'))
  })
})

describe('several together', () => {
  const desk = aDesk({
    today: [aReferralRow(1), aReferralRow(2)],
    active: [aReferralRow(3, { state: 'accepted', firstAnsweredAt: '2026-07-13T06:00:00.000Z' })],
  })
  const select = (number: number) =>
    userEvent.click(screen.getByRole('checkbox', { name: new RegExp(`R0000${number}`) }))
  const bar = () => within(screen.getByRole('region', { name: 'Selected referrals' }))

  it('are accepted with one press; which could not be, and why, is told', async () => {
    const moved: MovedReferrals = {
      results: [
        { id: referralId(1), result: 'moved', state: 'accepted' },
        { id: referralId(2), result: 'not-possible', state: 'withdrawn' },
      ],
    }
    const page = await renderDesk({ desk }, { moveReferrals: async () => moved })
    expect(screen.queryByRole('region', { name: 'Selected referrals' })).not.toBeInTheDocument()
    await select(1)
    await select(2)
    expect(bar().getByText(/selected/)).toHaveTextContent(/2/)
    page.held.desk = aDesk({ active: [acceptedRow] })
    await userEvent.click(bar().getByRole('button', { name: 'Accept' }))
    expect(page.moveReferrals.mock.calls[0]?.[0]).toEqual({
      move: 'accept',
      referrals: [
        { id: referralId(1), version: 2 },
        { id: referralId(2), version: 2 },
      ],
    })
    const told = (await screen.findByText(/is accepted\./)).closest('[role="status"]')
    expect(read(told)).toContain('1 referral is accepted.')
    expect(read(told)).toContain('SYN-POL-2026-R00002: not accepted, somebody was quicker. It is now: Withdrawn.')
    await waitFor(() => expect(groupsIn(page).map(([title]) => title)).toEqual(['In progress']))
    expect(screen.queryByRole('region', { name: 'Selected referrals' })).not.toBeInTheDocument()
  })

  it('cannot be accepted when one of them cannot be, and says so; the selection can be cleared', async () => {
    const page = await renderDesk({ desk })
    await select(1)
    await select(3)
    expect(bar().getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true')
    expect(bar().getByText('Not all of them can be accepted.')).toBeInTheDocument()
    await userEvent.click(bar().getByRole('button', { name: 'Accept' }))
    expect(page.moveReferrals).not.toHaveBeenCalled()
    await userEvent.click(bar().getByRole('button', { name: 'Clear selection' }))
    expect(screen.queryByRole('region', { name: 'Selected referrals' })).not.toBeInTheDocument()
  })

  it('are sent again with the same key where nothing came back', async () => {
    let isDown = true
    const page = await renderDesk(
      { desk },
      {
        moveReferrals: async () => {
          if (isDown) throw noAnswer()
          return { results: [{ id: referralId(1), result: 'moved', state: 'accepted' }] }
        },
      },
    )
    await select(1)
    await userEvent.click(bar().getByRole('button', { name: 'Accept' }))
    const alert = await screen.findByRole('alert')
    isDown = false
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    await screen.findByText(/is accepted\./)
    expect(new Set(page.moveReferrals.mock.calls.map(([, key]) => key)).size).toBe(1)
    expect(page.moveReferrals).toHaveBeenCalledTimes(2)
  })
})
