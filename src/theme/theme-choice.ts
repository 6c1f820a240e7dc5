/** The reader's choice of appearance; `system` follows the device. */
export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

const storageKey = 'rabta-theme'
const attribute = 'data-theme'

/**
 * Text of the script that sets the stored choice on the root element before the first paint, so that no light page flashes.
 * It is inline and blocking: the document's security policy has to allow it (by its hash).
 */
export const themeScript = `try{var c=localStorage.getItem('${storageKey}');if(c==='light'||c==='dark')document.documentElement.setAttribute('${attribute}',c)}catch(e){}`

/** Reads the choice from the root element, where the script above or `chooseTheme` put it. */
export function currentThemeChoice(): ThemeChoice {
  const value = document.documentElement.getAttribute(attribute)
  return value === 'light' || value === 'dark' ? value : 'system'
}

/** Applies a choice and keeps it. Where storage is closed (private windows), it lasts until the page is left. */
export function chooseTheme(choice: ThemeChoice): void {
  const root = document.documentElement
  if (choice === 'system') root.removeAttribute(attribute)
  else root.setAttribute(attribute, choice)
  try {
    if (choice === 'system') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, choice)
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
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
