import { directionOf, type Language, languages } from '#src/i18n/language.ts'
import styles from './plain-page.module.css'
import { demoWords } from './words.ts'

/** One line while the demo starts. The application draws over it. */
export function showStarting(root: HTMLElement, language: Language): void {
  root.replaceChildren(element('div', styles.message, element('p', undefined, demoWords[language].starting)))
}

/** Says in both languages that there will be no page here and what is missing. @param reason as the browser put it, for whoever helps */
export function showCannotStart(root: HTMLElement, reason: string): void {
  const parts = languages.map((language) => {
    const { cannotStart, needs } = demoWords[language]
    const part = element('section', styles.part, element('h1', undefined, cannotStart), element('p', undefined, needs))
    part.lang = language
    part.dir = directionOf(language)
    return part
  })
  const note = element('pre', styles.reason, reason)
  note.dir = 'ltr'
  root.replaceChildren(element('main', styles.message, ...parts, note))
}

function element(name: string, className: string | undefined, ...content: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  if (className !== undefined) made.className = className
  made.append(...content)
  return made
}
