import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aFailure } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { aCaseList, aCaseRow, caseId } from '#tests/support/some-cases.ts'
import { plain } from '#tests/support/words.ts'
import { renderCases } from './render-cases.tsx'

const registerAsked = (asked: readonly string[]) => asked.filter((question) => question.startsWith('/api/v1/cases?'))

describe('the register', () => {
  it('is a table of cases with their number, each a way to its page', async () => {
    const page = await renderCases('/en/cases')
    const table = screen.getByRole('table', { name: /1\W* case$/ })
    const link = within(table).getByRole('link', { name: 'SYN-FIA-2026-00012' })
    expect(link.getAttribute('href')).toBe(`/en/cases/${caseId}`)
    expect(plain(table.textContent ?? '')).toContain('Female, 18–20 years and 1 more')
    expect(plain(page.container.textContent ?? '')).toContain('1 to 1 of 1')
    expect(within(screen.getAllByRole('navigation')[0] ?? table).getByRole('link', { name: 'Cases' })).toBeTruthy()
  })

  it('is filtered by the address, and a filter that is chosen is in it', async () => {
    const page = await renderCases('/en/cases?status=Closed&sort=changed')
    expect(registerAsked(page.asked).at(-1)).toBe('/api/v1/cases?status=Closed&sort=changed')
    fireEvent.change(screen.getByLabelText('Stream'), { target: { value: 'som' } })
    await page.settled()
    expect(page.address()).toBe('/en/cases?stream=som&status=Closed&sort=changed')
    expect(registerAsked(page.asked).at(-1)).toBe('/api/v1/cases?stream=som&status=Closed&sort=changed')
  })

  it('looks for a code as it is normally written, and refuses what is none', async () => {
    const page = await renderCases('/en/cases')
    const field = screen.getByLabelText('Code of case or person')
    fireEvent.change(field, { target: { value: 'Her name?' } })
    fireEvent.submit(field)
    expect(screen.getByRole('alert').textContent).toContain('A code begins with a letter')
    fireEvent.change(field, { target: { value: ' syn–fia–2026 ' } })
    fireEvent.submit(field)
    await page.settled()
    expect(page.address()).toBe('/en/cases?code=SYN-FIA-2026')
  })

  it('goes on to the next page by a link, and back to the first', async () => {
    const next = `2026-10-10_${caseId}_25`
    const page = await renderCases('/en/cases?status=Active', {
      '/api/v1/cases': ({ query }) =>
        query?.after === next
          ? aCaseList({ total: 26, before: 25, rows: [aCaseRow({ code: 'SYN-FIA-2026-00001' })] })
          : aCaseList({ total: 26, next }),
    })
    fireEvent.click(screen.getByRole('link', { name: 'Next page' }))
    await page.settled()
    expect(page.address()).toBe(`/en/cases?status=Active&after=${next}`)
    expect(plain(page.container.textContent ?? '')).toContain('26 to 26 of 26')
    expect(screen.getByRole('link', { name: 'First page' }).getAttribute('href')).toBe('/en/cases?status=Active')
  })

  it('says that nothing matches, and each filter can be taken away', async () => {
    const page = await renderCases('/en/cases?status=Closed&stream=som', {
      '/api/v1/cases': ({ query }) => (query?.stream === 'som' ? aCaseList({ total: 0, rows: [] }) : aCaseList()),
    })
    expect(screen.getByText('No case matches these filters')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /Smuggling of migrants/ }))
    await page.settled()
    expect(page.address()).toBe('/en/cases?status=Closed')
    expect(screen.getByRole('table')).toBeTruthy()
  })

  it('says that it is empty, and that it could not be had', async () => {
    const empty = await renderCases('/ur/cases', { '/api/v1/cases': aCaseList({ total: 0, rows: [] }) })
    expect(empty.container.textContent).toContain('آپ کے رجسٹر میں ابھی کوئی کیس نہیں')
    empty.unmount()
    await renderCases('/en/cases', {
      '/api/v1/cases': () => {
        throw aFailure()
      },
    })
    expect(screen.getByText('The database cannot be reached at the moment. Try again in a minute.')).toBeTruthy()
  })

  it.each(['policymaker', 'donor', 'agency-admin', 'system-admin', 'auditor'] as const)(
    'is not there for the role %s, which asks for nothing of it',
    async (role) => {
      const page = await renderCases('/en/cases', { '/api/v1/session': aSession(aViewer({ role })) })
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Your role has no register')
      expect(page.asked.filter((question) => question.includes('/cases'))).toEqual([])
      expect(screen.queryByRole('link', { name: 'Cases' })).toBeNull()
    },
  )
})
