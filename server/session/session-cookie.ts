import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * The session cookie: opaque, HttpOnly, SameSite=Lax, for this host alone, gone with the browser.
 * Over HTTPS it has the `__Host-` prefix. A browser refuses that prefix on plain HTTP, so the trial on loopback uses
 * a plain name; a plain name is never accepted over HTTPS.
 */
const secureName = '__Host-rabta'
const loopbackName = 'rabta'

const isSecure = (c: Context): boolean => new URL(c.req.url).protocol === 'https:'

export const readSessionCookie = (c: Context): string | undefined =>
  getCookie(c, isSecure(c) ? secureName : loopbackName)

/** The same cookie for a request that is made in the name of this one. */
export const sessionCookieText = (c: Context, token: string): string =>
  `${isSecure(c) ? secureName : loopbackName}=${token}`

export function writeSessionCookie(c: Context, token: string): void {
  const secure = isSecure(c)
  setCookie(c, secure ? secureName : loopbackName, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure })
}

export function clearSessionCookie(c: Context): void {
  const secure = isSecure(c)
  deleteCookie(c, secure ? secureName : loopbackName, { path: '/', secure })
}
