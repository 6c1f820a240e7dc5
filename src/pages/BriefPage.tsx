import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouteContext } from '@tanstack/react-router'
import { I18nextProvider } from 'react-i18next'
import { briefProblemParameter, sheetLanguagesParameter } from '#contract/brief.ts'
import { geography as geographyQuestion, releaseInfo } from '#src/api/queries.ts'
import { languages } from '#src/i18n/language.ts'
import { sheetWords } from '#src/i18n/sheet-words.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { ownParameters, readOverviewSearch } from '#src/url/overview-search.ts'
import { parseSearchString } from '#src/url/search-string.ts'
import { BriefBar } from './brief/BriefBar.tsx'
import { BriefSheets } from './brief/BriefSheets.tsx'
import { useBriefAnswers } from './brief/brief-answers.ts'
import desk from './brief/desk.module.css'
import { type Known, WithBounds } from './WithBounds.tsx'

/**
 * The brief of a place on paper, as it is printed and as the PDF of it is made: fixed sheets, drawn by the server and complete without
 * script. Only the bar above them is for the screen.
 */
export function BriefPage() {
  const names = [useQuery(geographyQuestion()), useQuery(releaseInfo())]
  const state = names.every(({ data }) => data !== undefined) ? 'ready' : 'failed'
  return (
    <div className={desk.desk} data-brief-part="names" data-state={state}>
      <WithBounds>{(known) => <Brief {...known} />}</WithBounds>
    </div>
  )
}

function Brief({ geography, bounds }: Known) {
  const language = useLanguage()
  const search = parseSearchString(useLocation().searchStr)
  const { origin = '' } = useRouteContext({ strict: false })
  const { filters } = readOverviewSearch(ownParameters(search), bounds)
  const answers = useBriefAnswers(filters, geography, bounds)
  const shown = search[sheetLanguagesParameter] === 'both' ? languages : [language]
  const brief = { filters, bounds, geography, answers, origin }
  return (
    <>
      <I18nextProvider i18n={sheetWords[language]}>
        <BriefBar brief={brief} shown={shown.length > 1 ? 'both' : language} problem={search[briefProblemParameter]} />
      </I18nextProvider>
      <div className={desk.papers}>
        {shown.map((one) => (
          <I18nextProvider key={one} i18n={sheetWords[one]}>
            <BriefSheets brief={brief} />
          </I18nextProvider>
        ))}
      </div>
    </>
  )
}
