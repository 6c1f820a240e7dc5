import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouteContext } from '@tanstack/react-router'
import { useState } from 'react'
import type { Viewer } from '#contract/api/session.ts'
import { isTrailReader } from '#contract/audit/trail-readers.ts'
import { useApi } from '#src/api/api-context.ts'
import { session } from '#src/api/queries.ts'
import { NoticeBell } from '#src/features/notices/NoticeBell.tsx'
import { SearchButton } from '#src/features/search/SearchButton.tsx'
import { type Language, otherLanguage } from '#src/i18n/language.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import type { Account } from '#src/ui/AccountMenu.tsx'
import { Banner } from '#src/ui/Banner.tsx'
import type { IconName } from '#src/ui/icon-shapes.ts'
import { LanguageLink } from '#src/ui/LanguageLink.tsx'
import type { NavigationItem } from '#src/ui/NavigationItem.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { SiteHeader } from '#src/ui/SiteHeader.tsx'
import { errorWordsIn } from './error-words.ts'
import { inLanguage } from './in-language.ts'

type PageId =
  | 'overview'
  | 'referrals'
  | 'cases'
  | 'desks'
  | 'justice'
  | 'movements'
  | 'returns'
  | 'published'
  | 'methods'

/** The site's header for whoever is signed in. Until that is known it is a visitor's. */
export function Header({ mainId }: { mainId: string }) {
  const t = useTranslate()
  const language = useRouteContext({ from: '__root__', select: (context) => context.language })
  // Not the search, which changes with each choice in a sentence.
  const pathname = useLocation({ select: (location) => location.pathname })
  const hasDesk = useQuery(session()).data?.viewer?.role === 'coordinator'
  const { account, failure } = useAccount(language)
  const item = (id: PageId, path: string, icon: IconName): NavigationItem => {
    const href = `/${language}/${path}`
    return { id, label: t(`shell:page.${id}`), href, isCurrent: pathname === href, icon }
  }
  return (
    <>
      <SiteHeader
        homeHref={`/${language}/overview`}
        items={[
          item('overview', 'overview', 'overview'),
          ...(hasDesk
            ? [
                item('referrals', 'referrals', 'reply'),
                item('cases', 'cases', 'register'),
                item('desks', 'desks', 'directory'),
              ]
            : []),
          item('justice', 'justice', 'activities'),
          item('movements', 'movements', 'referrals'),
          item('returns', 'data/returns', 'check'),
          item('published', 'published', 'impact'),
          item('methods', 'about/methods', 'info'),
        ]}
        search={<SearchButton />}
        notices={hasDesk && <NoticeBell isCurrent={pathname === `/${language}/notices`} />}
        languageLink={<OtherLanguage />}
        account={account}
        mainId={mainId}
      />
      {failure !== undefined && (
        <PageWidth>
          <Banner tone="error" isAnnounced>
            {failure}
          </Banner>
        </PageWidth>
      )}
    </>
  )
}

/** Of the whole address, and therefore a part of its own. */
function OtherLanguage() {
  const language = useRouteContext({ from: '__root__', select: (context) => context.language })
  const { pathname, searchStr } = useLocation()
  const other = otherLanguage(language)
  return <LanguageLink language={other} href={inLanguage(other, pathname, searchStr)} />
}

/** Who is signed in, and why signing out did not work, if it did not: a person who walks away must know. */
function useAccount(language: Language): { account: Account; failure: string | undefined } {
  const t = useTranslate()
  const api = useApi()
  const { data } = useQuery(session())
  const [failure, setFailure] = useState<string>()
  if (!data?.viewer) return { account: { kind: 'visitor', signInHref: `/${language}/sign-in` }, failure }
  const signOut = async () => {
    try {
      await api.signOut()
      // A new page, so that nothing of what only this person may see stays in memory.
      location.reload()
    } catch (error) {
      setFailure(`${t('shell:stillSignedIn')} ${errorWordsIn(t)(error).text}`)
    }
  }
  const links = isTrailReader(data.viewer.role) ? [{ label: t('shell:page.audit'), href: `/${language}/audit` }] : []
  return { account: { kind: 'member', ...nameOf(data.viewer, t), links, onSignOut: () => void signOut() }, failure }
}

const nameOf = ({ displayName, role }: Viewer, t: ReturnType<typeof useTranslate>) => ({
  name: displayName,
  detail: t(`terms:role.${role}`),
})
