import { familiesOf } from './font-stack.ts'

/** Letters that only the Urdu fonts have. */
const arabicLetters = /[\u0600-\u06FF]/

/** The page's own font faces that a picture is set in, as a style sheet with the files inside it. A face that does not come is left out. */
export async function embeddedFaces(svg: SVGSVGElement): Promise<string> {
  const families = new Set(
    [...svg.querySelectorAll('[font-family]')].flatMap((text) => familiesOf(text.getAttribute('font-family') ?? '')),
  )
  const hasArabic = arabicLetters.test(svg.textContent ?? '')
  const wanted = ownFaces().filter(({ family, range }) => families.has(family) && (hasArabic || !/U\+6/i.test(range)))
  const faces = await Promise.allSettled(wanted.map(embeddedFace))
  return faces.flatMap((face) => (face.status === 'fulfilled' ? [face.value] : [])).join('\n')
}

type Face = { readonly family: string; readonly weight: string; readonly range: string; readonly address: string }

/** Faces with a file of this site, as the page's style sheets declare them; each once, while the first frame and its style sheet both have them. */
function ownFaces(): Face[] {
  const faces = [...document.styleSheets].flatMap(facesOf)
  return [...new Map(faces.map((face) => [`${face.family} ${face.weight} ${face.range}`, face])).values()]
}

function facesOf(sheet: CSSStyleSheet | CSSGroupingRule): Face[] {
  return [...sheet.cssRules].flatMap((rule): Face[] => {
    if (rule instanceof CSSGroupingRule) return facesOf(rule)
    if (!(rule instanceof CSSFontFaceRule)) return []
    const value = (name: string) => rule.style.getPropertyValue(name)
    const file = /url\("?([^")]+)"?\)/.exec(value('src'))?.[1]
    if (file === undefined) return []
    const family = familiesOf(value('font-family'))[0] ?? ''
    const address = new URL(file, rule.parentStyleSheet?.href ?? document.baseURI).href
    return [{ family, weight: value('font-weight'), range: value('unicode-range'), address }]
  })
}

async function embeddedFace({ family, weight, range, address }: Face): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`The font ${family} answered ${response.status}`)
  const data = await dataUrlOf(await response.blob())
  return [
    `@font-face{font-family:'${family}';src:url(${data})format("woff2");font-weight:${weight}`,
    ...(range === '' ? [] : [`unicode-range:${range}`]),
  ]
    .join(';')
    .concat('}')
}

const dataUrlOf = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    // Asked for as a data URL, the result is a text.
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(new Error('A font could not be read')))
    reader.readAsDataURL(blob)
  })
