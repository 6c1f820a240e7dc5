import { act, configure, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Problem, type ProblemName, problemStatus, problemType } from '#contract/problems.ts'
import { createApi } from '#src/api/client.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { AcceptInvitation } from '#src/pages/invitation/AcceptInvitation.tsx'
import { renderIn } from '../ui/render-in.tsx'

const token = '0123456789abcdef'.repeat(4)
const anotherToken = 'fedcba9876543210'.repeat(4)

// Effects run twice, as in development: the second reading finds an address without the token.
configure({ reactStrictMode: true })

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
  sessionStorage.clear()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const accepted = () =>
  Response.json({
    viewer: {
      displayName: 'Deployment office',
      role: 'system-admin',
      agencyId: null,
      districtIds: [],
      isDemo: false,
    },
  })

const problem = (name: ProblemName, more: Partial<Problem> = {}) =>
  new Response(JSON.stringify({ type: problemType(name), title: name, status: problemStatus[name], ...more }), {
    status: problemStatus[name],
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  })

const wrongAt = (pointer: string) => problem('invalid-request', { errors: [{ pointer, message: 'Too small' }] })

/** Opens the page at an address, before a server that gives these answers in turn. */
function open(fragment: string, answers: readonly (() => Response | Promise<Response>)[], language: Language = 'en') {
  history.replaceState(null, '', `/${language}/invitation${fragment}`)
  const sent: { url: string; method: string; body: unknown }[] = []
  const { acceptInvitation } = createApi({
    baseUrl: 'http://rabta.test',
    fetch: async (request) => {
      sent.push({ url: request.url, method: request.method, body: await request.json() })
      const answer = answers[sent.length - 1]
      if (!answer) throw new Error('The page sent more than this test expects')
      return answer()
    },
  })
  const onAccepted = vi.fn()
  const { unmount } = renderIn(language, <AcceptInvitation accept={acceptInvitation} onAccepted={onAccepted} />)
  return { sent, onAccepted, unmount }
}

const field = (name: 'Office or function' | 'Email' | 'Password') => screen.getByLabelText(name)
const submit = () => screen.getByRole('button', { name: 'Make the account' })

async function typeAndSend(password = 'four words of sense') {
  await userEvent.type(field('Office or function'), ' Deployment office ')
  await userEvent.type(field('Email'), ' first@office.example ')
  await userEvent.type(field('Password'), password)
  await userEvent.click(submit())
}

function expectTyped(password = 'four words of sense') {
  expect(field('Office or function')).toHaveValue(' Deployment office ')
  expect(field('Email')).toHaveValue('first@office.example')
  expect(field('Password')).toHaveValue(password)
}

describe('accepting an invitation', () => {
  it('sends the token in the body and nowhere else, then hands over', async () => {
    const { sent, onAccepted } = open(`#${token}`, [accepted])
    await typeAndSend()
    await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
    const body = {
      token,
      displayName: 'Deployment office',
      email: 'first@office.example',
      password: 'four words of sense',
    }
    expect(sent).toEqual([{ url: 'http://rabta.test/api/v1/invitations', method: 'POST', body }])
  })

  it('takes the token out of the address as soon as it has read it', () => {
    open(`?from=terminal#${token}`, [])
    expect(location.href).toMatch(/\/en\/invitation\?from=terminal$/)
    expect(submit()).toBeEnabled()
  })

  it('keeps the invitation for a reload and for the page in the other language, until it is used', async () => {
    open(`#${token}`, []).unmount()
    const { onAccepted, unmount } = open('', [accepted])
    await typeAndSend()
    await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
    unmount()
    open('', [], 'ur')
    expect(screen.getByRole('alert')).toHaveTextContent('اس پتے میں کوئی دعوت نہیں')
  })

  it('works where the browser closes its storage', async () => {
    const closed = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(closed)
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(closed)
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(closed)
    const { onAccepted } = open(`#${token}`, [accepted])
    expect(setItem).toHaveBeenCalled()
    await typeAndSend()
    await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
  })

  it('sends once however often it is pressed', async () => {
    const { sent } = open(`#${token}`, [() => new Promise(() => undefined)])
    await typeAndSend()
    await userEvent.type(field('Password'), '{Enter}')
    expect(sent).toHaveLength(1)
  })

  it('cannot be sent from the frame of the server, which would put the fields into an address', () => {
    history.replaceState(null, '', `/en/invitation#${token}`)
    const frame = renderToString(
      <I18nextProvider i18n={createI18n('en', en)}>
        <AcceptInvitation accept={() => Promise.resolve({})} onAccepted={() => undefined} />
      </I18nextProvider>,
    )
    expect(frame).toMatch(/<form[^>]* method="post"/)
    expect(frame).toMatch(/<button[^>]* disabled=""[^>]* type="submit"|<button[^>]* type="submit"[^>]* disabled=""/)
    expect(frame).not.toContain(token)
  })
})

