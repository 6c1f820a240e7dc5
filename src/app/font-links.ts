import type { Language } from '#src/i18n/language.ts'

/** Fonts that a page is set in. Any other is fetched when a letter of it is met. */
const fontFiles: Record<Language, readonly string[]> = {
  en: ['/fonts/rabta-sans.woff2', '/fonts/rabta-serif-600.woff2'],
  ur: ['/fonts/noto-nastaliq-urdu-400.woff2', '/fonts/rabta-sans.woff2'],
}

const wide = '(min-width: 48rem)'
const narrow = 'not all and (min-width: 48rem)'

/**
 * Links that ask for a page's fonts ahead of their first letter. Before the text they cost a slow line a fifth of a second, and the
 * browser puts the first paint off for them; after it, an Urdu page is set in Naskh, because its own fonts are never swapped in under
 * the reader's eyes. So a narrow window, most likely a phone on a slow line, gets its figures first on the first visit, and every
 * other page is in Nastaliq from the beginning.
 */
export function fontLinks({ language, hasFonts }: { language: Language; hasFonts: boolean }): {
  readonly beforeText: string
  readonly afterText: string
} {
  const links = (media?: string) =>
    fontFiles[language]
      .map((file) => `<link rel="preload" href="${file}" as="font" type="font/woff2" crossorigin${attribute(media)}>`)
      .join('')
  // Latin fonts are swapped in without a jump whenever they come.
  if (language === 'en') return { beforeText: '', afterText: links() }
  return hasFonts ? { beforeText: links(), afterText: '' } : { beforeText: links(wide), afterText: links(narrow) }
}

const attribute = (media: string | undefined): string => (media === undefined ? '' : ` media="${media}"`)
