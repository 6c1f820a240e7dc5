import type { Encoding } from '../../app-context.ts'
import { chooseEncoding, compressBytes } from './compressed.ts'

/** A drawn page with its bytes, compressed once for each encoding that was asked for. */
export type DrawnPage = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly html: string
  readonly encoded: Partial<Record<Encoding, Promise<Uint8Array>>>
}

const keptMs = 30_000
const mostPages = 300
const longestAddress = 300

/**
 * Keeps the pages of visitors who are not signed in for half a minute: they are the same for all of them, and drawing and compressing
 * one takes a tenth of a second. Pages of somebody signed in are never kept.
 */
export function makePageCache(now: () => number) {
  const pages = new Map<string, { page: Promise<DrawnPage>; until: number }>()
  return async (address: string, isShared: boolean, draw: () => Promise<DrawnPage>): Promise<DrawnPage> => {
    if (!isShared || address.length > longestAddress) return draw()
    const held = pages.get(address)
    if (held && held.until > now()) return held.page
    const page = draw()
    pages.delete(address)
    pages.set(address, { page, until: now() + keptMs })
    const oldest = pages.size > mostPages ? pages.keys().next().value : undefined
    if (oldest !== undefined) pages.delete(oldest)
    // Only a whole page is worth keeping: a failure is drawn anew for the next one who asks.
    const isWhole = await page.then(
      ({ status }) => status === 200,
      () => false,
    )
    if (!isWhole) pages.delete(address)
    return page
  }
}

/** The page as an answer in the best encoding its reader takes. */
export async function pageResponse(page: DrawnPage, acceptEncoding: string | null): Promise<Response> {
  const { status, headers, html, encoded } = page
  const encoding = html === '' ? undefined : chooseEncoding(acceptEncoding)
  const vary = `${headers.vary ? `${headers.vary}, ` : ''}Accept-Encoding`
  if (!encoding) return new Response(html, { status, headers: { ...headers, vary } })
  encoded[encoding] ??= compressBytes(new TextEncoder().encode(html), encoding, 10)
  const body = new Uint8Array(await encoded[encoding])
  return new Response(body, { status, headers: { ...headers, vary, 'content-encoding': encoding } })
}
