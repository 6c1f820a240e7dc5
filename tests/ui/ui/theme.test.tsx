import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { currentThemeChoice, shownTheme, showTheme, themeAttribute, themeOfCookie } from '#src/theme/theme-choice.ts'
import { ThemeSwitch } from '#src/ui/ThemeSwitch.tsx'
import { renderIn } from './render-in.tsx'

const root = document.documentElement
const nextPage = () => showTheme(themeOfCookie(document.cookie))

beforeEach(() => {
  // jsdom has no media queries; this device prefers a dark screen.
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }))
})
afterEach(() => {
  vi.unstubAllGlobals()
  document.cookie = 'rabta-theme=; Max-Age=0; Path=/'
  root.removeAttribute('data-theme')
})

describe('the choice of appearance', () => {
  it('follows the device until the reader chooses', () => {
    renderIn('en', <ThemeSwitch />)
    expect(screen.getByRole('radio', { name: 'As the device' })).toBeChecked()
    expect(shownTheme()).toBe('dark')
  })

  it('applies a choice at once and keeps it for the next page', async () => {
    renderIn('en', <ThemeSwitch />)
    await userEvent.click(screen.getByRole('radio', { name: 'Light' }))
    expect(screen.getByRole('radio', { name: 'Light' })).toBeChecked()
    expect(shownTheme()).toBe('light')
    root.removeAttribute('data-theme')
    nextPage()
    expect(currentThemeChoice()).toBe('light')
  })

  it('forgets the choice when the reader returns to the device', async () => {
    renderIn('en', <ThemeSwitch />)
    await userEvent.click(screen.getByRole('radio', { name: 'Dark' }))
    await userEvent.click(screen.getByRole('radio', { name: 'As the device' }))
    nextPage()
    expect(currentThemeChoice()).toBe('system')
  })

  it('ignores a stored value it does not know', () => {
    expect(themeOfCookie('rabta-theme="><b>')).toBe('system')
    expect(themeOfCookie('x-rabta-theme=dark')).toBe('system')
    expect(themeOfCookie(undefined)).toBe('system')
  })

  it('is drawn by the server from the cookie', () => {
    expect(themeAttribute(themeOfCookie('rabta-language=ur; rabta-theme=dark'))).toBe(' data-theme="dark"')
    expect(themeAttribute(themeOfCookie('rabta-theme=system'))).toBe('')
  })
})
