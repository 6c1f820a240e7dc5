import type { FlatNamespace, i18n as I18n, TFunction } from 'i18next'
import { use } from 'react'
import { type FallbackNs, I18nContext } from 'react-i18next'
import { translatorOf } from './translator.ts'

/**
 * What React components look words up with: one namespace, or several of which the first needs no prefix. Of react-i18next's hook we need the
 * look-up alone: words are there before a page is drawn, and the language is the page's. Following changes and suspending, in hundreds of
 * components, was a quarter of the work of a choice on the overview.
 */
export function useTranslation<
  const Namespaces extends FlatNamespace | readonly [FlatNamespace, ...FlatNamespace[]] | undefined = undefined,
>(namespaces?: Namespaces): { readonly t: TFunction<FallbackNs<Namespaces>>; readonly i18n: I18n } {
  const i18n = use(I18nContext)?.i18n
  if (!i18n) throw new Error('useTranslation needs an I18nextProvider around it')
  const [first = 'shell'] = typeof namespaces === 'string' ? [namespaces] : (namespaces ?? [])
  // The same function for every namespace: which keys it may be asked for is a matter of types alone.
  return { t: translatorOf(i18n, first) as unknown as TFunction<FallbackNs<Namespaces>>, i18n }
}
