import { textAttributes } from './draw-text.ts'
import { type Canvas, hundredths, setAttributes, svgNode, visibleColor } from './svg-nodes.ts'

/** What belongs to the page and means nothing in a file. */
const ofThePage = /^(class|style|tabindex|role|focusable|cursor|data-.*|aria-.*)$/

/**
 * Copies a drawing of the page into the picture, at its place, with every style that a sheet gave it as an attribute. An empty one
 * (that of the hatch, which all others refer to) gives its definitions alone.
 */
export function drawSvg(drawing: SVGSVGElement, canvas: Canvas): void {
  const { left, top, width, height } = drawing.getBoundingClientRect()
  const copy = svgNode('svg', {
    x: left - canvas.left,
    y: top - canvas.top,
    width,
    height,
    viewBox: drawing.getAttribute('viewBox') ?? undefined,
    preserveAspectRatio: drawing.getAttribute('preserveAspectRatio') ?? undefined,
    overflow: getComputedStyle(drawing).overflowX === 'visible' ? 'visible' : 'hidden',
  })
  copyChildren(drawing, copy)
  if (copy.childNodes.length === 0) return
  const mirror = mirrorOf(getComputedStyle(drawing), { middle: left - canvas.left + width / 2 })
  if (mirror === undefined) canvas.root.append(copy)
  else {
    const mirrored = svgNode('g', { transform: mirror })
    mirrored.append(copy)
    canvas.root.append(mirrored)
  }
}

/** A drawing that the page turns over around its middle, for a language that is read the other way. */
const mirrorOf = ({ transform }: CSSStyleDeclaration, { middle }: { middle: number }): string | undefined =>
  transform === 'matrix(-1, 0, 0, 1, 0, 0)' ? `translate(${hundredths(2 * middle)} 0) scale(-1 1)` : undefined

function copyChildren(from: Element, to: Element): void {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.append(child.data)
    else if (child instanceof SVGElement) {
      const copy = copyOf(child)
      if (copy) to.append(copy)
    }
  }
}

function copyOf(element: SVGElement): SVGElement | undefined {
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return undefined
  // A shallow copy of an SVG element is one.
  const copy = element.cloneNode(false) as SVGElement
  for (const { name } of element.attributes) if (ofThePage.test(name)) copy.removeAttribute(name)
  if (!isDefinition(element)) resolvePaint(element, style, copy)
  // One that a style sheet gives.
  if (element instanceof SVGGraphicsElement && style.transform !== 'none' && !element.hasAttribute('transform')) {
    copy.setAttribute('transform', style.transform)
  }
  if (element instanceof SVGStopElement) {
    setAttributes(copy, { 'stop-color': visibleColor(style.stopColor) ?? 'white', 'stop-opacity': style.stopOpacity })
  }
  if (element instanceof SVGTextContentElement) {
    setAttributes(copy, { ...textAttributes(style), 'text-anchor': style.textAnchor, direction: style.direction })
    if (style.dominantBaseline !== 'auto') copy.setAttribute('dominant-baseline', style.dominantBaseline)
    if (style.paintOrder !== 'normal') copy.setAttribute('paint-order', style.paintOrder)
  }
  copyChildren(element, copy)
  return copy
}

/** Containers of what others refer to have no paint; the parts inside them have. */
const isDefinition = (element: SVGElement): boolean =>
  /^(defs|pattern|mask|clipPath|linearGradient|radialGradient|stop)$/.test(element.tagName)

function resolvePaint(element: SVGElement, style: CSSStyleDeclaration, copy: SVGElement): void {
  const scale = element instanceof SVGGraphicsElement ? strokeScale(element, style) : undefined
  if (scale !== undefined) copy.removeAttribute('vector-effect')
  const dash = style.strokeDasharray
  const stroke = paintOf(style.stroke)
  setAttributes(copy, {
    fill: paintOf(style.fill),
    ...(style.fillOpacity !== '1' && { 'fill-opacity': style.fillOpacity }),
    ...(style.opacity !== '1' && { opacity: style.opacity }),
  })
  if (stroke === 'none') {
    for (const name of ['stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap']) copy.removeAttribute(name)
    return
  }
  setAttributes(copy, {
    stroke,
    'stroke-width': scaled(style.strokeWidth, scale ?? 1),
    'stroke-dasharray': dash === 'none' ? undefined : scaled(dash, scale ?? 1),
    'stroke-linecap': style.strokeLinecap,
    'stroke-linejoin': style.strokeLinejoin,
    ...(style.strokeOpacity !== '1' && { 'stroke-opacity': style.strokeOpacity }),
    ...(scale === undefined && style.vectorEffect !== 'none' && { 'vector-effect': style.vectorEffect }),
  })
}

/**
 * By what strokes that keep their pixels have to be divided, since few programs know them (`vector-effect`); 1 for all others.
 * `undefined` in a drawing that is stretched, where there is no such number and the effect has to stay.
 */
function strokeScale(element: SVGGraphicsElement, style: CSSStyleDeclaration): number | undefined {
  if (style.vectorEffect !== 'non-scaling-stroke') return 1
  const matrix = element.getScreenCTM()
  if (!matrix) return undefined
  const [across, down] = [Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d)]
  return Math.abs(across - down) < 0.001 * across ? across : undefined
}

const scaled = (lengths: string, scale: number): string =>
  lengths
    .split(/[\s,]+/)
    .map((length) => hundredths(Number.parseFloat(length) / scale))
    .join(' ')

/** A reference to a pattern as every program reads it, without quotes. */
const paintOf = (computed: string): string => {
  const reference = /^url\("?(?:[^"#)]*)#([^")]+)"?\)/.exec(computed)
  return reference ? `url(#${reference[1]})` : (visibleColor(computed) ?? 'none')
}
