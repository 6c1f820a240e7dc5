import { preferenceText, readPreference } from '#contract/preference-cookies.ts'

/** The reader's choice of appearance; `system` follows the device. */
export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

const attribute = 'data-theme'

/**
 * The choice kept in a cookie, which the server reads to draw the page in it: the first paint is right without a script. Anything but a
 * choice counts as none.
 * @param cookie the `Cookie` header, or `document.cookie`
 */
export function themeOfCookie(cookie = ''): ThemeChoice {
  const stored = readPreference('theme', cookie)
  return themeChoices.find((choice) => choice === stored) ?? 'system'
}

/** The attribute of the root element for a choice, with a space before it; empty where the device decides. */
export const themeAttribute = (choice: ThemeChoice): string => (choice === 'system' ? '' : ` ${attribute}="${choice}"`)

/** Reads the choice from the root element, where the server or `showTheme` put it. */
export function currentThemeChoice(): ThemeChoice {
  const value = document.documentElement.getAttribute(attribute)
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Applies a choice to this page alone. */
export function showTheme(choice: ThemeChoice): void {
  const root = document.documentElement
  if (choice === 'system') root.removeAttribute(attribute)
  else root.setAttribute(attribute, choice)
}

/** Applies a choice and keeps it for a year. */
export function chooseTheme(choice: ThemeChoice): void {
  showTheme(choice)
  const maxAgeSeconds = choice === 'system' ? 0 : 31_536_000
  document.cookie = preferenceText('theme', choice, maxAgeSeconds, location.protocol)
}

/** Calls back when the choice or the device's own setting changes. Returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributeFilter: [attribute] })
  const device = matchMedia(darkDevice)
  device.addEventListener('change', onChange)
  return () => {
    observer.disconnect()
    device.removeEventListener('change', onChange)
  }
}

/** What is on screen now: the choice, or the device's setting. */
export function shownTheme(): 'light' | 'dark' {
  const choice = currentThemeChoice()
  if (choice !== 'system') return choice
  return matchMedia(darkDevice).matches ? 'dark' : 'light'
}

const darkDevice = '(prefers-color-scheme: dark)'
