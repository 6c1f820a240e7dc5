import type { Justice } from '#contract/api/justice.ts'
import { countryId } from '#contract/places.ts'
import { stages } from '#contract/release/facets.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { ShadedTable } from '#src/charts/ShadedTable.tsx'
import { formatDecimal } from '#src/i18n/format.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { sequentialRamps } from '#src/theme/data-colors.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import type { JusticeShow } from '#src/url/justice-search.ts'
import { matrixCount, provincesOf, shadeNames, shadesFrom } from './stage-matrix.ts'

type StageMatrixProps = {
  readonly answer: Justice
  readonly show: JusticeShow
  readonly caption: string
  readonly nameOf: (placeId: string) => string
  /** The same question about another place. */
  readonly hrefOf: (placeId: string) => string
  /** The province that the page is about, or that its district lies in. */
  readonly currentId: string | undefined
}

/** Provinces against stages, each name a link to the same question there; the country under them, for comparison and not as their sum. */
export function StageMatrix({ answer, show, caption, nameOf, hrefOf, currentId }: StageMatrixProps) {
  const words = useJusticeWords()
  const { justiceWords, language } = words
  const row = (id: string) => ({
    id,
    name: <AppLink href={hrefOf(id)}>{nameOf(id)}</AppLink>,
    isCurrent: id === currentId,
    isWhole: id === countryId,
  })
  return (
    <ChartFigure>
      <ShadedTable
        caption={caption}
        rowHeading={justiceWords('matrix.heading')}
        rows={[...provincesOf(answer).map(({ placeId }) => row(placeId)), row(countryId)]}
        columns={stages.map((stage) => ({ id: stage, name: justiceWords(`short.${stage}`) }))}
        countOf={(placeId, stage) => matrixCount(answer, show, placeId, stage)}
        formatValue={(value) => formatDecimal(value, language)}
        shades={{ ramp: sequentialRamps.cases, from: shadesFrom[show] }}
        legend={{ title: justiceWords(`matrix.${show}`), names: shadeNames(show, words) }}
      />
    </ChartFigure>
  )
}
