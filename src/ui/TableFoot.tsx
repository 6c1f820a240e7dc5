import { useId } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Button } from './Button.tsx'
import styles from './DataTable.module.css'
import { iso } from './isolate-text.tsx'
import { SentenceSelect } from './SentenceSelect.tsx'
import { type PageSize, pageSizes, type TablePage } from './table-pages.ts'

export type TableFootProps = {
  /** Id of the caption: a page with two tables has two pagers, which are told apart by it. */
  captionId: string
  page: TablePage<unknown>
  /** Rows in the table, all pages. */
  count: number
  /** Rows there are without filters. */
  allRows: number | undefined
  size: PageSize
  onPage: (paging: { page: number; size: PageSize }) => void
}

/** How much of the table is on the screen, and the other pages when there are some. */
export function TableFoot({ captionId, page, count, allRows, size, onPage }: TableFootProps) {
  const { t } = useTranslation('ui')
  const pagesId = useId()
  const total = allRows ?? count
  const isPaged = page.rows.length < count
  const extent = isPaged
    ? t('table.showingPage', { first: page.first, last: page.last, total: count })
    : count === total
      ? t('table.showingAll', { total })
      : t('table.showingSome', { shown: count, total })
  return (
    <div className={styles.foot}>
      <p>{iso(extent)}</p>
      {count > pageSizes[0] && (
        <nav
          className={styles.pager}
          id={pagesId}
          aria-label={t('table.pages')}
          aria-labelledby={`${pagesId} ${captionId}`}
        >
          <span>
            {t('table.rowsPerPage')}{' '}
            <SentenceSelect
              label={t('table.rowsPerPage')}
              value={String(size)}
              options={[
                ...pageSizes.map((rows) => ({ value: String(rows), label: String(rows) })),
                { value: 'all', label: t('table.allRows') },
              ]}
              onChange={(chosen) =>
                onPage({ page: 0, size: pageSizes.find((rows) => String(rows) === chosen) ?? 'all' })
              }
            />
          </span>
          <Button size="small" isDisabled={page.page === 0} onClick={() => onPage({ page: page.page - 1, size })}>
            {t('table.previous')}
          </Button>
          <Button
            size="small"
            isDisabled={page.page === page.pageCount - 1}
            onClick={() => onPage({ page: page.page + 1, size })}
          >
            {t('table.next')}
          </Button>
        </nav>
      )}
    </div>
  )
}
