import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { ApiError } from '#src/api/api-error.ts'
import {
  aConflict,
  aDesk,
  aReferralDetail,
  aReferralRow,
  noAnswer,
  ownerId,
  referralId,
} from '#tests/support/some-referrals.ts'
import { groupsIn, read, renderDesk } from './render-desk.tsx'

const self = { id: ownerId(1), name: 'Sana Ahmed' }
const colleague = { id: ownerId(2), name: 'Maria Raza' }
const mine = aReferralRow(1, { owner: self })
const panel = () => screen.findByRole('region', { name: 'Legal aid' })
const button = async (name: string) => within(await panel()).findByRole('button', { name })
const bar = () => within(screen.getByRole('region', { name: 'Selected referrals' }))
const select = (number: number) => userEvent.click(screen.getByRole('checkbox', { name: new RegExp(`R0000${number}`) }))
const assigned = async (body: { ids: string[] }) => ({
  results: body.ids.map((id) => ({ id, result: 'assigned' as const })),
})

describe('who has a referral', () => {
  it('stands at the end of its row by initials, and is read out in full', async () => {
    const page = await renderDesk({ desk: aDesk({ today: [mine, aReferralRow(2)] }) })
    const [, rows] = groupsIn(page)[0] ?? []
    expect(rows?.[0]).toMatch(/Urgent\s?SA with Sana Ahmed$/)
    expect(rows?.[1]).toMatch(/Urgent$/)
    expect(screen.getByRole('link', { name: /R00001.*with .?Sana Ahmed.?$/ })).toBeInTheDocument()
  })

  const openPanel = (row = aReferralRow(1)) =>
    renderDesk(
      {
        address: `/en/referrals?at=${row.id}`,
        desk: aDesk({ today: [row] }),
        details: { [row.id]: aReferralDetail(row) },
      },
      { assignReferrals: assigned },
    )

  it('is the reader with one press', async () => {
    const page = await openPanel()
    expect(read(await panel())).toContain('With Nobody yet')
    const take = await button('Take on')
    page.held.details = { [referralId(1)]: aReferralDetail(mine) }
    await userEvent.click(take)
    expect(page.assignReferrals).toHaveBeenCalledWith(
      { ownerId: self.id, ids: [referralId(1)] },
      expect.stringMatching(/^[0-9a-f]{8}-/),
    )
    await waitFor(async () => expect(read(await panel())).toContain('With Sana Ahmed'))
    expect(within(await panel()).queryByRole('button', { name: 'Take on' })).not.toBeInTheDocument()
    expect(await screen.findByText(/R00001.* is now with .*Sana Ahmed/)).toBeInTheDocument()
  })

  it('is laid down, or given to a colleague who is chosen', async () => {
    const page = await openPanel(mine)
    await userEvent.click(await button('Lay down'))
    expect(page.assignReferrals.mock.calls[0]?.[0]).toEqual({ ownerId: null, ids: [referralId(1)] })
    await page.settled()
    await userEvent.click(await button('Assign…'))
    const choice = await screen.findByRole('group', { name: 'Who takes it on?' })
    expect(within(choice).getByLabelText(/Sana Ahmed.* \(you\)/)).toBeChecked()
    await userEvent.click(within(choice).getByLabelText(/Maria Raza/))
    await userEvent.click(await button('Assign'))
    expect(page.assignReferrals.mock.calls[1]?.[0]).toEqual({ ownerId: colleague.id, ids: [referralId(1)] })
    await waitFor(() => expect(screen.queryByRole('group', { name: 'Who takes it on?' })).not.toBeInTheDocument())
  })

  it('is not changed once it has ended', async () => {
    await openPanel(aReferralRow(1, { owner: self, state: 'declined', closedAt: '2026-07-14T06:00:00.000Z' }))
    expect(read(await panel())).toContain('With Sana Ahmed')
    expect(within(await panel()).queryByRole('button', { name: /Take on|Assign|Lay down/ })).not.toBeInTheDocument()
  })

  it('is chosen with M in the list, and must be chosen', async () => {
    const page = await openPanel()
    const link = document.querySelector<HTMLElement>(`[data-referral="${referralId(1)}"] a`)
    act(() => link?.focus())
    await userEvent.keyboard('[KeyM]')
    expect(await screen.findByRole('group', { name: 'Who takes it on?' })).toBeInTheDocument()
    await userEvent.click(await button('Assign'))
    expect(await screen.findByText('Choose who takes it on.')).toBeInTheDocument()
    expect(page.assignReferrals).not.toHaveBeenCalled()
  })
})

describe('a new referral', () => {
  it('is begun at the head of the desk, and with N in the list', async () => {
    const page = await renderDesk()
    expect(screen.getByRole('link', { name: 'New referral' })).toHaveAttribute('href', '/en/referrals/new')
    act(() => document.querySelector<HTMLElement>('[data-referral] a')?.focus())
    await userEvent.keyboard('[KeyN]')
    await waitFor(() => expect(page.address()).toBe('/en/referrals/new'))
  })
})

