import { useQuery } from '@tanstack/react-query'
import type { Justice } from '#contract/api/justice.ts'
import { isProvinceId } from '#contract/places.ts'
import { releaseInfo } from '#src/api/queries.ts'
import type { ExportOffer } from '#src/export/export-offer.ts'
import { chainFinding } from '#src/features/justice-stages/chain-rows.ts'
import { HowToRead } from '#src/features/justice-stages/HowToRead.tsx'
import { StageChain } from '#src/features/justice-stages/StageChain.tsx'
import { StageMatrix } from '#src/features/justice-stages/StageMatrix.tsx'
import { StageTimes } from '#src/features/justice-stages/StageTimes.tsx'
import { StageYears } from '#src/features/justice-stages/StageYears.tsx'
import { areDaysPublished } from '#src/features/justice-stages/stage-days.ts'
import { matrixFinding } from '#src/features/justice-stages/stage-matrix.ts'
import { timeFinding } from '#src/features/justice-stages/time-finding.ts'
import { yearsFinding } from '#src/features/justice-stages/years-finding.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import { useIsHydrated } from '#src/ui/use-is-hydrated.ts'
import { type JusticeShow, justiceShows } from '#src/url/justice-search.ts'
import styles from './JusticeView.module.css'

type JusticePanelsProps = {
  readonly result: PanelResult<Justice>
  readonly answer: Justice
  readonly show: JusticeShow
  readonly onShow: (show: JusticeShow) => void
  readonly nameOf: (placeId: string) => string
  readonly hrefOf: (placeId: string) => string
  readonly hrefShowing: (show: JusticeShow) => string
  /** The province that the district of the page lies in. */
  readonly provinceId: string | undefined
}

/** One answer, four pictures of it, how to read them, and where it comes from. */
export function JusticePanels({
  result,
  answer,
  show,
  onShow,
  nameOf,
  hrefOf,
  hrefShowing,
  provinceId,
}: JusticePanelsProps) {
  const words = useJusticeWords()
  const { t, justiceWords, language } = words
  const { t: chartWords } = useTranslation('charts')
  const release = useQuery(releaseInfo())
  const topic = {
    category: t(`terms:category.${answer.stream}`),
    place: nameOf(answer.placeId),
    period: formatPeriod(answer.periodId, t),
  }
  const [firstYear, lastYear] = [answer.years[0], answer.years.at(-1)].map((year) =>
    formatPeriod(year?.periodId ?? '', t),
  )
  const chain = { name: justiceWords('chain.name'), subtitle: justiceWords('subtitle', topic) }
  const time = { name: justiceWords('time.name'), subtitle: justiceWords('time.subtitle', topic) }
  const matrix = {
    name: justiceWords('matrix.name'),
    subtitle: justiceWords(show === 'days' ? 'matrix.subtitleDays' : 'matrix.subtitleMoves', topic),
  }
  const years = {
    name: justiceWords('years.name'),
    subtitle: justiceWords('years.subtitle', { ...topic, first: firstYear ?? '', last: lastYear ?? '' }),
  }
  const offer =
    (heading: { readonly name: string; readonly subtitle: string }, sheetOf: JusticeSheetOf, title?: string) =>
    async (data: Justice, exportWords: FileWords['exportWords']): Promise<ExportOffer> => {
      const sheets = await import('#src/features/justice-stages/justice-sheets.ts')
      const said = { title: title ?? heading.name, subtitle: heading.subtitle }
      const picture = { answer: data, nameOf, heading: said, provisionalFrom: release.data?.provisionalFrom, show }
      return { sheet: sheets[sheetOf](picture, { ...words, chartWords, exportWords }) }
    }
  // A failure to ask again is said once, in the first panel.
  const quietly = { ...result, error: undefined }
  return (
    <div className={styles.panels}>
      <Panel
        result={result}
        title={{ name: chain.name, finding: (data) => chainFinding(data, words) ?? chain.name }}
        subtitle={chain.subtitle}
        exports={offer(chain, 'chainSheet', chainFinding(answer, words))}
        shape="table"
      >
        {(data) => <StageChain answer={data} caption={captionOf(chain)} />}
      </Panel>
      <Panel
        result={quietly}
        title={{ name: time.name, finding: (data) => timeFinding(data, words) ?? time.name }}
        subtitle={time.subtitle}
        {...(areDaysPublished(answer.stages) && { exports: offer(time, 'timesSheet', timeFinding(answer, words)) })}
        shape="table"
      >
        {(data) => (
          <StageTimes
            answer={data}
            caption={captionOf(time)}
            around={
              provinceId !== undefined && (
                <LinkButton href={hrefOf(provinceId)}>
                  {justiceWords('time.around', { place: nameOf(provinceId) })}
                </LinkButton>
              )
            }
          />
        )}
      </Panel>
      <Panel
        result={quietly}
        title={{ name: matrix.name, finding: (data) => matrixFinding(data, show, nameOf, words) ?? matrix.name }}
        subtitle={matrix.subtitle}
        exports={offer(matrix, 'matrixSheet', matrixFinding(answer, show, nameOf, words))}
        actions={<ShowSwitch show={show} onShow={onShow} hrefShowing={hrefShowing} />}
        shape="table"
      >
        {(data) => (
          <StageMatrix
            answer={data}
            show={show}
            caption={captionOf(matrix)}
            nameOf={nameOf}
            hrefOf={hrefOf}
            currentId={isProvinceId(data.placeId) ? data.placeId : provinceId}
          />
        )}
      </Panel>
      <Panel
        result={quietly}
        title={{ name: years.name, finding: (data) => yearsFinding(data, words) ?? years.name }}
        subtitle={years.subtitle}
        exports={offer(years, 'yearsSheet', yearsFinding(answer, words))}
        shape="table"
      >
        {(data) => <StageYears answer={data} caption={captionOf(years)} />}
      </Panel>
      <HowToRead smallNumberBelow={release.data?.smallNumberBelow ?? 10} />
      <SourceLine
        source={chartWords('trend.source')}
        updated={formatDate(answer.asOf, language)}
        releaseId={answer.releaseId}
        isSynthetic={answer.isSynthetic}
      />
    </div>
  )
}

type JusticeSheetOf = keyof typeof import('#src/features/justice-stages/justice-sheets.ts')

const captionOf = ({ name, subtitle }: { name: string; subtitle: string }) => `${name}: ${subtitle}`

type ShowSwitchProps = Pick<JusticePanelsProps, 'show' | 'onShow' | 'hrefShowing'>

/** Links until the script is there, which then changes the table in its place. */
function ShowSwitch({ show, onShow, hrefShowing }: ShowSwitchProps) {
  const { justiceWords } = useJusticeWords()
  const isHydrated = useIsHydrated()
  const options = justiceShows.map((value) => ({
    value,
    label: justiceWords(`matrix.${value}`),
    href: hrefShowing(value),
  }))
  const common = { label: justiceWords('matrix.show'), value: show, options }
  return isHydrated ? <SegmentedControl {...common} onChange={onShow} /> : <SegmentedControl {...common} />
}
