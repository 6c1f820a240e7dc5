import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Api } from '#src/api/client.ts'
import {
  aConsent,
  anAgencyDesk,
  aReferralSubject,
  aRefusal,
  caseId,
  consentId,
  personId,
  someAgencyDesks,
} from '#tests/support/some-desks.ts'
import { noAnswer, referralId } from '#tests/support/some-referrals.ts'
import { plain } from '#tests/support/words.ts'
import { desksPath, renderSending, sent } from './render-sending.tsx'

const text = (element: Element | null) => plain(element?.textContent ?? '').replaceAll('\u00A0', ' ')
const main = () => text(document.querySelector('main'))
const desk = (name: RegExp) => screen.findByRole('radio', { name })
const send = () => screen.getByRole('button', { name: 'Send' })
const chosen = `/en/referrals/new?person=${personId}&service=shelter&desk=swd-pb.lahore`
const keysOf = (spy: ReturnType<typeof vi.fn<Api['sendReferral']>>) => spy.mock.calls.map(([, key]) => key)

describe('sending a person to a desk', () => {
  it('takes three presses on this page where a consent is recorded', async () => {
    let presses = 0
    const press = async (control: HTMLElement) => {
      presses++
      await userEvent.click(control)
    }
    const page = await renderSending({}, { sendReferral: async () => sent })
    await press(screen.getByRole('radio', { name: 'Shelter' }))
    await press(await desk(/Punjab Social Welfare/))
    await waitFor(() => expect(send()).not.toHaveAttribute('aria-disabled'))
    await press(send())
    await waitFor(() => expect(page.address()).toBe(`/en/referrals?side=sent&at=${referralId(90)}`))
    expect(presses).toBe(3)
    expect(page.sendReferral.mock.calls[0]?.[0]).toEqual({
      personId,
      consentId,
      agencyId: 'swd-pb',
      districtId: 'lahore',
      service: 'shelter',
      urgency: 'routine',
      reason: 'AdditionalServicesRequired',
      safetyFlags: [],
      isHandover: false,
    })
    await waitFor(() => expect(main()).toBeTruthy())
    expect(await screen.findByText(/R00090.* is sent to .*Punjab Social Welfare/)).toBeInTheDocument()
  })

  it('asks for desks with the person, the newest consent that covers the service, and nothing of the person in address or title', async () => {
    const newer = aConsent({ id: referralId(73), services: ['education'] })
    const page = await renderSending({ subject: aReferralSubject({ consents: [newer, aConsent()] }) })
    await userEvent.click(screen.getByRole('radio', { name: 'Shelter' }))
    await desk(/Punjab Social Welfare/)
    expect(page.asked.findLast((one) => one.startsWith(desksPath))).toBe(
      `${desksPath}?service=shelter&urgency=routine&person=${personId}&consent=${consentId}`,
    )
    expect(page.address()).toBe(`/en/referrals/new?person=${personId}&service=shelter`)
    expect(document.title).toBe('New referral – Rabta')
  })

  it('says who it is about and what is under way first', async () => {
    await renderSending({
      address: `/en/referrals/new?person=${personId}&service=medical`,
      desks: someAgencyDesks([], { service: 'medical' }),
    })
    expect(main()).toContain('woman, 21–23 SYN-FIA-2026-P00004')
    expect(main()).toContain('Medical care asked of Punjab Health, received')
    expect(main()).toContain('This service has been asked of Punjab Health already')
    expect(main()).toContain('No desk gives this service')
    expect(screen.getByRole('link', { name: 'Helplines and other desks' })).toHaveAttribute(
      'href',
      '/en/desks?service=medical&district=lahore',
    )
  })

  it('folds what cannot take the person, with the reason; what the consent does not cover cannot be chosen', async () => {
    const page = await renderSending({ address: `/en/referrals/new?person=${personId}&service=shelter` })
    expect(screen.getAllByRole('radio', { name: /Lahore/ })).toHaveLength(1)
    const folded = [...document.querySelectorAll('summary')].find((one) => text(one).startsWith('2 desks that do not'))
    if (!folded) throw new Error('Nothing is folded')
    await userEvent.click(folded)
    expect(await desk(/Child Protection Bureau/)).toBeEnabled()
    expect(await desk(/Punjab Police/)).toBeDisabled()
    expect(main()).toContain('The consent does not cover police and investigators')
    await userEvent.click(await desk(/Child Protection Bureau/))
    await waitFor(() => expect(page.address()).toContain('desk=cpwb.lahore'))
    expect(main()).toContain('Does not take persons of this age. Call before you send.')
  })

  it('shows twelve of many desks, and the others when they are asked for', async () => {
    const desks = Array.from({ length: 150 }, (_, at) => anAgencyDesk({ agencyId: `desk-${at}` }))
    await renderSending({
      address: `/en/referrals/new?person=${personId}&service=shelter`,
      desks: someAgencyDesks(desks),
    })
    const rows = () => document.querySelectorAll('[data-desk]').length
    expect(rows()).toBe(12)
    await userEvent.click(screen.getByRole('button', { name: /Show .*24.* more/ }))
    expect(rows()).toBe(36)
  })

  it('sends nothing of a case that was handed over', async () => {
    await renderSending({ address: chosen, subject: aReferralSubject({ isHandedOver: true }) })
    expect(main()).toContain('This case has been handed over')
    expect(screen.queryByRole('button', { name: 'Send' })).not.toBeInTheDocument()
  })

  it('without a person leads to the register of cases; with a case to its persons', async () => {
    const empty = await renderSending({ address: '/en/referrals/new' })
    expect(screen.getByRole('link', { name: 'Go to the case register' })).toHaveAttribute('href', '/en/cases')
    empty.unmount()
    const page = await renderSending({ address: `/en/referrals/new?case=${caseId}` })
    await userEvent.click(screen.getByRole('button', { name: /P00004.*woman/ }))
    await waitFor(() => expect(page.address()).toBe(`/en/referrals/new?case=${caseId}&person=${personId}`))
  })
})

