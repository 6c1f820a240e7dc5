import type { ExportSheet } from './export-sheet.ts'
import { afterPicture, beforePicture } from './picture-events.ts'
import styles from './picture-sheet.module.css'

/**
 * What answers a pointer or a key, folds open, is said around the picture already, or moves over it. A button that is a name in the picture
 * stays: the heading of a column, and what is marked so.
 */
const notInPicture =
  'button:not(thead button, [data-in-picture]), thead button svg, input, select, textarea, fieldset, nav, form, details, figcaption, output, .leaflet-container, [data-not-in-picture]'

/**
 * The figure between the words that belong to it, as an element of the page that is laid out but never painted: the browser sets
 * titles, sentences and notes in the right direction and wraps them, and the picture is a copy of that. To be removed after use.
 */
export function pictureSheet(figure: HTMLElement, sheet: ExportSheet): HTMLElement {
  const { words } = sheet
  const element = document.createElement('div')
  element.className = styles.sheet ?? ''
  element.lang = document.documentElement.lang
  element.dir = words.direction
  element.setAttribute('aria-hidden', 'true')
  // The page's own fonts, whatever the page itself is set in; see `theme/early-fonts.ts`.
  element.style.setProperty('--nastaliq', '"Noto Nastaliq Urdu"')
  element.style.setProperty('--latin', '"Rabta Sans"')
  element.style.inlineSize = `${Math.max(narrowest, figure.getBoundingClientRect().width) + 2 * padding}px`
  const head = [
    paragraph(sheet.title, styles.title),
    sheet.sentence !== undefined && paragraph(sheet.sentence, styles.sentence),
    sheet.subtitle !== undefined && paragraph(sheet.subtitle, styles.subtitle),
  ]
  const picture = pictureOf(figure)
  const said = picture.textContent
  const foot = [
    sheet.isSynthetic && paragraph(words.synthetic, styles.mark),
    ...sheet.notes.filter((note) => !said.includes(note)).map((note) => paragraph(note)),
    originOf(sheet),
    paragraph(sheet.link, styles.link),
  ]
  element.append(part(styles.head, shown(head)), picture, part(styles.foot, shown(foot)))
  return element
}

/** Makes room for what scrolls sideways in the page: a picture does not scroll. Once the sheet is laid out. */
export function widen(element: HTMLElement): void {
  const beyond = [...element.querySelectorAll('*')]
    .filter((box) => /auto|scroll/.test(getComputedStyle(box).overflowX))
    .map((box) => box.scrollWidth - box.clientWidth)
  const most = Math.max(0, ...beyond)
  if (most > 0) element.style.inlineSize = `${element.getBoundingClientRect().width + most}px`
}

/** Of the sheet's own style, in CSS pixels. */
const padding = 24
/** A note in a narrower picture would have a word a line. */
const narrowest = 320

function pictureOf(figure: HTMLElement): HTMLElement {
  dispatchEvent(new Event(beforePicture))
  // A deep copy of an HTML element is one.
  const copy = figure.cloneNode(true) as HTMLElement
  dispatchEvent(new Event(afterPicture))
  for (const element of copy.querySelectorAll(notInPicture)) element.remove()
  return copy
}

/** Source, last day and release in one line; the release is a code, which reads from left to right and stays whole. */
function originOf({ words, source, asOf, releaseId }: ExportSheet): HTMLElement {
  const line = paragraph(
    shown([`${words.sourceName}: ${source}`, asOf !== undefined && `${words.asOfName}: ${asOf}`]).join(' · '),
  )
  if (releaseId !== undefined) {
    const code = document.createElement('bdi')
    code.dir = 'ltr'
    code.className = styles.code ?? ''
    code.textContent = releaseId
    line.append(` · ${words.releaseName}: `, code)
  }
  return line
}

function paragraph(text: string, className = ''): HTMLElement {
  const element = document.createElement('p')
  element.className = className
  element.textContent = text
  return element
}

function part(className: string | undefined, children: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div')
  element.className = className ?? ''
  element.append(...children)
  return element
}

const shown = <Value>(values: readonly (Value | false)[]): Value[] =>
  values.filter((value): value is Value => value !== false)
