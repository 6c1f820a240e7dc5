import { useQuery } from '@tanstack/react-query'
import type { KeyFigures } from '#contract/api/figures.ts'
import { provincesWithoutResidents } from '#contract/geography/residents.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { releaseInfo } from '#src/api/queries.ts'
import { formatDate } from '#src/i18n/format.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Button } from '#src/ui/Button.tsx'
import { FigureExports, type OfferOf } from '#src/ui/FigureExports.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import styles from './ComparisonNotes.module.css'
import type { ComparedPlace } from './use-compared-places.ts'

export type ComparisonNotesProps = {
  /** The place of the page first. */
  readonly places: readonly ComparedPlace[]
  readonly geography: Geography
}

/** Under the key figures: where they come from, what the rate of the country leaves out, and a second try for those that did not come. */
export function ComparisonNotes({ places, geography }: ComparisonNotesProps) {
  const words = usePlaceWords()
  const { t, placeWords, language } = words
  const { t: chartWords } = useTranslation('charts')
  const release = useQuery(releaseInfo())
  const [own, ...around] = places
  const missing = around.filter(({ hasFailed }) => hasFailed)
  const without = provincesWithoutResidents(geography).map(({ name }) => name[language])
  const comparesWithCountry = around.some(({ placeId }) => placeId === countryId)
  const nameOf = placeNames(geography, language, t)
  const title = placeWords('compare.title', { place: nameOf(own?.placeId ?? countryId) })
  const withoutNote =
    comparesWithCountry && without.length > 0
      ? placeWords('compare.withoutResidents', { places: without.join(placeWords('comma')) })
      : undefined
  const offer: OfferOf = async (exportWords) => {
    const { comparisonSheet } = await import('./comparison-sheet.ts')
    const answers = places.flatMap(({ answer }) => answer ?? [])
    const notes = withoutNote === undefined ? [] : [withoutNote]
    const picture = { answers, geography, nameOf, title, provisionalFrom: release.data?.provisionalFrom, notes }
    return { sheet: comparisonSheet(picture, { ...words, chartWords, exportWords }) }
  }
  return (
    <div className={styles.notes}>
      {missing.length > 0 && (
        <Button
          size="small"
          isDisabled={missing.some(({ isFetching }) => isFetching)}
          onClick={() => missing.forEach(({ refetch }) => refetch())}
        >
          {placeWords('compare.retry')}
        </Button>
      )}
      {withoutNote !== undefined && <p className={styles.note}>{iso(withoutNote)}</p>}
      {own?.answer && <FiguresSource answer={own.answer} />}
      {own?.answer && <FigureExports of={title} offer={offer} />}
    </div>
  )
}

function FiguresSource({ answer }: { readonly answer: KeyFigures }) {
  const { language } = usePlaceWords()
  const { t } = useTranslation('charts')
  return (
    <SourceLine
      source={t('trend.source')}
      updated={formatDate(answer.asOf, language)}
      releaseId={answer.releaseId}
      isSynthetic={answer.isSynthetic}
    />
  )
}
