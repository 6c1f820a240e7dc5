import type { FlatNamespace, i18n as I18n } from 'i18next'
import { writeValue } from './create-i18n.ts'
import { isolate } from './isolate.ts'

/** A look-up as i18next does it, without the types of the keys: those are checked against the messages where they are written. */
export type LookUp = (key: string, values?: Readonly<Record<string, unknown>>) => string

const translators = new WeakMap<I18n, Map<string, LookUp>>()

/**
 * Looks words up in a namespace, as `i18n.getFixedT` does and with the same answers. A choice on the overview writes some hundred sentences,
 * most of them by putting values into the same few: what is between the values is cut once. Plurals are left to i18next.
 */
export function translatorOf(i18n: I18n, namespace: FlatNamespace): LookUp {
  const known = translators.get(i18n) ?? new Map<string, LookUp>()
  translators.set(i18n, known)
  const made = known.get(namespace) ?? makeTranslator(i18n, namespace)
  known.set(namespace, made)
  return made
}

function makeTranslator(i18n: I18n, namespace: FlatNamespace): LookUp {
  const { language } = i18n
  const lookUp = i18n.getFixedT(language, namespace) as unknown as LookUp // see there
  const remembered = new Map<string, string>()
  const cut = new Map<string, readonly Piece[] | undefined>()
  // Another page's words may come later.
  i18n.store.on('added', () => {
    remembered.clear()
    cut.clear()
  })
  const piecesOf = (key: string): readonly Piece[] | undefined => {
    const at = key.indexOf(':')
    const sentence: unknown = i18n.getResource(language, at < 0 ? namespace : key.slice(0, at), key.slice(at + 1))
    return typeof sentence === 'string' ? piecesIn(sentence) : undefined
  }
  return (key, values) => {
    if (values === undefined) {
      const said = remembered.get(key) ?? lookUp(key)
      remembered.set(key, said)
      return said
    }
    if ('count' in values) return lookUp(key, values)
    if (!cut.has(key)) cut.set(key, piecesOf(key))
    const pieces = cut.get(key)
    return (pieces && filled(pieces, values, language)) ?? lookUp(key, values)
  }
}

/** Text, or the name of a value. */
type Piece = { readonly text: string } | { readonly name: string }

/** `undefined` for what only i18next understands: sentences within sentences, formats and values that are not isolated. */
function piecesIn(sentence: string): readonly Piece[] | undefined {
  const parts = sentence.split(/\{\{(.*?)\}\}/)
  const pieces = parts.map((part, index): Piece => (index % 2 === 1 ? { name: part.trim() } : { text: part }))
  const isPlain = pieces.every((piece) => ('name' in piece ? /^\w+$/.test(piece.name) : !piece.text.includes('$t(')))
  return isPlain ? pieces : undefined
}

/** `undefined` where a value is missing: i18next says so. */
function filled(
  pieces: readonly Piece[],
  values: Readonly<Record<string, unknown>>,
  language: string,
): string | undefined {
  let said = ''
  for (const piece of pieces) {
    if ('text' in piece) said += piece.text
    else {
      const value = values[piece.name]
      if (value === undefined || value === null) return undefined
      said += isolate(writeValue(value, language))
    }
  }
  return said
}
