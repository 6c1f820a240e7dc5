import type { Language } from '#src/i18n/language.ts'
import type { AppRouter } from './create-app-router.ts'

/**
 * Nastaliq that came too late for the first page is taken up when the reader goes to another page: everything is drawn anew there, so no
 * line moves under their eyes. Where it came in time, nothing changes.
 */
export function takeUpLateFont(router: Pick<AppRouter, 'subscribe'>, language: Language, page: Document): void {
  if (language !== 'ur') return
  // The letter decides by its range which file is fetched; the first page's own request has filled the cache.
  const isThere = page.fonts.load('1em "Late Nastaliq Urdu"', 'ا')
  isThere.then(
    () => {
      router.subscribe('onBeforeRouteMount', ({ pathChanged }) => {
        if (pathChanged) page.documentElement.style.setProperty('--late-font', '"Late Nastaliq Urdu"')
      })
    },
    // Without the file the device's own font stays, on this page as on the next.
    () => undefined,
  )
}
