import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { usePublished } from '../published-context.ts'
import { NotVerified } from '../sources/NotVerified.tsx'
import { SourceLink } from '../sources/SourceLink.tsx'
import { FigureValueText } from '../values/FigureValueText.tsx'
import {
  breakdownName,
  claimText,
  countingUnitName,
  indicatorName,
  placeName,
  rangeText,
  valueText,
  writeNumber,
} from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import type { PublishedWords } from '../words/use-published-words.ts'
import { type Conflict, type ConflictSide, conflictSides } from './conflict-sides.ts'
import styles from './conflicts.module.css'

/** All sides of a conflict beside each other, how far they are apart, and that nothing is decided. */
export function ConflictSides({ conflict }: { conflict: Conflict }) {
  const { words, figureOf } = usePublished()
  const { t } = words
  if (conflict.kind === 'claim-against-record') return <ClaimSides years={conflict.years} />
  const { sides, difference } = conflictSides(conflict, figureOf)
  return (
    <div className={styles.explanation}>
      <ul className={styles.sides}>
        {sides.map((side, index) => (
          <li key={side.kind === 'figure' ? side.figure.id : index} className={styles.side}>
            <Side side={side} />
          </li>
        ))}
      </ul>
      {difference && (
        <p className={styles.difference}>
          {iso(t('published:conflict.difference', { value: rangeText(difference, words) }))}
        </p>
      )}
      {conflict.kind === 'other-source-differs' && <p>{iso(t(`published:conflictReason.${conflict.reason}`))}</p>}
      <p>{t('published:conflict.undecided')}</p>
    </div>
  )
}

/** The press report and the record, for each year in which they part. */
function ClaimSides({ years }: { years: readonly number[] }) {
  const { words, data } = usePublished()
  const { t } = words
  return (
    <ul className={styles.explanation}>
      {data.tierYears
        .filter(({ year }) => years.includes(year))
        .map((tierYear) => (
          <li key={tierYear.year} className={styles.side}>
            {iso(
              t('published:tiers.claimAndRecord', {
                year: String(tierYear.year),
                claim: claimText(tierYear.claim?.paraphrase ?? '', words),
                tier: t(`published:tier.${tierYear.tier}`),
              }),
            )}
          </li>
        ))}
    </ul>
  )
}

function Side({ side }: { side: ConflictSide }) {
  const { words } = usePublished()
  const { t } = words
  switch (side.kind) {
    case 'figure': {
      const { figure } = side
      return (
        <>
          <p className={styles.label}>{iso(figureLabel(figure, words))}</p>
          <p className={styles.value}>
            <FigureValueText figure={figure} /> <span className={styles.unit}>{countingUnitName(figure, words)}</span>{' '}
            {!figure.isVerified && <NotVerified />}
          </p>
          <p className={styles.detail}>
            <SourceLink {...figure} />
          </p>
        </>
      )
    }
    case 'whole':
      return (
        <>
          <p className={styles.label}>{t('published:conflict.wholeInSource')}</p>
          <p className={styles.value}>
            <Num>{writeNumber(side.value, words)}</Num>
          </p>
        </>
      )
    case 'sum':
      return (
        <>
          <p className={styles.label}>{iso(t('published:conflict.sum', { count: side.parts.length }))}</p>
          <p className={styles.value}>{iso(rangeText(side.range, words))}</p>
          <p className={styles.detail}>
            {iso(side.parts.map((part) => partText(part, words)).join(t('published:partSeparator')))}
          </p>
        </>
      )
    case 'other-source':
      return (
        <>
          <p className={styles.label}>{t('published:conflict.otherSource')}</p>
          <p className={styles.value}>
            <Num>{writeNumber(side.value, words)}</Num>
          </p>
          <p className={styles.detail}>
            <DataText>{side.sourceTitle}</DataText>
          </p>
        </>
      )
  }
}

/** "Cases registered, Punjab, 2024"; the breakdown stands after what is counted. */
function figureLabel(figure: PublishedFigure, words: PublishedWords): string {
  const parts = [
    indicatorName(figure, words),
    breakdownName(figure, words),
    placeName(figure.place, words),
    periodText(figure, words),
  ]
  return parts.filter((part) => part !== undefined).join(words.t('published:listSeparator'))
}

/** "Punjab 6,083": what tells a part from its siblings is its breakdown, or else its place. */
const partText = (figure: PublishedFigure, words: PublishedWords): string =>
  words.t(figure.isVerified ? 'published:conflict.part' : 'published:conflict.partNotVerified', {
    name: breakdownName(figure, words) ?? placeName(figure.place, words),
    value: valueText(figure, words),
  })
