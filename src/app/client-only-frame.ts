import { defaultBoundaryProfile } from '#contract/boundary-profile.ts'
import { chooseLanguage, directionOf, languageOfPath } from '#src/i18n/language.ts'
import { takeUpFonts } from '#src/theme/early-fonts.ts'
import { showTheme, themeOfCookie } from '#src/theme/theme-choice.ts'
import type { FirstFrame } from './first-frame.ts'

/**
 * The start of a page that no server drew (the demonstration on a static host): language from the address, else from the choice
 * stored, else from the browser. Sets `lang`, `dir` and the chosen appearance before anything is drawn.
 */
export function clientOnlyFrame(): FirstFrame {
  const language = languageOfPath(location.pathname) ?? chooseLanguage(document.cookie, navigator.languages.join(','))
  if (location.pathname === '/') history.replaceState(null, '', `/${language}/overview${location.search}`)
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  showTheme(themeOfCookie(document.cookie))
  // Nothing has been drawn that could move.
  takeUpFonts(document)
  const isMock = import.meta.env.MODE === 'demo'
  const settings = { boundaryProfile: defaultBoundaryProfile, isDemo: isMock, isMock }
  return { language, settings, at: 0, queries: [], references: [], sectionStyles: [] }
}
