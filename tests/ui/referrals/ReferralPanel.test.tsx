import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import type { Api } from '#src/api/client.ts'
import {
  aConsentRefusal,
  aDesk,
  anEvent,
  aReferralDetail,
  aReferralRow,
  referralId,
} from '#tests/support/some-referrals.ts'
import { groupsIn, read, renderDesk } from './render-desk.tsx'

const panel = () => screen.findByRole('region', { name: 'Legal aid' })
const textOf = async () => read(await panel())
const button = async (name: string) => within(await panel()).findByRole('button', { name })

/** The panel of a referral, on the side that it is of. */
function openPanel(detail: ReferralDetail, moveReferral?: Api['moveReferral'], language: 'en' | 'ur' = 'en') {
  const side = detail.side === 'sender' ? '&side=sent' : ''
  return renderDesk(
    {
      address: `/${language}/referrals?at=${detail.id}${side}`,
      desk: aDesk({ today: [detail] }, { side: detail.side }),
      details: { [detail.id]: detail },
    },
    moveReferral ? { moveReferral } : {},
  )
}

describe('what has to be minded', () => {
  it('stands before the facts, and is told before the acceptance', async () => {
    await openPanel(aReferralDetail(aReferralRow(1), { safetyFlags: ['no_contact_home', 'interpreter_needed'] }))
    expect(await textOf()).toMatch(/To be mindedNo contact with the homeNeeds an interpreterFromPunjab Police/)
  })

  it('is left away where there is nothing', async () => {
    await openPanel(aReferralDetail())
    expect(await textOf()).not.toContain('To be minded')
  })
})

describe('the consent', () => {
  it('says until when it holds', async () => {
    await openPanel(aReferralDetail())
    expect(await textOf()).toContain('ConsentUntil 3 Mar 2027')
  })

  it.each([
    ['expired', 'The consent has expired. The sender must ask again.'],
    ['withdrawn', 'The person has taken the consent back.'],
    ['service', 'The consent does not cover this service. The sender must ask again.'],
    ['agency', 'The consent does not cover your agency. The sender must ask again.'],
    ['law_enforcement', 'The consent does not cover the police. The sender must ask again.'],
    ['none-recorded', 'No consent is recorded. The sender must ask the person.'],
  ] as const)('hides the person from the receiver and stops the acceptance, and says why: %s', async (fault, why) => {
    const hidden = aReferralRow(1, { sex: null, ageBand: null })
    await openPanel(aReferralDetail(hidden, { consentFault: fault }))
    const text = await textOf()
    expect(text).toContain(`${why}So it cannot be accepted.`)
    expect(text).toContain('PersonBecause of that, nothing of the person is shown.')
    expect(text).not.toContain('More about the person is shown once you have accepted')
    expect(await button('Ask for information')).toBeInTheDocument()
    expect(await button('Return')).toBeInTheDocument()
    expect(within(await panel()).queryByRole('button', { name: 'Accept' })).not.toBeInTheDocument()
  })

  it('asks the sender to ask again', async () => {
    await openPanel(aReferralDetail(aReferralRow(1, { side: 'sender' }), { consentFault: 'expired' }))
    expect(await textOf()).toContain('ConsentThe consent has expired. Ask the person again.')
    expect(await button('Withdraw')).toBeInTheDocument()
  })

  it('says that the person shares no more, where it was agreed so', async () => {
    const accepted = aReferralRow(1, { state: 'accepted', firstAnsweredAt: '2026-07-14T06:00:00.000Z' })
    await openPanel(aReferralDetail(accepted))
    expect(await textOf()).toContain('The person agreed to share no more than this.')
  })

  it('is told in words when it has ended since the page was read', async () => {
    await openPanel(aReferralDetail(), async () => {
      throw aConsentRefusal()
    })
    await userEvent.click(await button('Accept'))
    expect(await within(await panel()).findByRole('alert')).toHaveTextContent(
      /R00001.* was not changed\..*There is no consent that covers this now/,
    )
  })

  it('reads in Urdu', async () => {
    await openPanel(aReferralDetail(aReferralRow(1), { consentFault: 'expired' }), undefined, 'ur')
    const text = read(await screen.findByRole('region', { name: 'قانونی امداد' }))
    expect(text).toContain('رضامندی کی مدت ختم ہو چکی ہے۔ بھیجنے والا ادارہ دوبارہ پوچھے۔')
  })
})

