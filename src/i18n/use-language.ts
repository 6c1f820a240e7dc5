import { isLanguage, type Language } from './language.ts'
import { useTranslation } from './use-translation.ts'

/** The page's language. It does not change while a page is open: the other language is another page. */
export function useLanguage(): Language {
  const { language } = useTranslation().i18n
  return isLanguage(language) ? language : 'en'
}
