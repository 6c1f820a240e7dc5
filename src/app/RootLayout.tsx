import { Outlet, useLocation, useRouteContext } from '@tanstack/react-router'
import { useMemo } from 'react'
import { isPrintPath } from '#contract/brief.ts'
import { isEmbedPath } from '#contract/embed-path.ts'
import { languages } from '#src/i18n/language.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { LiveRegion } from '#src/ui/LiveRegion.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { errorWordsIn } from './error-words.ts'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { inLanguage } from './in-language.ts'
import styles from './RootLayout.module.css'
import { useFocusAfterNavigation } from './use-focus-after-navigation.ts'

/** For the link that skips the header, and for the focus after a page change. */
const mainId = 'main'

/** What surrounds every page. */
export function RootLayout() {
  const t = useTranslate()
  // Each of these selects: the whole context is another one after each choice.
  const settings = useRouteContext({ from: '__root__', select: (context) => context.settings })
  const errorWords = useMemo(() => errorWordsIn(t), [t])
  const main = useFocusAfterNavigation()
  // Not the search: a choice in a sentence changes nothing of what surrounds the page.
  const pathname = useLocation({ select: (location) => location.pathname })
  const isPrint = isPrintPath(pathname)
  const isAlone = isPrint || isEmbedPath(pathname)
  return (
    <ErrorWordsContext value={errorWords}>
      <LiveRegion>
        <Alternates />
        <div className={styles.page}>
          {!isAlone && <Header mainId={mainId} />}
          {settings.isMock && !isPrint && (
            <PageWidth>
              <Banner tone="attention">{t(settings.hasRecordedAnswers ? 'shell:mockRecorded' : 'shell:mock')}</Banner>
            </PageWidth>
          )}
          <main id={mainId} ref={main} tabIndex={-1} className={styles.main}>
            <Outlet />
          </main>
          {!isAlone && <Footer />}
        </div>
      </LiveRegion>
    </ErrorWordsContext>
  )
}

/** Tells search engines that both languages are one page. React puts these into the head. */
function Alternates() {
  const { pathname, searchStr } = useLocation()
  return languages.map((language) => (
    <link key={language} rel="alternate" hrefLang={language} href={inLanguage(language, pathname, searchStr)} />
  ))
}
