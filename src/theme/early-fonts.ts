import { preferenceText, readPreference } from '#contract/preference-cookies.ts'

/**
 * Faces that the first Urdu page of a visit is set in, if the browser has their files in time: they are optional, so they are never
 * swapped in under the reader's eyes. No device's font wraps like Nastaliq, and one digit that comes out wider can wrap a headline. They
 * stand in the page and in no sheet, because a sheet that comes later and declares them again gives the browser a second occasion to swap.
 */
export const earlyFonts = [
  '@font-face{font-family:"Early Nastaliq Urdu";src:url(/fonts/noto-nastaliq-urdu-400.woff2)format("woff2");font-weight:1 1000;' +
    'font-display:optional;unicode-range:U+20,U+A0,U+600-6FF,U+200C-200F}',
  '@font-face{font-family:"Early Rabta Sans";src:url(/fonts/rabta-sans.woff2)format("woff2");font-weight:400 700;font-display:optional}',
].join('')

/** Sets an Urdu page in its own fonts whenever they come, from now on. */
export function takeUpFonts(page: Document): void {
  const { style } = page.documentElement
  style.setProperty('--nastaliq', `"${nastaliq}", "Early Nastaliq Urdu"`)
  style.setProperty('--latin', '"Rabta Sans", "Early Rabta Sans"')
}

/** Resolves when they can be taken up without a wait; rejects where Nastaliq cannot be had. */
export const fontsAreThere = (page: Document): Promise<unknown> =>
  // The letter decides by its range which file is fetched; the first page's own request has filled the cache.
  page.fonts.load(`1em "${nastaliq}"`, 'ا')

const nastaliq = 'Noto Nastaliq Urdu'

const monthSeconds = 2_592_000

/** Notes for the server that this browser holds the Urdu fonts, so that its next page may wait for them the moment they take. */
export function rememberFonts(page: Document): void {
  page.cookie = preferenceText('fonts', '1', monthSeconds, page.location.protocol)
}

/** @param cookie the `Cookie` header */
export const hasFontsByCookie = (cookie?: string): boolean => readPreference('fonts', cookie) === '1'
