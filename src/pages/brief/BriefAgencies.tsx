import type { Coverage, KeyFigures } from '#contract/api/figures.ts'
import { streamOf } from '#contract/categories.ts'
import { type Count, notApplicable } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import { isProvinceId } from '#contract/places.ts'
import { formatNumber, formatPercent } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { BriefPart } from './BriefPart.tsx'
import { type Brief, both } from './brief-answers.ts'
import { FigureHead } from './FigureHead.tsx'
import second from './second-sheet.module.css'

type BriefAgenciesProps = { readonly brief: Brief }

/** Answers to referrals and completeness of returns, for the place, the provinces and territories, and the country. */
export const BriefAgencies = ({ brief }: BriefAgenciesProps) => (
  <BriefPart part="agencies" result={both(brief.answers.agencyFigures, brief.answers.agencyReturns)}>
    {([figures, returns]) => <Agencies brief={brief} figures={figures} returns={returns} />}
  </BriefPart>
)

type AgenciesProps = BriefAgenciesProps & {
  readonly figures: readonly KeyFigures[]
  readonly returns: readonly Coverage[]
}

const answerMeasures = ['referrals', 'answered-on-time', 'first-answer-hours'] as const

function Agencies({ brief: { filters, geography }, figures, returns }: AgenciesProps) {
  const { t, briefWords, language } = useBriefWords()
  const nameOf = placeNames(geography, language, t)
  const best = mostOnTime(figures)
  const subtitle = briefWords('agencies.subtitle', {
    category: t(`terms:category.${streamOf(filters.category)}`),
    period: formatPeriod(filters.periodId, t),
  })
  return (
    <>
      <FigureHead
        title={
          best
            ? briefWords('agencies.titleBest', {
                place: nameOf(best.placeId),
                percent: formatPercent(best.percent, language),
              })
            : briefWords('agencies.title')
        }
        about={subtitle}
      />
      <table className={second.table}>
        <thead>
          <tr>
            {(['place', 'referrals', 'onTime', 'hours', 'returns'] as const).map((column) => (
              <th key={column} scope="col">
                {briefWords(`agencies.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((one, at) => (
            <tr key={one.placeId} className={classNames(one.placeId === filters.placeId && second.ownRow)}>
              <th scope="row">{nameOf(one.placeId)}</th>
              {answerMeasures.map((measure) => (
                <td key={measure}>
                  <CountText count={countOf(one, measure)} format={figureWriter(measure, 'count', language)} />
                </td>
              ))}
              <td>
                <ReturnsOf coverage={returns[at]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function ReturnsOf({ coverage }: { readonly coverage: Coverage | undefined }) {
  const { briefWords, language } = useBriefWords()
  if (!coverage || coverage.returnsDue === 0) return briefWords('agencies.noneDue')
  return iso(
    briefWords('agencies.returnsOf', {
      received: formatNumber(coverage.returnsReceived, language),
      due: formatNumber(coverage.returnsDue, language),
    }),
  )
}

const countOf = ({ figures }: KeyFigures, measure: Measure): Count =>
  figures.find((one) => one.measure === measure)?.current ?? notApplicable

/** The province with the highest share; none where one of them is hidden, which could be higher, or two are equal. */
function mostOnTime(figures: readonly KeyFigures[]): { placeId: string; percent: number } | undefined {
  const provinces = figures.filter(({ placeId }) => isProvinceId(placeId))
  const shares = provinces.flatMap((one) => {
    const count = countOf(one, 'answered-on-time')
    return count.kind === 'value' ? [{ placeId: one.placeId, percent: count.value }] : []
  })
  const [first, second] = shares.toSorted((a, b) => b.percent - a.percent)
  return shares.length === provinces.length && first && first.percent !== second?.percent ? first : undefined
}
