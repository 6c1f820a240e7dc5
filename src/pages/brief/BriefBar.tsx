import { useRouteContext } from '@tanstack/react-router'
import { type BriefLanguage, briefLanguages, pdfAddress, sheetsAddress } from '#contract/brief.ts'
import { writeOverviewFilters } from '#contract/filters/overview-filters.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { buttonClass } from '#src/ui/Button.tsx'
import { writeSearchString } from '#src/url/search-string.ts'
import { PageTitle } from '../PageTitle.tsx'
import { type Brief, failedParts } from './brief-answers.ts'
import { briefTitle } from './brief-title.ts'
import desk from './desk.module.css'

type BriefBarProps = {
  readonly brief: Brief
  readonly shown: BriefLanguage
  /** Why no PDF was made, where somebody asked for one and was sent back here. */
  readonly problem: string | undefined
}

const told = ['brief-unavailable', 'brief-incomplete', 'brief-busy'] as const

/** What can be done with the sheets; never printed. Its links are plain ones: the sheets have no script but that of the print button. */
export function BriefBar({ brief, shown, problem }: BriefBarProps) {
  const words = useBriefWords()
  const { t, briefWords, language } = words
  const { filters, bounds, answers } = brief
  const { settings } = useRouteContext({ strict: false })
  const search = writeOverviewFilters(filters, bounds)
  const failed = failedParts(answers)
  const why = told.find((name) => name === problem)
  const canMake = settings?.makesPdf === true && failed.length === 0
  return (
    <nav className={desk.bar} aria-label={briefWords('bar.label')}>
      <PageTitle page={briefTitle(brief, words)} />
      <div className={desk.actions}>
        <button type="button" className={buttonClass({ variant: 'primary' })} data-print onClick={() => print()}>
          <span>{briefWords('bar.print')}</span>
        </button>
        {canMake &&
          briefLanguages.map((one) => (
            <a key={one} className={buttonClass({})} href={pdfAddress(one, search)}>
              <span>{briefWords(`bar.pdf.${one}`)}</span>
            </a>
          ))}
      </div>
      <ul className={desk.links}>
        {briefLanguages
          .filter((one) => one !== shown)
          .map((one) => (
            <li key={one}>
              <a href={sheetsAddress(one, search)}>{briefWords(`bar.sheets.${one}`)}</a>
            </li>
          ))}
        <li>
          <a href={`/${language}/overview${writeSearchString(search)}`}>{briefWords('bar.back')}</a>
        </li>
      </ul>
      <p className={desk.hint}>{briefWords(settings?.makesPdf === true ? 'bar.hint' : 'bar.noPdf')}</p>
      {failed.length > 0 ? (
        <Banner tone="attention">
          <p>
            {briefWords('bar.refused', {
              parts: failed.map((part) => briefWords(`part.${part}`)).join(briefWords('comma')),
            })}
          </p>
        </Banner>
      ) : (
        why && (
          <Banner tone="attention">
            <p>{t(`errors:${why}`)}</p>
          </Banner>
        )
      )}
    </nav>
  )
}
