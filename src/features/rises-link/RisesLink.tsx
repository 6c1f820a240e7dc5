import { comparedPeriod, type FilterBounds, type OverviewFilters } from '#contract/filters/overview-filters.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { hasRate } from '#src/map/write-figure.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { districtsAnchor } from '#src/url/anchors.ts'
import { overviewSearchOf } from '#src/url/overview-search.ts'
import type { OverviewView } from '#src/url/overview-view.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import styles from './RisesLink.module.css'

type RisesLinkProps = {
  readonly filters: OverviewFilters
  readonly view: OverviewView
  readonly bounds: FilterBounds
}

/** From the first screen to the districts whose rate rose most in a year. Nothing where there is no rate, or no year before. */
export function RisesLink({ filters, view, bounds }: RisesLinkProps) {
  const { t, language } = useWords()
  const compared: OverviewFilters = { ...filters, comparison: 'year-before' }
  const before = comparedPeriod(compared, bounds)
  if (!before || !hasRate(filters.measure)) return null
  const search = overviewSearchOf(compared, { ...view, view: 'change', show: 'rate' }, bounds)
  return (
    <p>
      <AppLink
        className={styles.link}
        href={`/${language}/overview${writeSearchString(search)}#${districtsAnchor}`}
        data-rises=""
      >
        {iso(t('headline:rises', { before: formatPeriod(before.id, t) }))}
      </AppLink>
    </p>
  )
}
