import { tiers } from '#contract/published-figures/tier-record.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { ChartTable } from '#src/charts/ChartTable.tsx'
import { TierTimeline } from '#src/charts/TierTimeline.tsx'
import { DataTable } from '#src/ui/DataTable.tsx'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { yearSpan } from '../words/figure-words.ts'
import { Section } from './Section.tsx'
import styles from './sections.module.css'
import { tierColumns } from './tier-columns.tsx'
import { contradictedYears, currentTierRun } from './tier-figures.ts'

/** Pakistan in the US Trafficking in Persons Report, year by year, beside what a press report says of it. */
export function TierSection() {
  const published = usePublished()
  const { data, words } = published
  const { t } = words
  const { tierYears } = data
  const run = currentTierRun(tierYears)
  const figures = data.figures.filter(({ indicator }) => indicator === 'tier')
  const claimed = tierYears.filter(({ claim }) => claim !== null)
  const contradicted = contradictedYears(tierYears).map(String)
  const finding =
    run &&
    t('published:tiers.finding', { tier: t(`published:tier.${run.tier}`), year: String(run.to), count: run.years })
  const columns = tierColumns(published)
  const claimSource = claimed[0]?.claim?.source
  return (
    <Section
      id="tiers"
      name={t('published:section.tiers')}
      finding={finding}
      subtitle={t('published:tiers.subtitle', {
        years: yearSpan(tierYears[0]?.year ?? 0, tierYears.at(-1)?.year ?? 0),
      })}
      figures={figures}
      isOnePicture
    >
      <ChartFigure
        summary={finding ?? t('published:section.tiers')}
        table={
          <ChartTable
            caption={<VisuallyHidden>{t('published:section.tiers')}</VisuallyHidden>}
            columns={columns}
            rows={tierYears}
            rowKey={({ year }) => String(year)}
          />
        }
        source={<FigureSources figures={figures} />}
      >
        <TierTimeline
          levels={tiers.map((tier) => ({ id: tier, name: t(`published:tier.${tier}`) }))}
          steps={tierYears.map(({ year, tier }) => ({ year, levelId: tier }))}
        />
      </ChartFigure>
      {claimed.length > 0 && (
        <div className={styles.group}>
          <h3>
            {iso(
              contradicted.length === 0
                ? t('published:tiers.claimAgrees')
                : t('published:tiers.claimContradicted', {
                    count: contradicted.length,
                    years: contradicted.join(t('published:listSeparator')),
                  }),
            )}
          </h3>
          <p className={styles.text}>{iso(t('published:tiers.claimText'))}</p>
          <DataTable
            caption={<VisuallyHidden>{t('published:tiers.claimCaption')}</VisuallyHidden>}
            columns={columns}
            rows={claimed}
            rowKey={({ year }) => String(year)}
          />
          {claimSource !== undefined && (
            <p className={styles.caution}>
              {t('published:tiers.claimSource')} <DataText>{claimSource}</DataText>
            </p>
          )}
        </div>
      )}
    </Section>
  )
}
