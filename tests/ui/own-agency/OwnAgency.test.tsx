import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { notApplicable, notShown } from '#contract/count.ts'
import type { Role } from '#contract/roles.ts'
import { ApiError } from '#src/api/api-error.ts'
// Before any page names its language: its words are then there in both, as on a server.
import '#src/i18n/own-agency-messages.ts'
import { type Answers, aFailure } from '#tests/support/an-api.ts'
import { noOwnColumns, someOwnColumns, someOwnFigures } from '#tests/support/an-own-agency.ts'
import { aSession, aViewer } from '#tests/support/figures.ts'
import { renderPage } from '#tests/support/render-page.tsx'
import { plain } from '#tests/support/words.ts'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
})

afterEach(() => {
  vi.restoreAllMocks()
})

const asRole = (role: Role): Answers => ({ '/api/v1/session': aSession(aViewer({ role, agencyId: 'fia' })) })
const columns = '/api/v1/own-agency/columns'
const figures = '/api/v1/own-agency/figures'

const coordinator = async (address: string, answers: Answers = {}) => {
  const page = await renderPage(address, { ...asRole('coordinator'), [columns]: someOwnColumns(), ...answers })
  const ask = () => page.asked.filter((question) => question.startsWith(columns)).length
  return { ...page, timesAsked: ask }
}
const strip = async () => screen.findByRole('region', { name: 'Your agency, now' }, { timeout: 15_000 })
/** Every number with its name, as text. */
const told = async () => within(await strip()).findAllByRole('listitem')
/** A number keeps to the word before it by a space that does not break. */
const read = (element: Element) => plain(element.textContent ?? '').replaceAll('\u00A0', ' ')
const tiles = async () => (await told()).map(read)
const words = async () => plain((await strip()).textContent ?? '')

const refusal = () =>
  new ApiError({
    kind: 'problem',
    message: 'Not signed in',
    status: 401,
    problem: { type: '/problems/not-signed-in', title: 'Not signed in', status: 401 },
  })

describe('the strip of a coordinator', () => {
  it('counts the own records for the question of the page, and says what they are', async () => {
    await coordinator('/en/overview')
    expect(await tiles()).toEqual([
      'Persons identified3girls 1, women 2',
      'Cases registered2',
      'Referrals sent, due for an answer2Answered on time by those asked: 1',
      'Referrals received, due for an answer3Median hours to your first answer: 16.5',
      'Answered on time by your desks1of 3 received',
    ])
    const text = await words()
    expect(text).toContain('Trafficking in persons, Pakistan, FY 2025-26')
    expect(text).toContain('exact and live, and only your agency sees them')
    expect(text).toContain('no part of the release. Do not pass them on')
    expect(text).toContain(
      'Federal Investigation Agency, records of Lahore and Kasur. Read on 23 November 2026 at 14:05',
    )
    expect(text).toContain('Why they differ from the figures above')
    expect(text).toContain('after 31 October 2026: persons 1, cases 1, referrals sent 0, referrals received 1')
  })

  it('follows the sentence without another request', async () => {
    const page = await coordinator('/en/overview')
    await told()
    const asked = page.timesAsked()
    await userEvent.selectOptions(screen.getByLabelText('Stream or form'), 'som')
    await page.settled()
    await expect
      .poll(async () => (await tiles()).slice(0, 2))
      .toEqual(['Persons identified1men 1', 'Cases registered1'])
    await userEvent.selectOptions(screen.getByLabelText('Place', { exact: true }), 'lahore')
    await page.settled()
    await expect.poll(async () => (await tiles()).slice(0, 2)).toEqual(['Persons identified0', 'Cases registered0'])
    expect(await words()).toContain('No record of your agency matches this question')
    expect(page.timesAsked()).toBe(asked)
  })

  it('stands on the page of a place, too', async () => {
    await coordinator('/en/place/kasur')
    expect((await tiles())[0]).toBe('Persons identified1women 1')
  })

  it('says of a place that the account does not read, of a form and of activities, that they do not apply', async () => {
    const { unmount } = await coordinator('/en/place/sukkur')
    expect((await tiles()).every((tile) => tile.endsWith('not applicable') && !tile.includes('n/a'))).toBe(true)
    expect(await words()).toContain('Your account reads records of Lahore and Kasur. Sukkur is not among them.')
    unmount()
    const form = await coordinator('/en/overview?of=tip.forced-begging&period=cy2025')
    expect((await tiles()).slice(1, 3)).toEqual([
      'Cases registered1',
      'Referrals sent, due for an answernot applicable',
    ])
    expect(await words()).toContain('Referrals are counted by stream, not by form.')
    form.unmount()
    await coordinator('/en/overview?measure=reached')
    expect(await words()).toContain('People reached by activities are not counted here.')
  })

  it('does not speak of answers on time where there was nothing to answer', async () => {
    const { sent, received } = noOwnColumns()
    await coordinator('/en/overview', { [columns]: someOwnColumns({ sent, received }) })
    expect((await tiles()).slice(2)).toEqual([
      'Referrals sent, due for an answer0',
      'Referrals received, due for an answer0',
      'Answered on time by your desksnot applicableNo referral was received',
    ])
  })

  it('warns at once and explains when asked', async () => {
    await coordinator('/en/overview')
    await told()
    expect(screen.getByText(/your agency only. Do not pass them on/)).toBeVisible()
    const explained = screen.getByText(/Why they differ from the figures above/)
    expect(explained).not.toBeVisible()
    await userEvent.click(screen.getByText('About these numbers'))
    expect(explained).toBeVisible()
  })

  it('reads in Urdu', async () => {
    await coordinator('/ur/overview')
    const region = await screen.findByRole('region', { name: 'آپ کا ادارہ، اس وقت' }, { timeout: 15_000 })
    await within(region).findAllByRole('listitem')
    expect(read(region)).toContain('شناخت شدہ افراد3لڑکیاں 1، خواتین 2')
  })
})

