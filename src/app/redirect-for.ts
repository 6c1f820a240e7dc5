import type { QueryClient } from '@tanstack/react-query'
import { chooseLanguage, languageOfPath } from '#src/i18n/language.ts'
import { canonicalSearch, hasCanonicalSearch } from './canonical-search.ts'
import { readBounds } from './prefetch.ts'

type Asked = { readonly url: URL; readonly cookie?: string | undefined; readonly acceptLanguage?: string | undefined }

/**
 * Where an address really leads, when that is elsewhere: `/` and `/en` to an overview, the short link of a citation to its page, a trailing slash to the page without it, and a
 * filter form sent without script to the one way its link is written. Never to another host: only paths come back.
 */
export async function redirectFor(
  { url, cookie, acceptLanguage }: Asked,
  queryClient: QueryClient,
): Promise<string | undefined> {
  const path = url.pathname.replace(/\/+$/, '')
  if (path === '') return `/${chooseLanguage(cookie, acceptLanguage)}/overview${url.search}`
  const cited = /^\/c\/([0-9a-f]+)$/.exec(path)?.[1]
  if (cited !== undefined) return `/${chooseLanguage(cookie, acceptLanguage)}/cited/${cited}`
  const language = languageOfPath(path)
  if (language && path === `/${language}`) return `${path}/overview${url.search}`
  // "//host" would be an address of its own.
  if (path !== url.pathname && !path.startsWith('//')) return `${path}${url.search}`
  return canonicalAddress(url, path, queryClient)
}

async function canonicalAddress(url: URL, path: string, queryClient: QueryClient): Promise<string | undefined> {
  const page = path.split('/').slice(2).join('/')
  if (url.search === '' || languageOfPath(path) === undefined || !hasCanonicalSearch(page)) return undefined
  const bounds = await readBounds(queryClient)
  const canonical = bounds && canonicalSearch(page, url.search, bounds)
  return canonical === undefined ? undefined : `${url.pathname}${canonical}`
}
