import { useMemo } from 'react'
import { justice } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { CoverageLine } from '#src/features/coverage-line/CoverageLine.tsx'
import { IgnoredParameters } from '#src/features/filter-sentence/IgnoredParameters.tsx'
import { JusticeSentence } from '#src/features/filter-sentence/JusticeSentence.tsx'
import { JusticeHeadline } from '#src/features/justice-stages/JusticeHeadline.tsx'
import { placeNames } from '#src/i18n/place-names.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { Panel } from '#src/ui/Panel.tsx'
import { defaultJusticeShow, justiceParameterNames } from '#src/url/justice-search.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import type { JusticeControls } from '#src/url/use-justice-filters.ts'
import { RetryFailed } from '../RetryFailed.tsx'
import { useAnnounceChange } from '../use-announce-change.ts'
import type { Known } from '../WithBounds.tsx'
import { JusticePanels } from './JusticePanels.tsx'
import styles from './JusticeView.module.css'

type JusticeViewProps = Known & { readonly controls: JusticeControls }

/** The page once it is known what may be asked: sentence, statement, and one answer in four pictures. */
export function JusticeView({ geography, bounds, controls }: JusticeViewProps) {
  const words = useJusticeWords()
  const { language, t, justiceWords } = words
  const { filters, show, ignored, choose, look, searchWith } = controls
  const nameOf = useMemo(() => placeNames(geography, language, t), [geography, language, t])
  const result = useAnswer(justice(filters))
  const path = `/${language}/justice`
  const kept = show === defaultJusticeShow ? {} : { [justiceParameterNames.show]: show }
  const provinceId = geography.districts.find(({ id }) => id === filters.placeId)?.provinceId
  return (
    <div className={styles.page}>
      <div>
        <JusticeSentence {...{ filters, bounds, geography, kept }} action={path} onChoose={choose} />
        <IgnoredParameters ignored={ignored} />
      </div>
      <div className={styles.statement}>
        <JusticeHeadline filters={filters} placeName={nameOf(filters.placeId)} onChange={useAnnounceChange()} />
        <CoverageLine filters={filters} />
      </div>
      {result.data === undefined ? (
        // One question, and so one place that says that it is on its way or has failed.
        <Panel result={result} title={{ name: justiceWords('title') }} shape="table">
          {() => null}
        </Panel>
      ) : (
        <JusticePanels
          result={result}
          answer={result.data}
          show={show}
          onShow={look}
          nameOf={nameOf}
          hrefOf={(placeId) => `${path}${writeSearchString(searchWith({ placeId }))}`}
          hrefShowing={(next) => `${path}${writeSearchString(searchWith({}, next))}`}
          provinceId={provinceId}
        />
      )}
      <RetryFailed />
    </div>
  )
}
