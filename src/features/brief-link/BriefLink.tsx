import { sheetsAddress } from '#contract/brief.ts'
import { type FilterBounds, type OverviewFilters, writeOverviewFilters } from '#contract/filters/overview-filters.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { buttonClass } from '#src/ui/Button.tsx'
import { Icon } from '#src/ui/Icon.tsx'

type BriefLinkProps = { readonly filters: OverviewFilters; readonly bounds: FilterBounds }

/** To the sheets of the same question. A plain link: the sheets are a page of the server's own, which the router does not draw. */
export function BriefLink({ filters, bounds }: BriefLinkProps) {
  const { t, language } = useWords()
  return (
    <a
      className={buttonClass({ variant: 'quiet' })}
      href={sheetsAddress(language, writeOverviewFilters(filters, bounds))}
    >
      <Icon name="print" isBesideWords />
      <span>{t('filters:brief')}</span>
    </a>
  )
}
