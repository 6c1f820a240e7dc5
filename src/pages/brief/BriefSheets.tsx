import { Suspense } from 'react'
import { formatDate } from '#src/i18n/format.ts'
import { directionOf } from '#src/i18n/language.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { OnPaperContext } from '#src/ui/on-paper.ts'
import { SectionBoundary } from '../SectionBoundary.tsx'
import { BriefAgencies } from './BriefAgencies.tsx'
import { BriefJustice } from './BriefJustice.tsx'
import { BriefMap } from './BriefMap.tsx'
import { BriefNotes } from './BriefNotes.tsx'
import { BriefPart } from './BriefPart.tsx'
import { BriefStatement } from './BriefStatement.tsx'
import { BriefTrend } from './BriefTrend.tsx'
import { BriefWho } from './BriefWho.tsx'
import type { Brief } from './brief-answers.ts'
import { briefTitle } from './brief-title.ts'
import styles from './paper.module.css'
import { SheetFoot } from './SheetFoot.tsx'
import { SheetHead } from './SheetHead.tsx'

const waitingMap = (
  <BriefPart part="map" result={{ data: undefined, error: null }}>
    {() => null}
  </BriefPart>
)

/** The two sheets of a brief, in the language around them. */
export function BriefSheets({ brief }: { readonly brief: Brief }) {
  const words = useBriefWords()
  const { t, briefWords, language } = words
  const { filters, geography, answers } = brief
  const placeName = placeNames(geography, language, t)(filters.placeId)
  const origin = answers.figures.data ?? answers.coverage.data ?? answers.districts.data
  const title = briefTitle(brief, words)
  const about = origin && briefWords('about', { day: formatDate(origin.asOf, language) })
  const sheet = { lang: language, dir: directionOf(language), className: styles.sheet }
  const place = { brief, placeName }
  return (
    <OnPaperContext value={true}>
      <article {...sheet} data-sheet="1">
        <SheetHead title={title} about={about} />
        <BriefStatement {...place} />
        <SectionBoundary>
          <Suspense fallback={waitingMap}>
            <BriefMap {...place} />
          </Suspense>
        </SectionBoundary>
        <BriefTrend {...place} />
        <SheetFoot {...place} page={1} />
      </article>
      <article {...sheet} data-sheet="2">
        <SheetHead title={title} about={about} />
        <BriefWho {...place} />
        <BriefJustice {...place} />
        <BriefAgencies {...place} />
        <BriefNotes {...place} />
        <SheetFoot {...place} page={2} />
      </article>
    </OnPaperContext>
  )
}
