import { classNames } from '#src/ui/class-names.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import type { Column } from '#src/ui/table-columns.ts'
import type { Published } from '../published-context.ts'
import { distinctSources } from '../sources/distinct-sources.ts'
import { SourceLink } from '../sources/SourceLink.tsx'
import { claimText } from '../words/figure-words.ts'
import styles from './sections.module.css'
import type { TierYear } from './tier-figures.ts'

/** A year of the record: what the report says, what the press report says of it, and whether the two agree. */
export function tierColumns({ words, figureOf }: Published): readonly Column<TierYear>[] {
  const { t } = words
  const tierText = ({ tier, change }: TierYear) =>
    change === null || change === 'remained'
      ? t(`published:tier.${tier}`)
      : t('published:tiers.changed', { tier: t(`published:tier.${tier}`), change: t(`published:tierChange.${change}`) })
  return [
    {
      id: 'year',
      kind: 'date',
      header: t('published:column.year'),
      date: ({ year }) => String(year),
      format: (year) => year,
    },
    { id: 'tier', kind: 'text', header: t('published:tiers.column.record'), text: tierText, phone: 'value' },
    {
      id: 'claim',
      kind: 'text',
      header: t('published:tiers.column.claim'),
      text: ({ claim }) => (claim === null ? '–' : claimText(claim.paraphrase, words)),
    },
    {
      id: 'verdict',
      kind: 'text',
      header: t('published:tiers.column.verdict'),
      text: ({ verdict }) => t(`published:verdict.${verdict}`),
      cell: ({ verdict }) => <Verdict verdict={verdict} text={t(`published:verdict.${verdict}`)} />,
    },
    {
      id: 'sources',
      kind: 'free',
      header: t('published:column.source'),
      cell: ({ figureIds }) =>
        distinctSources(figureIds.map(figureOf).filter((figure) => figure !== undefined)).map((figure) => (
          <div key={figure.id}>
            <SourceLink {...figure} />
          </div>
        )),
    },
  ]
}

/** Told by a sign and by words, so that it does not hang on a colour. */
function Verdict({ verdict, text }: { verdict: TierYear['verdict']; text: string }) {
  if (verdict === 'not-covered') return iso(text)
  return (
    <span className={classNames(styles.verdict, verdict === 'contradicts' && styles.contradicts)}>
      <Icon name={verdict === 'contradicts' ? 'attention' : 'check'} size={16} isBesideWords />
      <span>{iso(text)}</span>
    </span>
  )
}
