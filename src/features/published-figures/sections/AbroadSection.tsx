import { isolateLtr } from '#src/i18n/isolate.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { FoldedMatrix } from '../tables/FoldedMatrix.tsx'
import { sumRange, yearOf } from '../values/figure-range.ts'
import { RangeBars } from '../values/RangeBars.tsx'
import { yearMatrix } from '../values/year-matrix.ts'
import { indicatorName, placeName, rangeText, yearSpan } from '../words/figure-words.ts'
import { type CountryAbroad, countriesAbroad } from './abroad-figures.ts'
import { Section } from './Section.tsx'
import styles from './sections.module.css'

/** Pakistanis whom other countries identified as trafficked. Sums are ranges, because small counts are hidden by the source. */
export function AbroadSection() {
  const { data, words } = usePublished()
  const { t } = words
  const figures = data.figures.filter(({ series }) => series === 'glotip-detected-abroad')
  const countries = countriesAbroad(figures)
  const counted = countries.filter(({ range }) => range.least > 0)
  const onlyHidden = countries.filter(({ range }) => range.least === 0)
  const years = figures.map(yearOf)
  const [largest] = counted
  const finding =
    largest &&
    t('published:abroad.finding', {
      country: placeName(largest.place, words),
      range: rangeText(largest.range, words),
      count: largest.figures.length,
    })
  return (
    <Section
      id="abroad"
      name={t('published:section.abroad')}
      finding={finding}
      subtitle={t('published:abroad.subtitle', {
        years: yearSpan(Math.min(...years), Math.max(...years)),
        count: countries.length,
      })}
      figures={figures}
    >
      <p className={styles.text}>{iso(t('published:abroad.explanation', { value: isolateLtr('<5') }))}</p>
      <RangeBars
        rows={counted.map((country) => ({
          id: country.place.id ?? country.place.name,
          name: placeName(country.place, words),
          note: iso(yearsNote(country)),
          range: country.range,
        }))}
      />
      {onlyHidden.length > 0 && (
        <p className={styles.text}>
          {iso(
            t('published:abroad.onlyHidden', {
              count: onlyHidden.length,
              value: isolateLtr('<5'),
              names: onlyHidden.map(({ place }) => placeName(place, words)).join(t('published:listSeparator')),
            }),
          )}
        </p>
      )}
      <FoldedMatrix
        title={t('published:abroad.tableTitle', { count: figures.length })}
        caption={t('published:section.abroad')}
        rowHeading={t('published:column.country')}
        matrix={yearMatrix(figures)}
        columnName={(year) => year}
        nameOf={({ sample }) => placeName(sample.place, words)}
        noteOf={({ sample }) => indicatorName(sample, words)}
        last={{ heading: t('published:column.sum'), cell: (row) => iso(rangeText(sumRange(row.figures), words)) }}
      />
      <FigureSources figures={figures} />
    </Section>
  )

  function yearsNote({ figures: ofCountry, hiddenYears }: CountryAbroad): string {
    const count = ofCountry.length
    return hiddenYears === 0
      ? t('published:abroad.years', { count })
      : t('published:abroad.yearsWithHidden', { count, hidden: String(hiddenYears), value: isolateLtr('<5') })
  }
}
