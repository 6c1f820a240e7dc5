import type { FilterBounds } from '#contract/filters/overview-filters.ts'
import { daysOf } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { latestMonthsId } from '#contract/returns.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { Slots } from '#src/i18n/slots.tsx'
import { type ReturnsWords, useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import { returnsParameterNames as names, type ReturnsFilters, returnsOrders } from '#src/url/returns-search.ts'
import styles from './ReturnsSentence.module.css'

export type ReturnsSentenceProps = {
  readonly filters: ReturnsFilters
  readonly bounds: FilterBounds
  readonly geography: Geography
  /** Where the form goes when there is no script. */
  readonly action: string
  readonly onChoose: (change: Partial<ReturnsFilters>) => void
}

/** "Monthly returns in [Pakistan], [the latest 12 months], [longest silent first]": choices that act at once, and a plain form without script. */
export function ReturnsSentence({ filters, bounds, geography, action, onChoose }: ReturnsSentenceProps) {
  const words = useReturnsWords()
  const { t, language, returnsWords } = words
  return (
    <form
      method="get"
      action={action}
      className={styles.form}
      autoComplete="off"
      aria-label={returnsWords('sentenceLabel')}
    >
      <p className={styles.sentence}>
        <Slots
          sentence={returnsWords('sentence')}
          slots={{
            place: (
              <SentenceSelect
                label={returnsWords('choose.place')}
                name={names.placeId}
                value={filters.placeId}
                options={[
                  { value: countryId, label: t('terms:country') },
                  ...geography.provinces.map(({ id, name }) => ({ value: id, label: name[language] })),
                ]}
                onChange={(placeId) => onChoose({ placeId })}
              />
            ),
            period: (
              <SentenceSelect
                label={returnsWords('choose.period')}
                name={names.periodId}
                value={filters.periodId}
                options={periodOptions(bounds, words)}
                onChange={(periodId) => onChoose({ periodId })}
              />
            ),
            order: (
              <SentenceSelect
                label={returnsWords('choose.order')}
                name={names.order}
                value={filters.order}
                options={returnsOrders.map((order) => ({ value: order, label: returnsWords(`order.${order}`) }))}
                onChange={(value) => {
                  const order = returnsOrders.find((one) => one === value)
                  if (order) onChoose({ order })
                }}
              />
            ),
          }}
        />
      </p>
      <noscript>
        <Button type="submit">{t('filters:apply')}</Button>
      </noscript>
    </form>
  )
}

/** The latest months, then the years of both calendars, the newest first. */
function periodOptions({ periods }: FilterBounds, { t, returnsWords }: ReturnsWords) {
  const newestFirst = periods.toSorted((a, b) => daysOf(b).lastOn.localeCompare(daysOf(a).lastOn))
  const years = (kind: 'fiscal-year' | 'calendar-year', label: string) => ({
    label,
    options: newestFirst
      .filter((period) => period.kind === kind)
      .map(({ id }) => ({ value: id, label: formatPeriod(id, t) })),
  })
  return [
    { value: latestMonthsId, label: returnsWords('latest') },
    years('fiscal-year', t('filters:group.fiscalYears')),
    years('calendar-year', t('filters:group.calendarYears')),
  ]
}
