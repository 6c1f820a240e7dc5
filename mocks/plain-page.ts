import { directionOf, type Language, languages } from '#src/i18n/language.ts'
import { demoWords } from './words.ts'

/** One line while the demo starts. The application draws over it. */
export function showStarting(root: HTMLElement, language: Language): void {
  root.replaceChildren(paragraph(demoWords[language].starting))
}

/** Says in both languages that there will be no page here and what is missing. @param reason as the browser put it, for whoever helps */
export function showCannotStart(root: HTMLElement, reason: string): void {
  const sections = languages.map((language) => {
    const section = document.createElement('section')
    section.lang = language
    section.dir = directionOf(language)
    const heading = document.createElement('h1')
    heading.textContent = demoWords[language].cannotStart
    section.append(heading, paragraph(demoWords[language].needs))
    return section
  })
  const note = document.createElement('pre')
  note.dir = 'ltr'
  note.textContent = reason
  root.replaceChildren(...sections, note)
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p')
  element.textContent = text
  return element
}
