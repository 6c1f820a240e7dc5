import { svgNode, visibleColor } from './svg-nodes.ts'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type Stop = { readonly color: string; readonly at: number }

/**
 * A computed `linear-gradient(…)` or `repeating-linear-gradient(…)` with an angle in degrees as an SVG gradient: hatches are such
 * gradients on the page. Without an angle it runs downward.
 * @throws Error on a stop that is not a colour with positions
 */
export function gradientNode(css: string, box: Box, id: string): SVGLinearGradientElement {
  const inner = css.slice(css.indexOf('(') + 1, css.lastIndexOf(')'))
  const parts = splitOutside(inner)
  const angle = /^(-?[\d.]+)deg$/.exec(parts[0] ?? '')
  const radians = ((angle ? Number(angle[1]) : 180) * Math.PI) / 180
  const [across, down] = [Math.sin(radians), -Math.cos(radians)]
  const length = Math.abs(box.width * across) + Math.abs(box.height * down)
  const stops = (angle ? parts.slice(1) : parts).flatMap((part, index, all) => stopsOf(part, length, index, all.length))
  const isRepeated = css.startsWith('repeating-')
  const end = isRepeated ? (stops.at(-1)?.at ?? length) : length
  const start = { x: box.x + box.width / 2 - (across * length) / 2, y: box.y + box.height / 2 - (down * length) / 2 }
  const node = svgNode('linearGradient', {
    id,
    gradientUnits: 'userSpaceOnUse',
    x1: start.x,
    y1: start.y,
    x2: start.x + across * end,
    y2: start.y + down * end,
    ...(isRepeated && { spreadMethod: 'repeat' }),
  })
  for (const { color, at } of stops) {
    const seen = visibleColor(color)
    node.append(
      svgNode('stop', {
        offset: end === 0 ? 0 : at / end,
        'stop-color': seen ?? 'white',
        ...(seen === undefined && { 'stop-opacity': 0 }),
      }),
    )
  }
  return node
}

/** A colour with no, one or two positions. Only the first and the last may leave theirs out. */
function stopsOf(part: string, length: number, index: number, count: number): Stop[] {
  const match = /^(.*?)((?:\s+-?[\d.]+(?:px|%))*)$/.exec(part)
  const color = match?.[1]?.trim()
  if (color === undefined || color === '') throw new Error(`A gradient has a stop that is not understood: ${part}`)
  const positions = [...(match?.[2] ?? '').matchAll(/(-?[\d.]+)(px|%)/g)].map(([, number, unit]) =>
    unit === '%' ? (Number(number) / 100) * length : Number(number),
  )
  if (positions.length > 0) return positions.map((at) => ({ color, at }))
  return [{ color, at: index === 0 ? 0 : (index / (count - 1)) * length }]
}

/** Parts of a list between commas that stand in no brackets. */
function splitOutside(list: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  for (const character of list) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (character === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}
