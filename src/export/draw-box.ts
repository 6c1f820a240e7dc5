import { gradientNode } from './css-gradient.ts'
import { type Canvas, svgNode, visibleColor } from './svg-nodes.ts'

type Side = 'Top' | 'Right' | 'Bottom' | 'Left'
type Edge = { readonly width: number; readonly color: string | undefined; readonly dash: string | undefined }

/** Draws what an element of the page paints itself: its ground, a hatch or other gradient, and its borders. */
export function drawBox(element: Element, style: CSSStyleDeclaration, canvas: Canvas): void {
  const rect = element.getBoundingClientRect()
  if (rect.width === 0 || rect.height === 0) return
  const box = { x: rect.left - canvas.left, y: rect.top - canvas.top, width: rect.width, height: rect.height }
  const radius = Math.min(radiusOf(style, rect), rect.width / 2, rect.height / 2)
  const corner = radius > 0 ? { rx: radius } : {}
  const ground = visibleColor(style.backgroundColor)
  if (ground !== undefined) canvas.root.append(svgNode('rect', { ...box, ...corner, fill: ground }))
  if (style.backgroundImage.includes('gradient(')) {
    const filled = filledPart(style, box)
    const fill = canvas.define((id) => gradientNode(style.backgroundImage, filled, id))
    canvas.root.append(svgNode('rect', { ...filled, ...corner, fill }))
  }
  drawBorders(style, box, corner, canvas)
  drawOutline(style, box, canvas)
}

/** A ground that is drawn over a share of the height only, from the top or, at 100%, from the bottom. */
function filledPart({ backgroundSize, backgroundPosition }: CSSStyleDeclaration, box: Box): Box {
  const share = /^100% ([\d.]+)%$/.exec(backgroundSize)?.[1]
  if (share === undefined) return box
  const height = (Number(share) / 100) * box.height
  return { ...box, height, y: backgroundPosition.endsWith(' 100%') ? box.y + box.height - height : box.y }
}

/** The line around a box that takes no room in the page. */
function drawOutline(style: CSSStyleDeclaration, box: Box, canvas: Canvas): void {
  const width = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth)
  const color = visibleColor(style.outlineColor)
  if (!(width > 0) || color === undefined) return
  const beyond = Number.parseFloat(style.outlineOffset) + width / 2
  canvas.root.append(
    svgNode('rect', {
      x: box.x - beyond,
      y: box.y - beyond,
      width: Math.max(0, box.width + 2 * beyond),
      height: Math.max(0, box.height + 2 * beyond),
      fill: 'none',
      ...strokeOf({ width, color, dash: dashOf(style.outlineStyle, width) }),
    }),
  )
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function drawBorders(style: CSSStyleDeclaration, box: Box, corner: { rx?: number }, canvas: Canvas): void {
  const [top, right, bottom, left] = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => edgeOf(style, side))
  if (!top || !right || !bottom || !left) return
  const isFrame = [right, bottom, left].every((edge) => isSame(edge, top))
  if (isFrame) {
    if (top.color === undefined || top.width === 0) return
    const half = top.width / 2
    canvas.root.append(
      svgNode('rect', {
        x: box.x + half,
        y: box.y + half,
        width: Math.max(0, box.width - top.width),
        height: Math.max(0, box.height - top.width),
        ...corner,
        fill: 'none',
        ...strokeOf(top),
      }),
    )
    return
  }
  const line = (edge: Edge, [x1, y1, x2, y2]: readonly [number, number, number, number]) => {
    if (edge.color === undefined || edge.width === 0) return
    canvas.root.append(svgNode('line', { x1, y1, x2, y2, ...strokeOf(edge) }))
  }
  const { x, y, width, height } = box
  line(top, [x, y + top.width / 2, x + width, y + top.width / 2])
  line(right, [x + width - right.width / 2, y, x + width - right.width / 2, y + height])
  line(bottom, [x, y + height - bottom.width / 2, x + width, y + height - bottom.width / 2])
  line(left, [x + left.width / 2, y, x + left.width / 2, y + height])
}

const strokeOf = ({ color, width, dash }: Edge) => ({
  stroke: color,
  'stroke-width': width,
  'stroke-dasharray': dash,
})

const isSame = (a: Edge, b: Edge): boolean => a.width === b.width && a.color === b.color && a.dash === b.dash

function edgeOf(style: CSSStyleDeclaration, side: Side): Edge {
  const line = style[`border${side}Style`]
  const width = line === 'none' || line === 'hidden' ? 0 : Number.parseFloat(style[`border${side}Width`])
  return {
    width,
    color: width === 0 ? undefined : visibleColor(style[`border${side}Color`]),
    dash: dashOf(line, width),
  }
}

const dashOf = (line: string, width: number): string | undefined =>
  line === 'dotted' ? `${width} ${width}` : line === 'dashed' ? `${width * 3} ${width * 2}` : undefined

/** Percentages are of the width; the boxes of these pictures that have them are round. */
function radiusOf(style: CSSStyleDeclaration, { width }: DOMRect): number {
  const radius = Number.parseFloat(style.borderTopLeftRadius)
  return style.borderTopLeftRadius.endsWith('%') ? (radius / 100) * width : radius
}