describe('the own record', () => {
  it('is linked for the sender, with the referral that was sent on', async () => {
    const declined = aReferralRow(1, { side: 'sender', state: 'declined', closedAt: '2026-07-14T06:00:00.000Z' })
    await openPanel(
      aReferralDetail(declined, { caseId: referralId(81), personId: referralId(82), sentOnAs: referralId(9) }),
    )
    const links = within(await panel())
    expect(links.getByRole('link', { name: 'Open the case' })).toHaveAttribute('href', `/en/cases/${referralId(81)}`)
    expect(links.getByRole('link', { name: 'Open the next referral' })).toHaveAttribute(
      'href',
      `/en/referrals?side=sent&at=${referralId(9)}`,
    )
    expect(links.queryByRole('link', { name: 'Send on to another desk' })).not.toBeInTheDocument()
  })

  it('is not linked for the receiver', async () => {
    await openPanel(aReferralDetail())
    expect(within(await panel()).queryByRole('link')).not.toBeInTheDocument()
  })

  it('is sent on to another desk when one has returned it, with what is known', async () => {
    const declined = aReferralRow(1, { side: 'sender', state: 'declined', closedAt: '2026-07-14T06:00:00.000Z' })
    await openPanel(aReferralDetail(declined, { caseId: referralId(81), personId: referralId(82) }))
    expect(within(await panel()).getByRole('link', { name: 'Send on to another desk' })).toHaveAttribute(
      'href',
      `/en/referrals/new?case=${referralId(81)}&person=${referralId(82)}&onward=${referralId(1)}&service=legal_aid&urgency=urgent`,
    )
  })

  it.each([
    ['receiver', 'received', 'HandoverGoes over to you when you accept'],
    ['sender', 'sent', 'HandoverGoes over to the other agency when it accepts'],
    ['sender', 'in_service', 'HandoverHas gone over to the other agency'],
  ] as const)('goes over with a handover: %s, %s', async (side, state, words) => {
    const firstAnsweredAt = state === 'in_service' ? '2026-07-14T06:00:00.000Z' : null
    await openPanel(aReferralDetail(aReferralRow(1, { side, state, firstAnsweredAt }), { isHandover: true }))
    expect(await textOf()).toContain(words)
  })

  it('does not go over with a handover that was returned', async () => {
    const declined = aReferralRow(1, { state: 'declined', firstAnsweredAt: '2026-07-14T06:00:00.000Z' })
    await openPanel(aReferralDetail(declined, { isHandover: true }))
    expect(await textOf()).not.toContain('Handover')
  })
})

describe('after the acceptance', () => {
  const serving = aReferralRow(1, {
    state: 'in_service',
    firstAnsweredAt: '2026-07-13T07:00:00.000Z',
    serviceDueAt: '2026-07-14T09:00:00.000Z',
  })

  it('the service is timed, and the open referral says when it comes to its limit', async () => {
    const page = await openPanel(aReferralDetail(serving))
    expect(await textOf()).toContain('Service: 2 h left')
    expect(await textOf()).toContain('Service due14 Jul 2026, 14:00')
    page.held.desk = aDesk({ serviceOverdue: [serving] }, { readAt: '2026-07-14T10:30:00.000Z' })
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    await waitFor(() => expect(groupsIn(page).map(([title]) => title)).toEqual(['Service overdue']))
    expect(await textOf()).toContain('Service 1 h over')
    expect(await screen.findByText(/R00001.*: .?Service .*1.* h over/, { selector: 'output *' })).toBeInTheDocument()
  })

  it('the sender says how the person is, which needs an answer', async () => {
    const completed = aReferralRow(1, {
      side: 'sender',
      state: 'completed',
      version: 5,
      closedAt: '2026-06-28T07:00:00.000Z',
      followUpDueAt: '2026-07-12T06:00:00.000Z',
    })
    const after = aReferralDetail({ ...completed, state: 'followed_up' })
    const page = await openPanel(aReferralDetail(completed), async () => after)
    expect(await textOf()).toContain('Follow-up 2 days over')
    await userEvent.click(await button('Say how the person is'))
    await userEvent.click(await button('Save answer'))
    expect(await screen.findByText('Choose how the person is.')).toBeInTheDocument()
    expect(page.moveReferral).not.toHaveBeenCalled()
    await userEvent.click(screen.getByLabelText('Needs more help'))
    await userEvent.click(await button('Save answer'))
    expect(page.moveReferral.mock.calls[0]?.[1]).toEqual({ move: 'follow_up', wellbeing: 'needs_more', version: 5 })
  })

  it('a completed one to be followed up stands in both its groups, and is one', async () => {
    const completed = aReferralRow(1, { side: 'sender', state: 'completed', followUpDueAt: '2026-07-12T06:00:00.000Z' })
    const desk = aDesk({ followUp: [completed], ended: [completed] }, { side: 'sender' })
    const page = await renderDesk({ desk, address: '/en/referrals?side=sent' })
    expect(groupsIn(page).map(([title, rows]) => [title, rows.length])).toEqual([
      ['Ask how the person is', 1],
      ['Ended in the last 30 days', 1],
    ])
    const [box] = screen.getAllByRole('checkbox', { name: /R00001/ })
    if (box) await userEvent.click(box)
    expect(read(screen.getByRole('region', { name: 'Selected referrals' }))).toContain('1 selected')
  })

  it('tells in the course how the person is, and that a consent was taken back', async () => {
    const row = aReferralRow(1, { side: 'sender', state: 'followed_up', closedAt: '2026-07-01T07:00:00.000Z' })
    const timeline = [
      anEvent(1, 'assigned'),
      anEvent(2, 'followed_up', { wellbeing: 'not_reached' }),
      anEvent(3, 'consent_withdrawn'),
    ]
    await openPanel(aReferralDetail(row, { timeline }))
    const text = await textOf()
    expect(text).toContain('Child Protection Bureau: who of the desk has it was changed')
    expect(text).toContain('Child Protection Bureau asked how the person isCould not be reached')
    expect(text).toContain('Child Protection Bureau: the person has taken the consent back; the referral ends')
  })
})