describe('several', () => {
  it('are given to a colleague; which could not be, and why, is told', async () => {
    const page = await renderDesk(
      {
        desk: aDesk({
          today: [aReferralRow(1), aReferralRow(2), aReferralRow(3)],
          active: [aReferralRow(4, { state: 'accepted' })],
        }),
      },
      {
        assignReferrals: async () => ({
          results: [
            { id: referralId(1), result: 'assigned' },
            { id: referralId(2), result: 'not-of-this-desk' },
            { id: referralId(4), result: 'not-found' },
          ],
        }),
      },
    )
    await select(1)
    await select(2)
    await select(4)
    expect(bar().getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(bar().getByRole('button', { name: 'Assign…' }))
    const choice = await screen.findByRole('group', { name: /^Who takes .*3.* referrals on\?$/ })
    await userEvent.click(await within(choice).findByLabelText(/Maria Raza/))
    await userEvent.click(screen.getByRole('button', { name: 'Assign' }))
    expect(page.assignReferrals.mock.calls[0]?.[0]).toEqual({
      ownerId: colleague.id,
      ids: [referralId(1), referralId(2), referralId(4)],
    })
    const told = read((await screen.findByText(/not one of theirs/)).closest('[role="status"]'))
    expect(told).toContain('1 referral is now with Maria Raza.')
    expect(told).toContain('R00002: not assigned, its district is not one of theirs.')
    expect(told).toContain('R00004: not assigned, it is no longer on your desk.')
    expect(screen.getByRole('checkbox', { name: /R00001/ })).not.toBeChecked()
    expect(screen.getByRole('checkbox', { name: /R00002/ })).toBeChecked()
  })

  it('are not accepted without a consent, and say so', async () => {
    await renderDesk(
      { desk: aDesk({ today: [aReferralRow(1)] }) },
      {
        moveReferrals: async () => ({ results: [{ id: referralId(1), result: 'no-consent', state: 'received' }] }),
      },
    )
    await select(1)
    await userEvent.click(bar().getByRole('button', { name: 'Accept' }))
    const told = read((await screen.findByText(/No referral was accepted/)).closest('[role="status"]'))
    expect(told).toContain('R00001: not accepted, no consent covers it now. The sender must ask the person again.')
  })
})

describe('reminding several', () => {
  const sent = (number: number) => aReferralRow(number, { side: 'sender' })
  const desk = aDesk(
    {
      overdue: [sent(1), sent(2), sent(3), sent(4)],
      active: [aReferralRow(5, { side: 'sender', state: 'in_service' })],
    },
    { side: 'sender' },
  )
  const address = '/en/referrals?side=sent'

  it('goes one after the other, each with its own key; what became of each is told', async () => {
    let underWay = 0
    let most = 0
    let isDown = true
    const page = await renderDesk(
      { desk, address },
      {
        remindReferral: async (id) => {
          underWay += 1
          most = Math.max(most, underWay)
          await Promise.resolve()
          underWay -= 1
          if (id === referralId(2)) {
            const problem = { type: '/problems/too-many-requests', title: 'Wait', status: 429, retryAfterSeconds: 1500 }
            throw new ApiError({ kind: 'problem', message: 'Wait', status: 429, problem })
          }
          if (id === referralId(3)) throw aConflict('accepted')
          if (id === referralId(4) && isDown) throw noAnswer()
          return aReferralDetail(sent(1))
        },
      },
    )
    for (const number of [1, 2, 3, 4]) await select(number)
    await userEvent.click(bar().getByRole('button', { name: 'Remind' }))
    const told = read((await screen.findByText(/is reminded of/)).closest('[role="status"]'))
    expect(told).toContain('The other agency is reminded of 1 referral.')
    expect(told).toContain('R00002: not reminded, this was done within the hour. Again in 25 minutes.')
    expect(told).toContain('R00003: not reminded, it has been answered. It is now: Accepted.')
    expect(told).toContain('R00004: nothing came back, so it is not known whether it was reminded.')
    expect(most).toBe(1)
    const keys = page.remindReferral.mock.calls.map(([, key]) => key)
    expect(new Set(keys).size).toBe(4)
    isDown = false
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(page.remindReferral).toHaveBeenCalledTimes(5))
    expect(page.remindReferral.mock.calls[4]).toEqual([referralId(4), keys[3]])
  })

  it('is not offered where one of them is no longer waited for', async () => {
    const page = await renderDesk({ desk, address })
    await select(1)
    await select(5)
    expect(bar().getByRole('button', { name: 'Remind' })).toHaveAttribute('aria-disabled', 'true')
    expect(bar().getByText('Not all of them can be reminded.')).toBeInTheDocument()
    expect(bar().queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument()
    await userEvent.click(bar().getByRole('button', { name: 'Remind' }))
    expect(page.remindReferral).not.toHaveBeenCalled()
  })
})
