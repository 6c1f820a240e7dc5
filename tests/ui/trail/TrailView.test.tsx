import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import type { Role } from '#contract/roles.ts'
import { ApiError } from '#src/api/api-error.ts'
// Before any page names its language: its words are then there in both, as on a server.
import '#src/i18n/trail-messages.ts'
import { aTrail, aTrailEntry, aVerification } from '#tests/support/a-trail.ts'
import { type Answers, aFailure } from '#tests/support/an-api.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { referralId } from '#tests/support/some-referrals.ts'
import { plain } from '#tests/support/words.ts'

const path = '/api/v1/audit/entries'

const renderTrail = (
  answers: Answers = {},
  { address = '/en/audit', role = 'coordinator' }: { address?: string; role?: Role } = {},
) => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  return renderPage(address, {
    '/api/v1/session': aSession(aViewer({ role, agencyId: role === 'auditor' ? null : 'pol-pb' })),
    [path]: aTrail(),
    '/api/v1/audit/verification': aVerification(),
    ...answers,
  })
}

const read = (element: Element): string =>
  plain(element.textContent ?? '')
    .replaceAll('\u00A0', ' ')
    .trim()
const rows = (): string[] =>
  within(screen.getByRole('table', { name: 'Entries, the newest first' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(read).join(' | '))

const entries = [
  aTrailEntry(4, {
    outcome: 'refused',
    reason: 'not-found',
    target: { kind: 'referral', id: null, code: null },
    fields: [],
  }),
  aTrailEntry(3, {
    action: 'session.refused',
    outcome: 'refused',
    reason: 'wrong-sign-in',
    actor: { role: null, agency: null, displayName: null, isReader: false },
    target: { kind: 'account', id: null, code: null },
    fields: [],
  }),
  aTrailEntry(2, {
    action: 'referral.accepted',
    fields: ['state'],
    actor: {
      role: 'coordinator',
      agency: aTrail().actingAgencies[0] ?? null,
      displayName: 'Desk of Lahore',
      isReader: false,
    },
  }),
  aTrailEntry(1),
]

describe('the page of the trail', () => {
  it('says who did what to which record, and opens the referral', async () => {
    await renderTrail({ [path]: aTrail({ entries }) })
    expect(rows()).toEqual([
      '14 July 2026, 12:00 | Coordinator, Punjab Social Welfare | Read a referral | a referral | Refusedno record that this account may see',
      '14 July 2026, 12:00 | Not signed in | Tried to sign in | an account | Refusedwrong email or password',
      '14 July 2026, 12:00 | Desk of LahoreCoordinator, Punjab Police | Accepted a referral | SYN-POL-2026-R00002 | Done',
      '14 July 2026, 12:00 | Coordinator, Punjab Social Welfare | Read a referralShown: sex, age | SYN-POL-2026-R00001 | Done',
    ])
    expect(screen.getByRole('link', { name: /R00001/ })).toHaveAttribute('href', `/en/referrals?at=${referralId(1)}`)
    expect(screen.getByText(/no entry was changed, added or taken away/)).toBeInTheDocument()
  })

  it('reads in Urdu', async () => {
    const { container } = await renderTrail({}, { address: '/ur/audit' })
    expect(read(container)).toContain('ہمارے ریکارڈ کس نے دیکھے اور بدلے')
    expect(read(container)).toContain('رابطہ کار، محکمہ سماجی بہبود پنجاب')
  })

  it('keeps filters and pages in the address', async () => {
    const page = await renderTrail({
      [path]: ({ query }) => aTrail({ next: query?.before === undefined ? 120 : null }),
    })
    await userEvent.selectOptions(screen.getByLabelText('What was done'), 'Readings')
    await userEvent.type(screen.getByLabelText('Code of a record'), 'SYN-POL-2026-R00001')
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    await waitFor(() => expect(page.address()).toBe('/en/audit?group=reading&code=SYN-POL-2026-R00001'))
    await userEvent.click(await screen.findByRole('link', { name: 'Older entries' }))
    await waitFor(() => expect(page.address()).toBe('/en/audit?group=reading&code=SYN-POL-2026-R00001&before=120'))
    expect(page.asked.at(-1)).toBe(`${path}?group=reading&code=SYN-POL-2026-R00001&before=120`)
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Older entries' })).not.toBeInTheDocument())
    expect(screen.getByRole('link', { name: 'Newest entries' })).toBeInTheDocument()
  })

  it('says that nothing matches, and takes filters away', async () => {
    const page = await renderTrail(
      { [path]: ({ query }) => aTrail({ entries: query?.group === undefined ? entries : [] }) },
      { address: '/en/audit?group=case&agency=swd-pb' },
    )
    expect(screen.getByText('No entry matches these filters')).toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: /Changes of cases/ }))
    await waitFor(() => expect(page.address()).toBe('/en/audit?agency=swd-pb'))
    await waitFor(() => expect(rows()).toHaveLength(4))
  })

  it('says so when nothing is on record, when it cannot be read, and when the session is over', async () => {
    const { unmount } = await renderTrail({ [path]: aTrail({ entries: [], actingAgencies: [] }) })
    expect(screen.getByText('Nothing is on record yet')).toBeInTheDocument()
    unmount()
    const failing = await renderTrail({
      [path]: () => {
        throw aFailure()
      },
    })
    expect(screen.getByRole('alert')).toHaveTextContent('The database cannot be reached')
    failing.unmount()
    await renderTrail({
      [path]: () => {
        throw new ApiError({ kind: 'problem', message: 'Sign in', status: 401 })
      },
    })
    expect(screen.getByRole('alert')).toHaveTextContent('Your session has ended')
  })

  it('names the entry from which the chain is not what was written', async () => {
    const faults = [{ chain: 'pol-pb', seq: 7, kind: 'missing' as const }]
    await renderTrail({ '/api/v1/audit/verification': aVerification({ faults, faultyChains: 1 }) })
    expect(read(document.body)).toContain('from entry 7 on, this record is not what was written')
  })

  it('lets auditors choose whose records, and links none of them', async () => {
    const chains = [{ id: 'system', name: null }, ...aTrail().actingAgencies]
    const page = await renderTrail({ [path]: aTrail({ chains }) }, { role: 'auditor' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Who saw and changed records')
    expect(screen.queryByRole('link', { name: /R00001/ })).not.toBeInTheDocument()
    await userEvent.selectOptions(screen.getByLabelText('Records of'), 'Punjab Social Welfare')
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    await waitFor(() => expect(page.address()).toBe('/en/audit?chain=swd-pb'))
  })

  it('asks nothing for those who may not see it', async () => {
    const page = await renderTrail({}, { role: 'system-admin' })
    expect(screen.getByText('Your role does not see this')).toBeInTheDocument()
    expect(page.asked.filter((question) => question.startsWith(path))).toEqual([])
  })
})
