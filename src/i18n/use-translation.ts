import type { FlatNamespace, i18n as I18n, TFunction } from 'i18next'
import { use } from 'react'
import { type FallbackNs, I18nContext } from 'react-i18next'

/** What React components look words up with: one namespace, or several of which the first needs no prefix. */
export function useTranslation<
  const Namespaces extends FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]] | undefined = undefined,
>(namespaces?: Namespaces): { readonly t: TFunction<FallbackNs<Namespaces>>; readonly i18n: I18n } {
  const i18n = use(I18nContext)?.i18n
  if (!i18n) throw new Error('useTranslation needs an I18nextProvider around it')
  const [first = 'shell'] = typeof namespaces === 'string' ? [namespaces] : (namespaces ?? [])
  // The same function for every namespace: which keys it may be asked for is a matter of types alone.
  return { t: translatorOf(i18n, first) as TFunction<FallbackNs<Namespaces>>, i18n }
}

/** A look-up as i18next does it, without the types of the keys. */
type LookUp = (key: string, values?: object) => string

const translators = new WeakMap<I18n, Map<string, TFunction>>()

/**
 * Of react-i18next's hook we need the look-up alone: the words are there before a page is drawn, and the language is the page's. Hundreds of
 * components ask with every choice on the overview, where following languages, suspending and looking sentences without values up anew was a
 * quarter of the work.
 */
function translatorOf(i18n: I18n, namespace: FlatNamespace): TFunction {
  const known = translators.get(i18n) ?? new Map<string, TFunction>()
  translators.set(i18n, known)
  const made = known.get(namespace) ?? rememberingTranslator(i18n, namespace)
  known.set(namespace, made)
  return made
}

/** Sentences without values are the same each time; another page's words may come later. */
function rememberingTranslator(i18n: I18n, namespace: FlatNamespace): TFunction {
  // Keys and their values are checked against the messages where they are written.
  const lookUp = i18n.getFixedT(i18n.language, namespace) as unknown as LookUp
  const remembered = new Map<string, string>()
  i18n.store.on('added', () => remembered.clear())
  const translate: LookUp = (key, values) => {
    if (values !== undefined) return lookUp(key, values)
    const said = remembered.get(key) ?? lookUp(key)
    remembered.set(key, said)
    return said
  }
  return translate as unknown as TFunction
}
