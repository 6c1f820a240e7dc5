import type { QueryClient } from '@tanstack/react-query'
import type { Language } from '#src/i18n/language.ts'
import type { PageSettings } from './page-settings.ts'

/** What routes know besides the address. */
export type RouterContext = {
  readonly queryClient: QueryClient
  readonly language: Language
  readonly settings: PageSettings
  /** On the server a page waits for its figures; in the browser it is drawn at once and its panels ask for themselves. */
  readonly isServer: boolean
  /** Scheme and host by which the reader knows this server, for links on paper. */
  readonly origin: string
  /** Where a reader asked to go before the script was there; see `early-choice.ts`. */
  readonly earlyChoice?: string | undefined
}
