import type { Coverage } from '#contract/api/figures.ts'
import { statementOf } from '#src/features/headline/statement.ts'
import { figureFacts, figureNumber } from '#src/features/key-figures/figure-facts.ts'
import { withAskedMeasure } from '#src/features/place-head/place-statement.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { type BriefWords, useBriefWords } from '#src/i18n/use-brief-words.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { BriefPart } from './BriefPart.tsx'
import type { Brief } from './brief-answers.ts'
import first from './first-sheet.module.css'
import styles from './paper.module.css'

type BriefStatementProps = { readonly brief: Brief; readonly placeName: string }

/** The finding, how complete it is, and the four key figures. */
export function BriefStatement({ brief: { filters, answers }, placeName }: BriefStatementProps) {
  const words = useBriefWords()
  return (
    <>
      <BriefPart part="headline" result={answers.figures}>
        {(data) => (
          <h1>{iso(statementOf(filters.measure, withAskedMeasure(data, answers.districts.data), placeName, words))}</h1>
        )}
      </BriefPart>
      <BriefPart part="coverage" result={answers.coverage}>
        {(data) => <p className={styles.small}>{iso(completeness(data, words))}</p>}
      </BriefPart>
      <BriefPart part="figures" result={answers.figures}>
        {(data) => (
          <ul className={first.tiles}>
            {data.figures.map((figure) => {
              const facts = figureFacts(figure, data, words)
              return (
                <li key={facts.measure} className={first.tile} data-measure={facts.measure}>
                  <h3>{iso(facts.label)}</h3>
                  <p className={facts.current.kind === 'value' ? first.number : first.noNumber}>
                    <CountText count={facts.current} format={(value) => figureNumber(value, facts.measure, words)} />
                  </p>
                  <p className={styles.note}>{iso(facts.comparison)}</p>
                  <p className={first.caveat}>{iso(facts.caveat)}</p>
                </li>
              )
            })}
          </ul>
        )}
      </BriefPart>
    </>
  )
}

/** Who has reported, and that a record is no prevalence, in one line. */
function completeness(coverage: Coverage, { t, briefWords, language }: BriefWords): string {
  if (coverage.returnsDue === 0) return t('figures:coverage.none', { period: formatPeriod(coverage.periodId, t) })
  const write = (value: number) => formatNumber(value, language)
  const arrived = briefWords('coverage', {
    reported: write(coverage.agenciesReported),
    due: write(coverage.agenciesDue),
    received: write(coverage.returnsReceived),
    returns: write(coverage.returnsDue),
  })
  return `${arrived} ${t('figures:coverage.caution')}`
}
