import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { preferenceText } from '#contract/preference-cookies.ts'
import { type Language, languageOfPath } from '#src/i18n/language.ts'
import type { AppLinkProps } from '#src/ui/AppLink.tsx'

/**
 * A plain anchor that the router follows. The browser keeps every click that asks for something else (new tab, download), and
 * follows links to another language itself: that page has other words, another direction and another font.
 */
export function RouterLink({ children, onClick, ...attributes }: AppLinkProps) {
  const router = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const link = event.currentTarget
    if (event.defaultPrevented || !isPlainClick(event) || link.target !== '' || link.hasAttribute('download')) return
    if (link.origin !== location.origin) return
    const language = languageOfPath(link.pathname)
    if (language !== languageOfPath(router.state.location.pathname)) {
      if (language) rememberLanguage(language)
      return
    }
    event.preventDefault()
    router.history.push(link.href.slice(link.origin.length))
  }
  return (
    <a {...attributes} onClick={follow}>
      {children}
    </a>
  )
}

const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A reader who changes the language has chosen it: `/` opens in it from then on, for a year. */
function rememberLanguage(language: Language): void {
  const yearSeconds = 31_536_000
  document.cookie = preferenceText('language', language, yearSeconds, location.protocol)
}
