import { streamColors } from '#src/theme/data-colors.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { FiguresTable } from '../tables/FiguresTable.tsx'
import { FoldedFigures } from '../tables/FoldedFigures.tsx'
import { breakdownName, placeName, unitOfMany, valueText } from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import { Committees } from './Committees.tsx'
import { FigureBars } from './FigureBars.tsx'
import { Section } from './Section.tsx'
import styles from './sections.module.css'

/** Labourers freed, estimates of how many are bound, and the committees that the law puts in charge. */
export function BondedLabourSection() {
  const { data, words } = usePublished()
  const { t } = words
  const figures = data.figures.filter(({ subject }) => subject === 'bonded-labour')
  const freed = figures.filter(({ indicator }) => indicator === 'bonded-labourers-freed')
  const whole = freed.find(({ dimension }) => dimension === null)
  const estimates = figures.filter(({ indicator }) => indicator.startsWith('bonded-labour-estimate'))
  const committees = figures.filter(({ indicator }) => indicator === 'vigilance-committee-status')
  const shown = new Set([...freed, ...estimates, ...committees])
  const rest = figures.filter((figure) => !shown.has(figure))
  const here = whole && { place: placeName(whole.place, words), period: periodText(whole, words) }
  return (
    <Section
      id="bonded-labour"
      name={t('published:section.bonded-labour')}
      finding={whole && here && t('published:bonded.finding', { value: valueText(whole, words), ...here })}
      subtitle={t('published:bonded.subtitle')}
      figures={figures}
    >
      <div className={styles.pair}>
        {whole && here && (
          <FigureBars
            title={t('published:indicator.bonded-labourers-freed')}
            subtitle={t('published:bonded.freedSubtitle', { unit: unitOfMany(whole, words), ...here })}
            figures={freed}
            nameOf={(figure) => {
              const group = breakdownName(figure, words)
              return group === undefined ? t('published:bonded.all') : t('published:bonded.ofWhom', { group })
            }}
            colorOf={() => streamColors['bonded-labour'].mark}
          />
        )}
        <Committees figures={committees} />
      </div>
      {estimates.length > 0 && (
        <div className={styles.group}>
          <h3>{t('published:bonded.estimates')}</h3>
          <p className={styles.text}>{t('published:bonded.estimatesText')}</p>
          <FiguresTable
            caption={<VisuallyHidden>{t('published:bonded.estimates')}</VisuallyHidden>}
            figures={estimates}
          />
        </div>
      )}
      <FoldedFigures title={t('published:rest', { count: rest.length })} figures={rest} />
      <FigureSources figures={figures} />
    </Section>
  )
}
