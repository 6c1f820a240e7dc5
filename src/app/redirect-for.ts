import type { QueryClient } from '@tanstack/react-query'
import { chooseLanguage, languageOfPath } from '#src/i18n/language.ts'
import { canonicalSearchString, ownParameters } from '#src/url/overview-search.ts'
import { parseSearchString } from '#src/url/search-string.ts'
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
  return isOverview(path) ? canonicalOverview(url, queryClient) : undefined
}

const isOverview = (path: string) =>
  languageOfPath(path) !== undefined && path.split('/').slice(2).join('/') === 'overview'

async function canonicalOverview(url: URL, queryClient: QueryClient): Promise<string | undefined> {
  if (url.search === '') return undefined
  const bounds = await readBounds(queryClient)
  if (!bounds) return undefined
  const canonical = canonicalSearchString(url.search, ownParameters(parseSearchString(url.search)), bounds)
  return canonical === undefined ? undefined : `${url.pathname}${canonical}`
}
