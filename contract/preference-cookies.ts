/**
 * Cookies that hold how a reader likes a page and nothing else; they need no consent. The pages write them, the server draws by them.
 * `language` opens `/` in the language last chosen; `theme` is `light` or `dark`; `fonts` is `1` in a browser that holds the Urdu fonts;
 * `keys` is `off` for a reader who wants nothing to happen by a single key, which the pages alone look at.
 */
const names = { language: 'rabta-language', theme: 'rabta-theme', fonts: 'rabta-fonts', keys: 'rabta-keys' } as const
export type Preference = keyof typeof names

/**
 * A preference as it stands, unchecked; empty when there is none.
 * @param cookie the `Cookie` header, or `document.cookie`
 */
export const readPreference = (preference: Preference, cookie = ''): string =>
  new RegExp(`(?:^|;\\s*)${names[preference]}=([^;]*)`).exec(cookie)?.[1] ?? ''

/** Text to be set as `document.cookie`. No seconds forget the preference. */
export function preferenceText(preference: Preference, value: string, seconds: number, protocol: string): string {
  const secure = protocol === 'https:' ? '; Secure' : ''
  return `${names[preference]}=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax${secure}`
}