describe('what was not sent', () => {
  it('is sent with the same key again where nothing came back, and keeps what was said', async () => {
    const sendReferral = vi.fn<Api['sendReferral']>().mockRejectedValueOnce(noAnswer()).mockResolvedValue(sent)
    const page = await renderSending({ address: chosen }, { sendReferral })
    await userEvent.click(screen.getByText('More: safety, reason, handover'))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pregnant' }))
    await userEvent.click(send())
    const alert = await screen.findByRole('alert')
    expect(text(alert)).toContain('it is not known whether it was sent')
    expect(screen.getByRole('checkbox', { name: 'Pregnant' })).toBeChecked()
    expect(page.address()).toBe(chosen)
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(page.sendReferral).toHaveBeenCalledTimes(2))
    const [first, second] = keysOf(page.sendReferral)
    expect(second).toBe(first)
    expect(page.sendReferral.mock.calls[1]?.[0].safetyFlags).toEqual(['pregnant'])
  })

  it.each([
    ['no-consent', 403, { fault: 'law_enforcement' }, 'The consent does not cover police and investigators'],
    ['case-handed-over', 409, {}, 'Another agency has taken the case over meanwhile'],
    ['desk-closed', 409, {}, 'This desk takes no referrals any more'],
    ['too-many-requests', 429, { retryAfterSeconds: 600 }, 'Again in 10 minutes'],
    [
      'invalid-request',
      400,
      { errors: [{ pointer: '/body/agencyId', message: 'own-agency' }] },
      'a desk of your own agency',
    ],
  ])('says why, and reads again what the screen did not show (%s)', async (name, status, more, words) => {
    const page = await renderSending(
      { address: chosen },
      {
        sendReferral: async () => {
          throw aRefusal(name, status, more)
        },
      },
    )
    const before = page.timesAsked(desksPath)
    await userEvent.click(send())
    expect(text(await screen.findByRole('alert'))).toContain(words)
    expect(text(screen.getByRole('alert'))).toContain('Nothing was sent. What you chose is kept.')
    await waitFor(() => expect(page.timesAsked(desksPath)).toBe(before + 1))
    expect(page.address()).toBe(chosen)
  })
})
