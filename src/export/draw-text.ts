import { fontStack } from './font-stack.ts'
import { type Attributes, type Canvas, hundredths, svgNode, visibleColor } from './svg-nodes.ts'

/** A piece of a text node that stands on one line. Sides in window pixels. */
type Line = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly height: number
}

/**
 * Draws a text node where the browser has put it, a text element for each of its lines: the order of reading, the wrapping and the
 * joins of the letters are the browser's own.
 */
export function drawText(node: Text, canvas: Canvas): void {
  const parent = node.parentElement
  if (!parent) return
  const style = getComputedStyle(parent)
  const fill = visibleColor(style.color)
  if (style.visibility !== 'visible' || fill === undefined) return
  const isRtl = style.direction === 'rtl'
  for (const line of linesOf(node)) {
    // Marks that keep words apart, and nothing between them (U+2066 to U+2069).
    if (/^[\u2066-\u2069]*$/.test(line.text)) continue
    const text = svgNode('text', {
      x: (isRtl ? line.right : line.left) - canvas.left,
      y: line.top - canvas.top + line.height * ascentShare(style),
      // Where another font has to stand in, it takes the same room: words of one line do not run into each other.
      textLength: line.right - line.left,
      lengthAdjust: 'spacingAndGlyphs',
      fill,
      direction: style.direction,
      ...textAttributes(style),
    })
    text.textContent = line.text
    canvas.root.append(text)
  }
}

/** Font and variant of a computed style as attributes. `text-anchor` keeps its first value: a line begins where its reading begins. */
export function textAttributes(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': fontStack(style.fontFamily),
    'font-size': Number.parseFloat(style.fontSize),
    ...(style.fontWeight !== '400' && { 'font-weight': style.fontWeight }),
    ...(style.fontStyle !== 'normal' && { 'font-style': style.fontStyle }),
    ...(style.letterSpacing !== 'normal' && { 'letter-spacing': Number.parseFloat(style.letterSpacing) }),
    ...(style.fontVariantNumeric !== 'normal' && { style: `font-variant-numeric:${style.fontVariantNumeric}` }),
  }
}

/** Lines of a text node without the spaces at their ends. */
function linesOf(node: Text): Line[] {
  const range = document.createRange()
  const lines: { first: number; last: number; top: number; height: number }[] = []
  for (let at = 0; at < node.data.length; at++) {
    if (/\s/.test(node.data.charAt(at))) continue
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const box = range.getClientRects()[0]
    if (!box || box.height === 0) continue
    const line = lines.at(-1)
    if (line && Math.abs(line.top - box.top) < box.height / 2) line.last = at
    else lines.push({ first: at, last: at, top: box.top, height: box.height })
  }
  return lines.map(({ first, last, top, height }, index) => {
    const from = index === 0 ? isolatesBefore(node.data, first) : first
    range.setStart(node, first)
    range.setEnd(node, last + 1)
    const boxes = [...range.getClientRects()]
    return {
      text: node.data.slice(from, last + 1).replaceAll(/\s+/g, ' '),
      left: Math.min(...boxes.map((box) => box.left)),
      right: Math.max(...boxes.map((box) => box.right)),
      top,
      height,
    }
  })
}

/** Characters without width before the first letter govern the direction of what follows. */
function isolatesBefore(text: string, first: number): number {
  let at = first
  while (at > 0 && /[\u2066-\u2069\u200E\u200F]/.test(text.charAt(at - 1))) at--
  return at
}

const shares = new Map<string, number>()

/** Where the baseline of a line of text is, as a share of its height: the box of a text is its font's ascent and descent. */
function ascentShare(style: CSSStyleDeclaration): number {
  const font = `${style.fontStyle} ${style.fontWeight} ${hundredths(Number.parseFloat(style.fontSize))}px ${style.fontFamily}`
  const known = shares.get(font)
  if (known !== undefined) return known
  const context = document.createElement('canvas').getContext('2d')
  // A browser without canvas would have no pictures either; three quarters is near enough for a Latin font.
  if (!context) return 0.75
  context.font = font
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText('x')
  const share = ascent / (ascent + descent)
  shares.set(font, share)
  return share
}
