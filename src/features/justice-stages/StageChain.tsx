import type { Justice } from '#contract/api/justice.ts'
import { leadingLaws } from '#contract/release/facets.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { ChartTable } from '#src/charts/ChartTable.tsx'
import { StageSteps } from '#src/charts/StageSteps.tsx'
import { ToneKey } from '#src/charts/ToneKey.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { areLawsPublished, chainRows, countUnder, isLawHiddenIn, lawTones } from './chain-rows.ts'
import styles from './JusticeStages.module.css'

type StageChainProps = { readonly answer: Justice; readonly caption: string }

/** The moves to each stage of a year, split by the law charged under. Bars on one line from zero: no bar is what is left of another. */
export function StageChain({ answer, caption }: StageChainProps) {
  const words = useJusticeWords()
  const { t: uiWords } = useTranslation('ui')
  const { t, justiceWords, language } = words
  const { stages } = answer
  const color = streamColors[answer.stream].mark
  const hasLaws = areLawsPublished(stages)
  const isLawHidden = isLawHiddenIn(stages)
  const laws = leadingLaws.map((law) => ({ law, name: justiceWords(`law.${law}`) }))
  return (
    <ChartFigure
      table={
        <ChartTable
          caption={<VisuallyHidden>{caption}</VisuallyHidden>}
          columns={[
            {
              id: 'stage',
              kind: 'text',
              header: justiceWords('stage'),
              text: ({ stage }) => t(`terms:stage.${stage}`),
            },
            { id: 'moves', kind: 'count', header: justiceWords('moves'), count: ({ count }) => count },
            ...laws.map(({ law, name }) => ({
              id: law,
              kind: 'count' as const,
              header: name,
              count: ({ byLaw }: Justice['stages'][number]) => countUnder(byLaw, law),
            })),
          ]}
          rows={stages}
          rowKey={({ stage }) => stage}
        />
      }
    >
      {hasLaws && (
        <ToneKey
          color={color}
          tones={[
            ...laws.map(({ law, name }) => ({ tone: lawTones[law], name })),
            ...(isLawHidden ? [{ tone: 'mixed', name: justiceWords('law.hidden') } as const] : []),
          ]}
        />
      )}
      <StageSteps
        rows={chainRows(stages, { ...words, uiWords })}
        color={color}
        formatValue={(value) => formatNumber(value, language)}
      />
      <p className={styles.note}>{iso(justiceWords(hasLaws ? 'law.about' : 'law.notForDistricts'))}</p>
    </ChartFigure>
  )
}
