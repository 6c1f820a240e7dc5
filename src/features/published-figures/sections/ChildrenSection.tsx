import { conflictSides } from '../conflicts/conflict-sides.ts'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { placeName, rangeText, valueText } from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import { ChildCasesPeriod } from './ChildCasesPeriod.tsx'
import { childCases } from './children-figures.ts'
import { Section } from './Section.tsx'

/** Police figures on violence against children, child trafficking among them, obtained under the right to information. */
export function ChildrenSection() {
  const published = usePublished()
  const { data, words } = published
  const { t } = words
  const periods = childCases(data.figures)
  const national = periods.find(({ whole }) => whole?.place.kind === 'country')
  const shown = periods.flatMap(({ whole }) => (whole ? [whole] : []))
  return (
    <Section
      id="children"
      name={t('published:section.children')}
      finding={findingOf()}
      subtitle={t('published:children.subtitle', {
        periods: shown
          .map((whole) =>
            t('published:placeAndPeriod', { place: placeName(whole.place, words), period: periodText(whole, words) }),
          )
          .join(t('published:partSeparator')),
      })}
      figures={periods.flatMap(({ figures }) => figures)}
    >
      {periods.map((period) => (
        <ChildCasesPeriod key={period.period} cases={period} />
      ))}
      <FigureSources figures={periods.flatMap(({ figures }) => figures)} />
    </Section>
  )

  /** The total, and what the provinces add up to where that is something else. */
  function findingOf(): string | undefined {
    const whole = national?.whole
    if (!whole) return undefined
    const told = { total: valueText(whole, words), period: periodText(whole, words) }
    const conflict = data.conflicts.find(({ id, figureIds }) => figureIds[0] === whole.id && id.endsWith('.province'))
    const sum = conflict && conflictSides(conflict, published.figureOf).sides.find((side) => side.kind === 'sum')
    return sum?.kind === 'sum'
      ? t('published:children.findingWithConflict', { ...told, sum: rangeText(sum.range, words) })
      : t('published:children.finding', told)
  }
}
