import { directionOf, type Language } from '#src/i18n/language.ts'
import { AppLink } from './AppLink.tsx'
import styles from './LanguageLink.module.css'

export type LanguageLinkProps = { readonly language: Language; readonly href: string }

/** This page in another language, named in its own script. */
export const LanguageLink = ({ language, href }: LanguageLinkProps) => (
  <AppLink className={styles.link} href={href} lang={language} hrefLang={language} dir={directionOf(language)}>
    {names[language]}
  </AppLink>
)

/** Each in its own script, the same on every page. */
const names: Record<Language, string> = { en: 'English', ur: 'اردو' }
