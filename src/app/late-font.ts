import type { Language } from '#src/i18n/language.ts'
import { fontsAreThere, rememberFonts, takeUpFonts } from '#src/theme/early-fonts.ts'
import type { AppRouter } from './create-app-router.ts'

/**
 * Nastaliq that came too late for the first page is taken up when the reader goes to another page: everything is drawn anew there, so no
 * line moves under their eyes. Where it came in time, nothing changes.
 */
export function takeUpLateFont(router: Pick<AppRouter, 'subscribe'>, language: Language, page: Document): void {
  if (language !== 'ur') return
  fontsAreThere(page).then(
    () => {
      rememberFonts(page)
      router.subscribe('onBeforeRouteMount', ({ pathChanged }) => {
        if (pathChanged) takeUpFonts(page)
      })
    },
    // Without the file the device's own font stays, on this page as on the next.
    () => undefined,
  )
}
