import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '#src/api/api-error.ts'
import type { Api } from '#src/api/client.ts'
import type { Language } from '#src/i18n/language.ts'
import type { DemoSignIn } from '#src/pages/sign-in/DemoSignIns.tsx'
import { SignInPage } from '#src/pages/sign-in/SignInPage.tsx'
import { renderIn } from './render-in.tsx'

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const refusal = (type: string, status: number, more = {}) =>
  new ApiError({
    kind: 'problem',
    message: type,
    status,
    problem: { type: `/problems/${type}`, title: type, status, ...more },
  })

/** The page does not look into the session that comes back. */
const signedIn = {}

function draw(signIn: Api['signIn'], demoSignIns: readonly DemoSignIn[] = [], language: Language = 'en') {
  const onSignedIn = vi.fn()
  const send = vi.fn(signIn)
  renderIn(language, <SignInPage signIn={send} onSignedIn={onSignedIn} demoSignIns={demoSignIns} />)
  return { onSignedIn, send }
}

async function typeAndSend() {
  await userEvent.type(screen.getByLabelText('Email'), ' a.khan@fia.example ')
  await userEvent.type(screen.getByLabelText('Password'), ' open sesame ')
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
}

describe('signing in', () => {
  it('sends the trimmed email and the password as typed, then hands over', async () => {
    const { onSignedIn, send } = draw(() => Promise.resolve(signedIn))
    await typeAndSend()
    expect(send).toHaveBeenCalledWith({ email: 'a.khan@fia.example', password: ' open sesame ' })
    expect(onSignedIn).toHaveBeenCalledOnce()
  })

  it('names the empty fields, focuses the first and sends nothing', async () => {
    const { send } = draw(() => Promise.resolve(signedIn))
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(screen.getByLabelText('Email')).toHaveAccessibleDescription('Enter your email.')
    expect(screen.getByLabelText('Email')).toHaveFocus()
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Enter your password.')
    expect(send).not.toHaveBeenCalled()
  })

  it.each([
    ['a wrong sign-in', refusal('wrong-sign-in', 401), /email or the password is not right/],
    ['too many attempts', refusal('too-many-requests', 429, { retryAfterSeconds: 130 }), /Wait .*3.* minutes/],
    ['no connection', new ApiError({ kind: 'network', message: 'x' }), /No answer from the server/],
    ['a fault of the server', refusal('unexpected', 500, { instance: 'req-9' }), /Reference:.*req-9/],
  ])('explains %s and keeps what was typed', async (_name, error, words) => {
    const { onSignedIn } = draw(() => Promise.reject(error))
    await typeAndSend()
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(screen.getByLabelText('Email')).toHaveValue('a.khan@fia.example')
    expect(screen.getByLabelText('Password')).toHaveValue(' open sesame ')
    expect(onSignedIn).not.toHaveBeenCalled()
  })

  it('sends once however often it is pressed', async () => {
    const { send } = draw(() => new Promise(() => undefined))
    await typeAndSend()
    await userEvent.type(screen.getByLabelText('Password'), '{Enter}')
    expect(send).toHaveBeenCalledOnce()
  })

  it('shows the password only when asked to', async () => {
    draw(() => Promise.resolve(signedIn))
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'password')
    await userEvent.click(screen.getByRole('button', { name: 'Show the password' }))
    expect(screen.getByLabelText('Password')).toHaveAttribute('type', 'text')
    expect(screen.getByRole('button', { name: 'Hide the password' })).toBeInTheDocument()
  })

  it('offers ready-made accounts only where there are some, each by its role', async () => {
    const account: DemoSignIn = { email: 'c@demo', password: 'p', role: 'coordinator', displayName: 'FIA, Lahore' }
    const { send } = draw(() => Promise.resolve(signedIn), [account], 'ur')
    await userEvent.click(screen.getByRole('button', { name: /^رابطہ کار/ }))
    expect(send).toHaveBeenCalledWith({ email: 'c@demo', password: 'p' })
  })

  it('has no word about demo accounts elsewhere', () => {
    draw(() => Promise.resolve(signedIn))
    expect(screen.queryByRole('heading', { name: 'Demo accounts' })).not.toBeInTheDocument()
  })
})