describe('an invitation that cannot be used', () => {
  it.each([
    ['without a token', ''],
    ['with a part of a token', `#${token.slice(0, 40)}`],
  ])('%s asks for the whole address and shows no form', (_name, fragment) => {
    open(fragment, [])
    expect(screen.getByRole('alert')).toHaveTextContent(/no invitation in this address.*Open the whole address/)
    expect(screen.queryByLabelText('Password')).not.toBeInTheDocument()
  })

  it('that was used says so, offers to sign in, and keeps what was typed', async () => {
    const { onAccepted, unmount } = open(`#${token}`, [() => problem('invitation-not-valid')])
    await typeAndSend()
    expect(await screen.findByRole('alert')).toHaveTextContent(/no longer valid.*It was used, has expired/)
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/en/sign-in')
    expectTyped()
    expect(submit()).toBeDisabled()
    expect(onAccepted).not.toHaveBeenCalled()
    unmount()
    open('', [])
    expect(screen.getByRole('alert')).toHaveTextContent('no invitation in this address')
  })

  it('keeps the fields when the reader jumps inside the page', async () => {
    open(`#${token}`, [() => problem('invitation-not-valid')])
    await typeAndSend()
    await screen.findByRole('alert')
    const jumped = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
    location.hash = 'main'
    await act(() => jumped)
    expect(screen.getByRole('alert')).toHaveTextContent('no longer valid')
    expectTyped()
  })

  it('gives way to one pasted over it, with the same fields', async () => {
    const { sent, onAccepted } = open(`#${token}`, [() => problem('invitation-not-valid'), accepted])
    await typeAndSend()
    await screen.findByRole('alert')
    location.hash = anotherToken
    await vi.waitFor(() => expect(submit()).toBeEnabled())
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expectTyped()
    await userEvent.click(submit())
    await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
    expect(sent[1]?.body).toMatchObject({ token: anotherToken })
  })
})

describe('fields that are not right', () => {
  it('are named when empty, the first has the focus, and nothing is sent', async () => {
    const { sent } = open(`#${token}`, [])
    await userEvent.click(submit())
    expect(field('Office or function')).toHaveAccessibleDescription(/Enter the name of the office or function/)
    expect(field('Office or function')).toHaveFocus()
    expect(field('Email')).toHaveAccessibleDescription('Enter your email.')
    expect(field('Password')).toBeInvalid()
    expect(sent).toEqual([])
  })

  it.each([
    ['/body/displayName', 'Office or function', /120 characters at most/],
    ['/body/email', 'Email', /This address cannot be used/],
    ['/body/password', 'Password', /Use at least 12 characters, and 256 at most/],
  ] as const)('are told at the field when the server refuses %s', async (pointer, name, words) => {
    const { onAccepted } = open(`#${token}`, [() => wrongAt(pointer)])
    await typeAndSend('short')
    await vi.waitFor(() => expect(field(name)).toHaveAccessibleDescription(words))
    expect(field(name)).toHaveFocus()
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
    expectTyped('short')
    expect(onAccepted).not.toHaveBeenCalled()
  })

  it('can be corrected and sent again', async () => {
    const { sent, onAccepted } = open(`#${token}`, [() => wrongAt('/body/password'), accepted])
    await typeAndSend('short')
    await vi.waitFor(() => expect(field('Password')).toBeInvalid())
    await userEvent.type(field('Password'), ' becomes long enough')
    await userEvent.click(submit())
    await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
    expect(sent[1]?.body).toMatchObject({ password: 'short becomes long enough' })
  })

  it('isolate their numbers in Urdu', async () => {
    open(`#${token}`, [() => wrongAt('/body/password')], 'ur')
    await userEvent.type(screen.getByLabelText('دفتر یا عہدہ'), 'دفتر')
    await userEvent.type(screen.getByLabelText('ای میل'), 'first@office.example')
    await userEvent.type(screen.getByLabelText('پاس ورڈ'), 'short')
    await userEvent.click(screen.getByRole('button', { name: 'اکاؤنٹ بنائیں' }))
    expect((await screen.findByText('256')).tagName).toBe('BDI')
  })
})

describe('the name of the office', () => {
  it('is written in the direction of its own script', () => {
    open(`#${token}`, [])
    expect(field('Office or function')).toHaveAttribute('dir', 'auto')
  })
})

describe('a server that does not answer as it should', () => {
  const cut = () => {
    throw new TypeError('Failed to fetch')
  }
  it.each([
    ['no connection', cut, /No answer from the server/],
    ['a fault of the server', () => problem('unexpected', { instance: 'req-9' }), /Reference:.*req-9/],
    ['a problem at no field of the form', () => wrongAt('/body'), /Something went wrong/],
  ])('is told above the fields and can be tried again: %s', async (_name, answer, words) => {
    const { onAccepted } = open(`#${token}`, [answer, accepted])
    await typeAndSend()
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expectTyped()
    await userEvent.click(submit())
    await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledOnce())
  })
})

describe('the password', () => {
  it('is shown only when asked to, and says that length is what counts', async () => {
    open(`#${token}`, [])
    expect(field('Password')).toHaveAttribute('type', 'password')
    expect(field('Password')).toHaveAccessibleDescription(/At least 12 characters. Length is what counts/)
    await userEvent.click(screen.getByRole('button', { name: 'Show the password' }))
    expect(field('Password')).toHaveAttribute('type', 'text')
  })
})
