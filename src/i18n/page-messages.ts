import { isLanguage, type Language, languages } from './language.ts'
import { useLanguage } from './use-language.ts'
import { useTranslation } from './use-translation.ts'

/** The words of one page, in the languages that are needed where it is drawn. */
export type PageMessages<Messages> = Readonly<Partial<Record<Language, Messages>>>

/**
 * Fetches the words of a page that is fetched on demand, so that they are not part of the first script. To be awaited at the top of a
 * module of that page: they are then there before anything is drawn, server and browser draw the same first frame, and nothing suspends.
 */
export async function loadPageMessages<Messages>(
  loaders: Readonly<Record<Language, () => Promise<Messages>>>,
): Promise<PageMessages<Messages>> {
  const loaded = await Promise.all(
    neededLanguages().map(async (language) => [language, await loaders[language]()] as const),
  )
  return Object.fromEntries(loaded)
}

/** A browser draws one language, which its page names; a server draws both. */
function neededLanguages(): readonly Language[] {
  const language = typeof document === 'undefined' ? '' : document.documentElement.lang
  return isLanguage(language) ? [language] : languages
}

/**
 * Makes a page's words known under their namespace. Done once for each language; it changes nothing that is on the screen.
 * @throws Error in a page whose language is not the one its document names
 */
export function usePageMessages(namespace: string, messages: PageMessages<object>): void {
  const language = useLanguage()
  const { i18n } = useTranslation()
  if (i18n.hasResourceBundle(language, namespace)) return
  if (messages[language] === undefined) throw new Error(`The words of "${namespace}" were not loaded in "${language}"`)
  i18n.addResourceBundle(language, namespace, messages[language])
}
