import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Api } from '#src/api/client.ts'
import { aCase, caseId } from '#tests/support/some-cases.ts'
import { plain } from '#tests/support/words.ts'
import { aProblem, renderCases } from './render-cases.tsx'

const address = `/en/cases/${caseId}`
const said = (element: Element | null) => plain(element?.textContent ?? '')
const sectionOf = (name: string) => screen.getByRole('region', { name })

describe('a case', () => {
  it('shows its facts, stages, persons, referrals and history in words', async () => {
    const page = await renderCases(address)
    await page.settled()
    expect(said(sectionOf('Facts'))).toContain('Country of destinationUnited Arab Emirates')
    expect(said(sectionOf('Facts'))).toContain('LawsPTPA-2018 s.3(1)')
    expect(said(sectionOf('Stages'))).toMatch(/Complaint9 October 2026.*Enquiry12 October 2026after 3 days/)
    expect(said(sectionOf('Persons'))).toContain('SYN-FIA-2026-00012-01')
    const referral = within(sectionOf('Referrals')).getByRole('link')
    expect(referral.getAttribute('href')).toBe('/en/referrals?side=sent&at=0198c000-0000-7000-8000-0000000000b1')
    expect(said(sectionOf('History'))).toContain('FIA circleStatus: Follow-up → Active')
    expect(screen.getByRole('link', { name: 'New referral' }).getAttribute('href')).toBe(
      `/en/referrals/new?case=${caseId}&person=0198c000-0000-7000-8000-0000000000a1`,
    )
  })

  it('that is not there, or not the reader’s, is one message', async () => {
    await renderCases(address, {
      '/api/v1/cases/{caseId}': () => {
        throw aProblem('not-found', 404)
      },
      '/api/v1/cases/{caseId}/history': () => {
        throw aProblem('not-found', 404)
      },
    })
    expect(screen.getByText('This case is not in your register')).toBeTruthy()
  })

  it('that was handed over offers no edit', async () => {
    await renderCases(address, { '/api/v1/cases/{caseId}': aCase({ isHandedOver: true }) })
    expect(screen.getByText(/was handed over to another agency/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Edit facts' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Correct' })).toBeNull()
  })
})

describe('an edit', () => {
  it('is refused at its field before it is sent, and sent with the version that was seen', async () => {
    const page = await renderCases(address, {}, { editCase: async () => aCase({ version: 4 }) })
    fireEvent.click(screen.getByRole('button', { name: 'Edit facts' }))
    await page.settled()
    const stream = screen.getByLabelText('Stream')
    fireEvent.change(stream, { target: { value: 'bonded-labour' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    const form = screen.getByLabelText('Form')
    expect(form.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(form.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'This stream needs a form.',
    )
    expect(page.editCase).not.toHaveBeenCalled()
    fireEvent.change(form, { target: { value: 'bonded-labour.other' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    await page.settled()
    const [id, version, edit] = page.editCase.mock.calls[0] ?? []
    expect([id, version]).toEqual([caseId, 3])
    expect(edit).toMatchObject({
      kind: 'facts',
      body: { stream: 'bonded-labour', form: 'bonded-labour.other', destinationCountry: null, transitCountries: [] },
    })
  })

  it('names the stage, the day and why it cannot be', async () => {
    const page = await renderCases(address)
    fireEvent.click(screen.getByRole('button', { name: 'Add a stage' }))
    await page.settled()
    const offered = within(screen.getByLabelText('Stage')).getAllByRole('option')
    expect(offered.map((option) => option.textContent)).toEqual([
      'Choose',
      'FIR registered',
      'Untraced or cancelled',
      'Withdrawn or compromised',
    ])
    fireEvent.change(screen.getByLabelText('Stage'), { target: { value: 'fir_registered' } })
    fireEvent.change(screen.getByLabelText('Day'), { target: { value: '2026-10-11' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(said(screen.getByRole('alert'))).toContain(
      'FIR registered on 11 October 2026 lies before Enquiry on 12 October 2026.',
    )
    expect(page.editCase).not.toHaveBeenCalled()
  })

  it('that somebody else was quicker with shows both values, keeps what was typed and saves upon the new version', async () => {
    const theirs = aCase({
      version: 4,
      facts: { ...aCase().facts, destinationCountry: 'SA', originDistrictId: 'kasur' },
    })
    const change = { subject: null, at: '2026-11-03T08:00:00.000Z', by: 'Desk two' }
    const changes = [
      { ...change, field: 'destinationCountry', before: 'AE', after: 'SA' },
      { ...change, field: 'originDistrictId', before: 'lahore', after: 'kasur' },
    ]
    const answers: Api['editCase'][] = [
      async () => {
        page.held.detail = theirs
        throw aProblem('changed-meanwhile', 412, { changes })
      },
      async () => aCase({ version: 5 }),
    ]
    const page: Awaited<ReturnType<typeof renderCases>> = await renderCases(
      address,
      {},
      {
        editCase: async (...given) => (answers.shift() as Api['editCase'])(...given),
      },
    )
    fireEvent.click(screen.getByRole('button', { name: 'Edit facts' }))
    await page.settled()
    fireEvent.change(screen.getByLabelText('Country of destination'), { target: { value: 'QA' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    const dialog = await screen.findByRole('alertdialog')
    expect(said(dialog)).toContain('Desk two changed this on 3 November 2026, 13:00')
    expect(within(dialog).getByRole('radio', { name: /Yours: \W?Qatar/, checked: true })).toBeTruthy()
    expect(within(dialog).getByRole('radio', { name: /Theirs: \W?Saudi Arabia/, checked: false })).toBeTruthy()
    expect(said(dialog)).toContain('Theirs: KasurTaken over into your form')
    expect(screen.getByLabelText<HTMLInputElement>('Country of destination').value).toBe('QA')
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save with these' }))
    await page.settled()
    const [, version, edit] = page.editCase.mock.calls[1] ?? []
    expect(version).toBe(4)
    expect(edit).toMatchObject({ body: { destinationCountry: 'QA', originDistrictId: 'kasur' } })
  })

  it('of a session that has ended stays, and nothing of it is in the browser’s storage', async () => {
    const page = await renderCases(
      address,
      {},
      {
        editCase: async () => {
          throw aProblem('not-signed-in', 401)
        },
      },
    )
    fireEvent.click(screen.getByRole('button', { name: 'Change status' }))
    await page.settled()
    fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'Closed' } })
    fireEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByRole('link', { name: 'Sign in in another window' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('Status').value).toBe('Closed')
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain('Closed')
  })
})
