import { drawBox } from './draw-box.ts'
import { drawSvg } from './draw-svg.ts'
import { drawText } from './draw-text.ts'
import type { ExportSheet } from './export-sheet.ts'
import { pictureSheet, widen } from './picture-sheet.ts'
import { type Canvas, svgNode } from './svg-nodes.ts'

/** A picture that stands alone, and its size in CSS pixels. */
export type Picture = { readonly svg: SVGSVGElement; readonly width: number; readonly height: number }

/** Fonts that a picture of a language is set in; a letter decides which file of a font is fetched. */
const ownFonts = [
  ['"Rabta Sans"', 'a'],
  ['600 1em "Rabta Sans"', 'a'],
  ['600 1em "Rabta Serif"', 'a'],
  ['"Noto Nastaliq Urdu"', 'ا'],
  ['"Noto Naskh Arabic"', 'ا'],
] as const

/**
 * Draws a figure of the page with its title, filters, legend, notes and source as one SVG that needs no style sheet, always in the
 * light theme. The figure is copied as it is on the screen, at its width there; what is hidden there is nowhere in the picture either.
 */
export async function svgPicture(figure: HTMLElement, sheet: ExportSheet): Promise<Picture> {
  await loadFonts(sheet.words.direction)
  const element = pictureSheet(figure, sheet)
  figure.parentElement?.append(element)
  try {
    widen(element)
    return copyOf(element, sheet)
  } finally {
    element.remove()
  }
}

/** As a file. */
export const svgText = ({ svg }: Picture): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`

async function loadFonts(direction: 'ltr' | 'rtl'): Promise<void> {
  const needed = direction === 'rtl' ? ownFonts : ownFonts.slice(0, 3)
  // A font that does not come is replaced by the next of the list, in the picture as on the page.
  await Promise.allSettled(
    needed.map(([font, letter]) => document.fonts.load(font.startsWith('"') ? `1em ${font}` : font, letter)),
  )
}

function copyOf(element: HTMLElement, sheet: ExportSheet): Picture {
  const { left, top, width, height } = element.getBoundingClientRect()
  const [wide, high] = [Math.ceil(width), Math.ceil(height)]
  const svg = svgNode('svg', { width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, lang: element.lang })
  const title = svgNode('title', {})
  title.textContent = sheet.title
  const definitions = svgNode('defs', {})
  svg.append(title, definitions)
  const canvas: Canvas = {
    left,
    top,
    root: svg,
    define: (make) => {
      const id = `rabta-${definitions.childNodes.length + 1}`
      definitions.append(make(id))
      return `url(#${id})`
    },
  }
  numberLists(element)
  drawElement(element, canvas)
  return { svg, width: wide, height: high }
}

/** Markers of lists are no text that could be copied: they are written before the entries. */
function numberLists(element: HTMLElement): void {
  for (const list of element.querySelectorAll('ol')) {
    ;[...list.children].forEach((entry, index) => {
      if (getComputedStyle(entry).listStyleType === 'decimal') entry.prepend(`${index + 1}. `)
    })
  }
}

function drawElement(element: Element, canvas: Canvas): void {
  const style = getComputedStyle(element)
  if (style.display === 'none' || isOnlyHeard(style)) return
  if (element instanceof SVGSVGElement) {
    if (style.visibility === 'visible') drawSvg(element, canvas)
    return
  }
  const inner = style.opacity === '1' ? canvas : { ...canvas, root: svgNode('g', { opacity: style.opacity }) }
  if (style.visibility === 'visible') drawBox(element, style, inner)
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(child, inner)
    else if (child instanceof Element) drawElement(child, inner)
  }
  if (inner !== canvas) canvas.root.append(inner.root)
}

/** Words for screen readers, as `ui/VisuallyHidden` takes them out of sight. */
const isOnlyHeard = ({ clipPath }: CSSStyleDeclaration): boolean => clipPath.startsWith('inset(50%')
