import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Api } from '#src/api/client.ts'
import { aConsent, aReferralSubject, aRefusal, consentId, personId } from '#tests/support/some-desks.ts'
import { noAnswer, referralId } from '#tests/support/some-referrals.ts'
import { plain } from '#tests/support/words.ts'
import { renderSending } from './render-sending.tsx'

const withoutConsent = aReferralSubject({ consents: [], openReferrals: [] })
const text = (element: Element | null) => plain(element?.textContent ?? '').replaceAll('\u00A0', ' ')
const field = (name: string) => document.querySelector(`[data-field="${name}"]`)
const press = async (role: 'button' | 'radio' | 'checkbox', name: string | RegExp, at = 0) => {
  const control = screen.getAllByRole(role, { name })[at]
  if (!control) throw new Error(`There is no ${role} ${name}`)
  await userEvent.click(control)
}

/** Opens the form and says all that a consent of the person needs. */
async function fillIn() {
  await press('button', 'Record consent')
  await press('radio', 'The person agreed')
  await press('radio', /Also what it needs to serve/)
  await userEvent.selectOptions(screen.getByLabelText('Explained in which language?'), 'ur')
  await press('radio', 'Spoken')
}
const chosen = { address: `/en/referrals/new?person=${personId}&service=shelter&desk=swd-pb.lahore` }

describe('recording a consent', () => {
  it('happens in place, and the referral goes on where it was', async () => {
    const recordConsent = vi.fn<Api['recordConsent']>(async () => aReferralSubject())
    const page = await renderSending({ ...chosen, subject: withoutConsent }, { recordConsent })
    expect(text(document.querySelector('main'))).toContain('Record a consent that holds.')
    await fillIn()
    page.held.subject = aReferralSubject()
    await press('button', 'Record')
    await waitFor(() => expect(recordConsent).toHaveBeenCalledTimes(1))
    const [id, consent] = recordConsent.mock.calls[0] ?? []
    expect(id).toBe(personId)
    expect(consent).toMatchObject({
      basis: 'person',
      scope: 'service',
      services: ['shelter'],
      allowsLawEnforcement: false,
      explainedIn: 'ur',
      explainedHow: 'spoken',
    })
    const days = (Date.parse(consent?.expiresOn ?? '') - Date.parse(consent?.givenOn ?? '')) / 86_400_000
    expect(days).toBe(90)
    await waitFor(() => expect(screen.getByRole('button', { name: 'Send' })).not.toHaveAttribute('aria-disabled'))
    expect(page.address()).toBe(chosen.address)
    expect(screen.getByRole('heading', { name: 'Consent' })).toHaveFocus()
    expect(await screen.findByText('The consent is recorded.')).toBeInTheDocument()
  })

  it('says what is missing at each field, takes the focus to the first, and sends nothing', async () => {
    const page = await renderSending({ ...chosen, subject: withoutConsent })
    await press('button', 'Record consent')
    await press('button', 'Record')
    await waitFor(() => expect(field('basis')).toHaveFocus())
    for (const name of ['basis', 'scope', 'explainedIn', 'explainedHow'])
      expect(text(field(name)), name).toContain('This is missing.')
    expect(text(field('services'))).not.toContain('This is missing.')
    expect(page.recordConsent).not.toHaveBeenCalled()
  })

  it('follows the rules of the server: no guardian of an adult, no year and a day, no agreement tomorrow', async () => {
    const page = await renderSending({ ...chosen, subject: withoutConsent })
    await fillIn()
    await press('radio', /guardian of the child/)
    const [given, expires] = [screen.getByLabelText('Agreed on'), screen.getByLabelText('Holds until')]
    await userEvent.clear(given)
    await userEvent.type(given, '2098-01-01')
    await userEvent.clear(expires)
    await userEvent.type(expires, '2099-12-31')
    await press('button', 'Record')
    await waitFor(() => expect(text(field('basis'))).toContain('This person is an adult'))
    expect(text(field('expiresOn'))).toContain('a year at most.A consent holds for a year at most.')
    await press('radio', 'The person agreed')
    await userEvent.clear(expires)
    await userEvent.type(expires, '2098-02-01')
    await press('button', 'Record')
    await waitFor(() => expect(text(field('givenOn'))).toContain('Nobody agrees tomorrow'))
    expect(page.recordConsent).not.toHaveBeenCalled()
  })

  it('wants it confirmed where nobody agreed, and says who answers for it', async () => {
    const recordConsent = vi.fn<Api['recordConsent']>(async () => aReferralSubject())
    await renderSending({ ...chosen, subject: withoutConsent }, { recordConsent })
    await fillIn()
    await press('radio', /life or limb/)
    expect(text(field('isConfirmed'))).toContain('your name is kept with it')
    await press('button', 'Record')
    await waitFor(() => expect(text(field('isConfirmed'))).toContain('Confirm this'))
    expect(recordConsent).not.toHaveBeenCalled()
    await press('checkbox', /I answer for sharing/)
    await press('button', 'Record')
    await waitFor(() => expect(recordConsent.mock.calls[0]?.[1].basis).toBe('imminent_threat'))
  })

  it('puts what the server refuses at its field, and keeps what was typed when nothing comes back', async () => {
    const recordConsent = vi
      .fn<Api['recordConsent']>()
      .mockRejectedValueOnce(noAnswer())
      .mockRejectedValueOnce(
        aRefusal('invalid-request', 400, { errors: [{ pointer: '/body/expiresOn', message: 'consent-too-long' }] }),
      )
    await renderSending({ ...chosen, subject: withoutConsent }, { recordConsent })
    await fillIn()
    await press('button', 'Record')
    const alert = await screen.findByRole('alert')
    expect(text(alert)).toContain('What you typed is kept.')
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(text(field('expiresOn'))).toContain('A consent holds for a year at most.'))
    expect(recordConsent.mock.calls[1]?.[2]).toBe(recordConsent.mock.calls[0]?.[2])
    expect(screen.getByRole('radio', { name: 'The person agreed' })).toBeChecked()
  })

  it('closes with Escape', async () => {
    await renderSending({ ...chosen, subject: withoutConsent })
    await press('button', 'Record consent')
    await userEvent.keyboard('[Escape]')
    expect(screen.getByRole('heading', { name: 'Consent' })).toHaveFocus()
    expect(screen.getByRole('button', { name: 'Record consent' })).toBeInTheDocument()
  })

  it('says its faults in Urdu', async () => {
    await renderSending({ address: `/ur/referrals/new?person=${personId}&service=shelter`, subject: withoutConsent })
    await press('button', 'رضامندی درج کریں')
    await press('button', 'درج کریں')
    await waitFor(() => expect(text(field('basis'))).toContain('یہ درج نہیں کیا گیا۔'))
  })
})

