import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aCase, caseId, someLikelyDoubles } from '#tests/support/some-cases.ts'
import { aProblem, renderCases } from './render-cases.tsx'

const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })

function fillIn() {
  choose('Stream', 'tip')
  choose('Form', 'tip.forced-labour')
  choose('Registered on', '2026-01-10')
  choose('District of registration', 'kasur')
  choose('Sex', 'female')
  choose('Age', '18-20')
  choose('Citizenship', 'PK')
  choose('Identified on', '2026-01-10')
  choose('Finding', 'PossibleVictimOfTrafficking')
  choose('Found by', 'Police')
}

describe('a new case', () => {
  it('names every field that is missing, at the top and at the field', async () => {
    await renderCases('/en/cases/new')
    fireEvent.click(screen.getByRole('button', { name: 'Register case' }))
    const summary = screen.getByRole('alert')
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Stream',
      'Registered on',
      'District of registration',
      'Sex',
      'Age',
      'Citizenship',
      'Finding',
      'Found by',
      'Identified on',
    ])
    fireEvent.click(within(summary).getByRole('link', { name: 'Sex' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Sex'))
  })

  it('is registered, and its page opens', async () => {
    const page = await renderCases('/en/cases/new', {}, { createCase: async () => aCase() })
    fillIn()
    fireEvent.click(screen.getByRole('button', { name: 'Register case' }))
    await waitFor(() => expect(page.address()).toBe(`/en/cases/${caseId}`))
    expect(page.createCase.mock.calls[0]?.[0]).toMatchObject({
      facts: { stream: 'tip', form: 'tip.forced-labour', registrationDistrictId: 'kasur', lawSectionIds: [] },
      person: { sex: 'female', ageBand: '18-20', industry: null },
      stage: null,
    })
    expect(page.keepCaseDraft).toHaveBeenLastCalledWith('new', null)
  })

  it('that is there already is warned of, and other agencies are asked by a press', async () => {
    const page = await renderCases(
      '/en/cases/new',
      { '/api/v1/cases/likely-doubles': someLikelyDoubles() },
      {
        askOtherAgencies: async () => ({
          agencies: [{ id: 'swd-pb', name: { en: 'Social Welfare, Punjab', ur: 'سماجی بہبود' } }],
        }),
      },
    )
    fillIn()
    await page.settled()
    const warning = screen.getByRole('region', { name: 'Is it one of these?' })
    expect(within(warning).getByRole('link').getAttribute('href')).toBe(`/en/cases/${caseId}`)
    expect(page.askOtherAgencies).not.toHaveBeenCalled()
    fireEvent.click(within(warning).getByRole('button', { name: /another agency/ }))
    expect(await within(warning).findByText('Social Welfare, Punjab')).toBeTruthy()
  })

  it('keeps a draft on the server when typing rests, and takes it up again', async () => {
    const page = await renderCases('/en/cases/new', {
      '/api/v1/cases/draft': {
        content: { facts: { stream: 'tip', transitCountries: ['IR'] } },
        savedAt: '2026-11-19T08:00:00.000Z',
      },
    })
    expect(screen.getByLabelText<HTMLInputElement>('Stream').value).toBe('tip')
    expect(screen.getByLabelText<HTMLInputElement>('Iran').checked).toBe(true)
    choose('Sex', 'male')
    await waitFor(() => expect(page.keepCaseDraft).toHaveBeenCalled(), { timeout: 4_000 })
    expect(page.keepCaseDraft).toHaveBeenLastCalledWith('new', {
      facts: { stream: 'tip', transitCountries: ['IR'] },
      person: { sex: 'male' },
      stage: {},
    })
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain('male')
  })

  it('that the server refuses says so at the field, and what was typed stays', async () => {
    await renderCases(
      '/en/cases/new',
      {},
      {
        createCase: async () => {
          const error = { pointer: '/body/facts/registrationDistrictId', message: '', code: 'district-not-yours' }
          throw aProblem('invalid-request', 400, { errors: [error] })
        },
      },
    )
    fillIn()
    fireEvent.click(screen.getByRole('button', { name: 'Register case' }))
    await waitFor(() =>
      expect(screen.getByLabelText('District of registration').getAttribute('aria-invalid')).toBe('true'),
    )
    expect(screen.getByLabelText<HTMLInputElement>('Sex').value).toBe('female')
  })
})
