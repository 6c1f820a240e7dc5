import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouteContext } from '@tanstack/react-router'
import type { Viewer } from '#contract/api/session.ts'
import { useApi } from '#src/api/api-context.ts'
import { session } from '#src/api/queries.ts'
import { otherLanguage } from '#src/i18n/language.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import type { Account } from '#src/ui/AccountMenu.tsx'
import { SiteHeader } from '#src/ui/SiteHeader.tsx'
import { inLanguage } from './in-language.ts'

/** The site's header for whoever is signed in. Until that is known it is a visitor's. */
export function Header({ mainId }: { mainId: string }) {
  const t = useTranslate()
  const { language } = useRouteContext({ from: '__root__' })
  const { pathname, searchStr } = useLocation()
  const account = useAccount(`/${language}/sign-in`)
  const item = (id: 'overview' | 'published' | 'methods', path: string, icon: 'overview' | 'impact' | 'info') => {
    const href = `/${language}/${path}`
    return { id, label: t(`shell:page.${id}`), href, isCurrent: pathname === href, icon }
  }
  return (
    <SiteHeader
      homeHref={`/${language}/overview`}
      items={[
        item('overview', 'overview', 'overview'),
        item('published', 'published', 'impact'),
        item('methods', 'about/methods', 'info'),
      ]}
      otherLanguageHref={inLanguage(otherLanguage(language), pathname, searchStr)}
      account={account}
      mainId={mainId}
    />
  )
}

function useAccount(signInHref: string): Account {
  const t = useTranslate()
  const api = useApi()
  const { data } = useQuery(session())
  if (!data?.viewer) return { kind: 'visitor', signInHref }
  const signOut = async () => {
    await api.signOut()
    // A new page, so that nothing of what only this person may see stays in memory.
    location.reload()
  }
  return { kind: 'member', ...nameOf(data.viewer, t), links: [], onSignOut: () => void signOut() }
}

const nameOf = ({ displayName, role }: Viewer, t: ReturnType<typeof useTranslate>) => ({
  name: displayName,
  detail: t(`terms:role.${role}`),
})