describe('when there are no numbers', () => {
  it('keeps their room while they are on their way', async () => {
    let answer: (columns: object) => void = () => undefined
    const waiting = new Promise<object>((resolve) => {
      answer = resolve
    })
    const page = coordinator('/en/overview', { [columns]: () => waiting })
    const busy = () => document.querySelector('[data-own-agency] [aria-busy="true"]')
    await vi.waitFor(() => expect(busy()).not.toBeNull(), { timeout: 15_000 })
    expect(document.querySelector('[data-own-numbers]')).toBeNull()
    answer(someOwnColumns())
    await page
    expect(await told()).toHaveLength(5)
    expect(busy()).toBeNull()
  })

  it('says so of an agency that has recorded nothing yet', async () => {
    await coordinator('/en/overview', { [columns]: noOwnColumns() })
    expect(await screen.findByText('Your agency has recorded nothing yet')).toBeInTheDocument()
  })

  it('says what failed, in its own part, and asks again when the reader wishes', async () => {
    let isDown = true
    await coordinator('/en/overview', {
      [columns]: () => {
        if (isDown) throw aFailure()
        return someOwnColumns()
      },
    })
    const alert = await within(await strip()).findByRole('alert')
    expect(alert).toHaveTextContent('request-7')
    isDown = false
    await userEvent.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await told()).toHaveLength(5)
  })

  it('takes them from the screen when the session has ended, and asks no more', async () => {
    let hasEnded = false
    const page = await coordinator('/en/overview', {
      [columns]: () => {
        if (hasEnded) throw refusal()
        return someOwnColumns()
      },
    })
    await told()
    hasEnded = true
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    expect(await screen.findByText(/Your session has ended/)).toBeInTheDocument()
    expect(within(await strip()).queryByRole('list')).not.toBeInTheDocument()
    const asked = page.timesAsked()
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    await page.settled()
    expect(page.timesAsked()).toBe(asked)
  })
})

describe('reading again', () => {
  /** What the page wants done every minute. */
  const everyMinute = () => {
    const started: (() => void)[] = []
    const setInterval = globalThis.setInterval
    vi.spyOn(globalThis, 'setInterval').mockImplementation((run: () => void, ms?: number) => {
      if (ms === 60_000) started.push(run)
      return setInterval(run, ms)
    })
    return () => act(async () => started.at(-1)?.())
  }

  it('happens when the page is looked at again, and every minute while it is', async () => {
    const aMinutePasses = everyMinute()
    let minute = 5
    const page = await coordinator('/en/overview', {
      [columns]: () => someOwnColumns({ readAt: `2026-11-23T09:0${minute}:00.000Z` }),
    })
    await told()
    minute = 6
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    await waitFor(async () => expect(await words()).toContain('at 14:06'))
    minute = 7
    await aMinutePasses()
    await waitFor(async () => expect(await words()).toContain('at 14:07'))
    const asked = page.timesAsked()
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    await aMinutePasses()
    expect(page.timesAsked()).toBe(asked)
  })

  it('keeps what was read, and says that it could not be updated, while the server does not answer', async () => {
    let isDown = false
    await coordinator('/en/overview', {
      [columns]: () => {
        if (isDown) throw aFailure()
        return someOwnColumns()
      },
    })
    await told()
    isDown = true
    await act(async () => void window.dispatchEvent(new Event('visibilitychange')))
    expect(await within(await strip()).findByText(/could not be updated/)).toBeInTheDocument()
    expect(await told()).toHaveLength(5)
    expect(await words()).toContain('at 14:05')
  })
})

describe('the strip of an administrator', () => {
  it('asks the server each question, and says that small numbers of single places are not told', async () => {
    const page = await renderPage('/en/overview', {
      ...asRole('agency-admin'),
      [figures]: ({ query }) =>
        query?.in === 'lahore' ? someOwnFigures({ persons: notShown, answerHours: notApplicable }) : someOwnFigures(),
    })
    expect((await tiles())[0]).toBe('Persons identified812')
    expect(await words()).toContain('the whole agency is told exactly, a province or district from 5 on')
    await userEvent.selectOptions(screen.getByLabelText('Place', { exact: true }), 'lahore')
    await page.settled()
    await waitFor(async () =>
      expect((await tiles())[0]).toBe('Persons identifiednot shownnot shown, to protect people'),
    )
    expect(page.asked.filter((question) => question.startsWith(columns))).toEqual([])
    expect(page.asked.filter((question) => question.startsWith(figures)).at(-1)).toBe(
      `${figures}?of=tip&in=lahore&period=fy2025-26`,
    )
  })
})

describe('everybody else', () => {
  it.each<Role>(['policymaker', 'donor', 'system-admin', 'auditor'])('has no trace of it: %s', async (role) => {
    const page = await renderPage('/en/overview', asRole(role))
    expect(page.asked.filter((question) => question.includes('own-agency'))).toEqual([])
    expect(screen.queryByText('Your agency, now')).not.toBeInTheDocument()
    expect(page.container.querySelector('[data-own-agency]')).toBeNull()
  })

  it('has no trace of it without a session', async () => {
    const page = await renderPage('/en/place/lahore')
    expect(page.asked.filter((question) => question.includes('own-agency'))).toEqual([])
    expect(screen.queryByText('Your agency, now')).not.toBeInTheDocument()
  })
})