describe('a consent that was taken back', () => {
  it('is said to end referrals before it does, and is not offered any more', async () => {
    const withdrawConsent = vi.fn<Api['withdrawConsent']>(async () => ({ ended: 1 }))
    const page = await renderSending(chosen, { withdrawConsent })
    await press('button', 'Taken back')
    const group = screen.getByRole('group', { name: 'Has the person taken this consent back?' })
    expect(group).toHaveFocus()
    expect(text(group)).toContain('1 referral that rests on it ends at once')
    await userEvent.keyboard('[Escape]')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Taken back' })).toHaveFocus())
    expect(withdrawConsent).not.toHaveBeenCalled()
    await press('button', 'Taken back')
    page.held.subject = aReferralSubject({ consents: [aConsent({ withdrawnAt: '2026-07-14T07:00:00.000Z' })] })
    await press('button', 'Yes, taken back')
    await waitFor(() => expect(withdrawConsent.mock.calls[0]?.[0]).toBe(consentId))
    await waitFor(() => expect(text(document.querySelector('main'))).toContain('No consent that holds is recorded'))
  })

  it('can be chosen from among others while it holds', async () => {
    const other = aConsent({ id: referralId(73) })
    const page = await renderSending({ ...chosen, subject: aReferralSubject({ consents: [aConsent(), other] }) })
    await userEvent.click(screen.getByText(/other consent/))
    await press('button', 'Use this one')
    await waitFor(() => expect(page.address()).toContain(`consent=${referralId(73)}`))
  })
})
