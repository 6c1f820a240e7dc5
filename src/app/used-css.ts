/**
 * The part of a style sheet that a page's markup uses on screen: rules whose classes all occur in it, rules without classes, and the
 * custom properties that either refers to. The page still links the whole sheet further down; this is for what is painted before that
 * has come. When in doubt a rule stays. Fonts that are swapped in when they come do not belong to it.
 * @param css minified, so without comments
 */
export function usedCss(css: string, markup: string): string {
  const used = new Set([...markup.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
  return withoutUnusedProperties(writeUsed(rulesOf(css), used), markup)
}

/** A property that only an unused one refers to stays; going on until nothing changes is not worth the time. */
function withoutUnusedProperties(css: string, markup: string): string {
  const referredTo = new Set([...`${css}${markup}`.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  return css.replaceAll(/(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (declaration, name: string) =>
    referredTo.has(name) ? declaration : '',
  )
}

type Rule = {
  readonly text: string
  /** Each selector of the rule with the classes it names; absent for rules that are no style rules (`@font-face`, `@keyframes`). */
  readonly selectors?: readonly { readonly text: string; readonly classes: readonly string[] }[]
  /** Rules inside, for `@media` and the like; `text` is then the part before the brace. */
  readonly inner?: readonly Rule[]
}

function writeUsed(rules: readonly Rule[], used: ReadonlySet<string>): string {
  return rules.map((rule) => writeRule(rule, used)).join('')
}

function writeRule({ text, selectors, inner }: Rule, used: ReadonlySet<string>): string {
  if (inner) {
    if (text === '@media print') return ''
    const kept = writeUsed(inner, used)
    return kept === '' ? '' : `${text}{${kept}}`
  }
  if (!selectors) return isLateFace(text) ? '' : text
  const kept = selectors.filter(({ classes }) => classes.every((name) => used.has(name)))
  return kept.length === 0 ? '' : `${kept.map((selector) => selector.text).join(',')}${text}`
}

/** The first paint is made without such a face anyway; only asking for it would delay that paint. */
const isLateFace = (rule: string): boolean => rule.startsWith('@font-face') && /font-display:\s*swap/.test(rule)

const parsed = new Map<string, readonly Rule[]>()

/** There are few sheets and they stay the same while the server runs: each is read once. */
function rulesOf(css: string): readonly Rule[] {
  const rules = parsed.get(css) ?? parseRules(css)
  parsed.set(css, rules)
  return rules
}

function parseRules(css: string): Rule[] {
  return blocksOf(css).map(({ before, block }): Rule => {
    if (/^@(media|supports|layer|container)/.test(before) && block !== undefined)
      return { text: before, inner: parseRules(block) }
    if (before.startsWith('@') || block === undefined)
      return { text: block === undefined ? before : `${before}{${block}}` }
    const selectors = splitSelectors(before).map((text) => ({ text, classes: classesOf(text) }))
    return { text: `{${block}}`, selectors }
  })
}

type Block = { readonly before: string; readonly block: string | undefined }

/** Cuts a sheet at its outermost braces. A statement that ends with ";" has no block. Minified sheets have no comments. */
function blocksOf(css: string): Block[] {
  const blocks: Block[] = []
  let start = 0
  while (start < css.length) {
    const open = css.indexOf('{', start)
    const end = css.indexOf(';', start)
    if (end !== -1 && (open === -1 || end < open)) {
      blocks.push({ before: css.slice(start, end + 1), block: undefined })
      start = end + 1
      continue
    }
    if (open === -1) break
    const close = closingBrace(css, open)
    blocks.push({ before: css.slice(start, open).trim(), block: css.slice(open + 1, close) })
    start = close + 1
  }
  return blocks
}

function closingBrace(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at
  }
  throw new Error(`A style sheet has an open brace at ${open}: ${css.slice(open, open + 60)}`)
}

/** Commas inside brackets, as in `:is(h1, h2)`, do not divide. */
function splitSelectors(list: string): string[] {
  const selectors: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < list.length; at++) {
    if (list[at] === '(' || list[at] === '[') depth++
    if (list[at] === ')' || list[at] === ']') depth--
    if (list[at] === ',' && depth === 0) {
      selectors.push(list.slice(start, at))
      start = at + 1
    }
  }
  return [...selectors, list.slice(start)]
}

/** Classes that an element must have, itself or around it. Those in brackets are alternatives or exclusions and decide nothing. */
const classesOf = (selector: string): string[] => {
  const outside = selector.replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]/g, '')
  return [...outside.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)
}
