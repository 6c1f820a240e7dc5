import { useMemo } from 'react'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { CsvDownload } from '../csv/CsvDownload.tsx'
import { FigureFilterSentence } from '../filters/FigureFilterSentence.tsx'
import { applyFigureFilters, type FigureFilters, figureFilterNames } from '../filters/figure-filters.ts'
import { chosenLabel, filterChoices } from '../filters/filter-choices.ts'
import { useFigureFilters } from '../filters/use-figure-filters.ts'
import { usePublished } from '../published-context.ts'
import { PublishedMark } from '../sources/PublishedMark.tsx'
import { FiguresTable } from '../tables/FiguresTable.tsx'
import { Section } from './Section.tsx'

const noFilters: FigureFilters = {
  series: undefined,
  subject: undefined,
  place: undefined,
  confidence: undefined,
  conflicts: undefined,
}

/** Every figure in one table, to be narrowed by the reader and taken away as a file. The filters are in the address. */
export function AllFiguresSection() {
  const { data, words } = usePublished()
  const { t } = words
  const { figures } = data
  const { filters, ignored, choose } = useFigureFilters(figures)
  const announce = useAnnounce()
  const choices = useMemo(() => filterChoices(figures, words), [figures, words])
  const shown = useMemo(() => applyFigureFilters(figures, filters), [figures, filters])
  const change = (next: FigureFilters) => {
    choose(next)
    announce(t('published:filter.announced', { count: applyFigureFilters(figures, next).length }))
  }
  const used = figureFilterNames.flatMap((name) => {
    const value = filters[name]
    return value === undefined
      ? []
      : [
          {
            id: name,
            label: chosenLabel(choices[name], value),
            onRemove: () => change({ ...filters, [name]: undefined }),
          },
        ]
  })
  return (
    <Section
      id="all-figures"
      name={t('published:section.all-figures')}
      finding={t('published:all.finding', { count: figures.length, conflicts: String(data.conflicts.length) })}
      subtitle={t('published:all.subtitle')}
      figures={figures}
      actions={<CsvDownload figures={shown} />}
    >
      <div>
        <FigureFilterSentence
          filters={filters}
          choices={choices}
          onChoose={(name, value) => change({ ...filters, [name]: value })}
        />
        {ignored.length > 0 && (
          <Banner tone="attention">
            <p>
              {t('published:filter.ignored', {
                parameters: ignored.map(({ name, value }) => isolateLtr(`${name}=${value}`)).join(' '),
              })}
            </p>
          </Banner>
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('published:filter.nothing')} filters={{ used, onClear: () => change(noFilters) }} />
      ) : (
        <FiguresTable
          // A table of other figures begins at its first page.
          key={figureFilterNames.map((name) => filters[name] ?? '').join('|')}
          caption={<VisuallyHidden>{t('published:section.all-figures')}</VisuallyHidden>}
          figures={shown}
          allRows={figures.length}
        />
      )}
      <p>
        <PublishedMark />
      </p>
    </Section>
  )
}
