/** The name space of SVG, of which every element of a picture is. */
export const svgNamespace = 'http://www.w3.org/2000/svg'

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An SVG element of the page's document; attributes without a value are left out, numbers rounded to hundredths of a pixel. */
export function svgNode<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgNamespace, name)
  setAttributes(element, attributes)
  return element
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, typeof value === 'number' ? hundredths(value) : value)
  }
}

export const hundredths = (value: number): string => String(Math.round(value * 100) / 100)

/** What is drawn on: where it begins in the window, where it is collected, and definitions that its parts refer to. */
export type Canvas = {
  readonly left: number
  readonly top: number
  readonly root: SVGElement
  /** Takes a definition and gives the reference to it. */
  readonly define: (make: (id: string) => SVGElement) => string
}

/**
 * A computed colour as every SVG program reads it: browsers write mixed colours as `color(srgb …)`.
 * `undefined` for one that cannot be seen.
 */
export function visibleColor(computed: string): string | undefined {
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/.exec(computed)
  if (mixed) {
    const [red, green, blue] = mixed.slice(1, 4).map((part) => Math.round(Number(part) * 255))
    const alpha = mixed[4] === undefined ? 1 : Number(mixed[4])
    if (alpha === 0) return undefined
    return alpha === 1 ? `rgb(${red}, ${green}, ${blue})` : `rgba(${red}, ${green}, ${blue}, ${alpha})`
  }
  return computed === 'transparent' || computed === 'none' || /^rgba\(.*, 0\)$/.test(computed) ? undefined : computed
}
