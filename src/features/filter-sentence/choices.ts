import { type Category, formsOf, type Stream, streams } from '#contract/categories.ts'
import { isPublishedTogether, type OverviewFilters } from '#contract/filters/overview-filters.ts'
import { type Measure, measureOf, measures } from '#contract/measures.ts'
import { daysOf, type Period, type PeriodKind } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { compareNames } from '#src/i18n/format.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { SelectGroup, SelectOption } from '#src/ui/SentenceSelect.tsx'

/** What can be chosen in one slot of the sentence, as a native list shows it. */
export type Choices = readonly (SelectOption | SelectGroup)[]

export const measureChoices = ({ t }: Words): Choices =>
  measures.map((measure) => ({ value: measure, label: t(`terms:measure.${measure}`) }))

/**
 * Each stream, and its forms under it. A form that is not published for the measure and period chosen stays in the list, out of reach,
 * and the name of its group says why.
 */
export function categoryChoices(filters: OverviewFilters, words: Words): Choices {
  const { t } = words
  return streams.flatMap((stream): Choices => {
    const option = (category: Category): SelectOption => ({
      value: category,
      label: t(`terms:category.${category}`),
      isDisabled: !isPublishedTogether(filters.measure, category, filters.periodId),
    })
    const forms = formsOf(stream)
    if (forms.length === 0) return [option(stream)]
    return [
      option(stream),
      { label: formsLabel(stream, filters.measure, forms.map(option), words), options: forms.map(option) },
    ]
  })
}

function formsLabel(stream: Stream, measure: Measure, forms: readonly SelectOption[], { t }: Words): string {
  const named = { stream: t(`terms:category.${stream}`) }
  if (!measureOf(measure).hasForms) return t('filters:group.formsNotForMeasure', named)
  return forms.some((form) => form.isDisabled)
    ? t('filters:group.formsForYearsOnly', named)
    : t('filters:group.forms', named)
}

/** The country, its provinces and territories, and the districts of each by name. */
export function placeChoices({ provinces, districts }: Geography, { t, language }: Words): Choices {
  const option = (place: { id: string; name: { en: string; ur: string } }): SelectOption => ({
    value: place.id,
    label: place.name[language],
  })
  const districtsOf = (provinceId: string) =>
    districts
      .filter((district) => district.provinceId === provinceId)
      .toSorted((a, b) => compareNames(a.name[language], b.name[language], language))
  return [
    { value: countryId, label: t('terms:country') },
    { label: t('filters:group.provinces'), options: provinces.map(option) },
    ...provinces.map((province) => ({ label: province.name[language], options: districtsOf(province.id).map(option) })),
  ]
}

const groups: readonly { kind: PeriodKind; label: 'fiscalYears' | 'calendarYears' | 'quarters' }[] = [
  { kind: 'fiscal-year', label: 'fiscalYears' },
  { kind: 'calendar-year', label: 'calendarYears' },
  { kind: 'quarter', label: 'quarters' },
]

/** Years of both calendars and quarters, the newest first. */
export function periodChoices(periods: readonly Period[], { t }: Words): Choices {
  const newestFirst = periods.toSorted((a, b) => daysOf(b).lastOn.localeCompare(daysOf(a).lastOn))
  return groups
    .map(({ kind, label }) => ({
      label: t(`filters:group.${label}`),
      options: newestFirst
        .filter((period) => period.kind === kind)
        .map((period) => ({ value: period.id, label: formatPeriod(period.id, t) })),
    }))
    .filter((group) => group.options.length > 0)
}

/** The period before is offered for quarters, where it is another one than that of the year before, and while a link asks for it. */
export function comparisonChoices(
  { periodId, comparison }: OverviewFilters,
  periods: readonly Period[],
  { t }: Words,
): Choices {
  const isQuarter = periods.find((period) => period.id === periodId)?.kind === 'quarter'
  const offered = [
    'year-before',
    ...(isQuarter || comparison === 'period-before' ? ['period-before' as const] : []),
    'none',
  ] as const
  return offered.map((value) => ({ value, label: t(`filters:comparison.${value}`) }))
}
