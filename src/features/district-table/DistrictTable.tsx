import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { notApplicable, valueOf } from '#contract/count.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { formatPercent } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { Language } from '#src/i18n/language.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { type DistrictRow, districtRows } from '#src/map/district-row.ts'
import { togetherSentence } from '#src/map/together-words.ts'
import { figureWriter, hasRate } from '#src/map/write-figure.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { CountText } from '#src/ui/CountText.tsx'
import { DataTable } from '#src/ui/DataTable.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import type { Column } from '#src/ui/table-columns.ts'
import type { Sort } from '#src/ui/table-order.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'
import styles from './DistrictTable.module.css'

export type DistrictTableProps = {
  readonly data: DistrictFigures
  readonly geography: Geography
  readonly view: OverviewView
  readonly hrefOf: (districtId: string) => string
  readonly csvHref: string
}

/** Every district with both numbers and its returns: all that the map shows, and what it cannot draw. */
export function DistrictTable({ data, geography, view, hrefOf, csvHref }: DistrictTableProps) {
  const { t } = useTranslation(['map', 'terms'])
  const translate = useTranslate()
  const language = useLanguage()
  const rows = useMemo(() => districtRows(data, geography, language), [data, geography, language])
  const hasProvinces = data.placeId === countryId
  const columns = useMemo(
    () =>
      columnsOf(data.measure, { t, language, geography, hrefOf }).filter(({ id }) => hasProvinces || id !== 'province'),
    [data.measure, hasProvinces, t, language, geography, hrefOf],
  )
  const place = placeNames(geography, language, translate)(data.placeId)
  const caption = t('map:table.caption', {
    measure: t(`terms:measure.${data.measure}`),
    place,
    period: formatPeriod(data.periodId, translate),
  })
  return (
    <div className={styles.table}>
      <DataTable
        caption={<VisuallyHidden>{caption}</VisuallyHidden>}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.districtId}
        sort={sortOf(view, data.measure, hasProvinces)}
        total={
          hasRate(data.measure)
            ? { label: t('map:table.total'), counts: { count: data.total } }
            : { label: place, counts: { rate: data.total } }
        }
      />
      {hasRate(data.measure) && <Included data={data} />}
      <LinkButton href={csvHref} icon="download" size="small" download>
        {t('map:download')}
      </LinkButton>
    </div>
  )
}

/** What the total holds beyond the rows, so that it can be checked. */
function Included({ data }: Pick<DistrictTableProps, 'data'>) {
  const { t } = useTranslation('map')
  return (
    <div className={styles.included}>
      <p>{t('table.included')}</p>
      <ul className={styles.parts}>
        {data.placeId === countryId && (
          <li>
            {t('table.unknownDistrict')}: <CountText count={data.unknownDistrict} />
          </li>
        )}
        <li>
          {t('table.heldBack')}: <CountText count={data.heldBack} />
        </li>
      </ul>
    </div>
  )
}

type ColumnWords = {
  readonly t: TFunction<['map', 'terms']>
  readonly language: Language
  readonly geography: Geography
  readonly hrefOf: (districtId: string) => string
}

function columnsOf(measure: Measure, { t, language, geography, hrefOf }: ColumnWords): Column<DistrictRow>[] {
  const { basis, ramp } = measureOf(measure)
  const few = t('map:table.few', { minimum: fewCount })
  const name: Column<DistrictRow> = {
    id: 'district',
    kind: 'text',
    header: t('map:table.district'),
    text: (row) => row.name,
    cell: (row) => (
      <>
        <AppLink href={hrefOf(row.districtId)}>{row.name}</AppLink>
        {row.together && (
          <small className={styles.few}>{iso(togetherSentence(row.together, geography, { t, language }))}</small>
        )}
        {row.isFew && <small className={styles.few}>{iso(few)}</small>}
      </>
    ),
  }
  const province: Column<DistrictRow> = {
    id: 'province',
    kind: 'text',
    header: t('map:table.province'),
    text: (row) => row.provinceName,
  }
  const count: Column<DistrictRow> = {
    id: 'count',
    kind: 'count',
    header: t('map:table.count'),
    unit: t(`terms:unit.${measure}`),
    count: (row) => row.count,
    format: figureWriter(measure, 'count', language),
  }
  const rate: Column<DistrictRow> = {
    id: 'rate',
    kind: 'count',
    header: basis === 'count' ? t('map:table.rate') : t(`terms:measure.${measure}`),
    unit: basis === 'count' ? t('map:table.perResidents') : t(`map:table.${basis}`),
    count: (row) => row.rate,
    format: figureWriter(measure, 'rate', language),
    bar: ramp,
  }
  const returns: Column<DistrictRow> = {
    id: 'returns',
    kind: 'count',
    header: t('map:table.returns'),
    unit: t('map:table.ofDue'),
    count: (row) => (row.returnsDue === 0 ? notApplicable : valueOf((100 * row.returnsReceived) / row.returnsDue)),
    format: (value) => formatPercent(value, language),
    phone: 'line',
  }
  return hasRate(measure) ? [name, province, count, rate, returns] : [name, province, rate, returns]
}

/** The order that the address names, as the table's first order. */
function sortOf({ sort, show }: OverviewView, measure: Measure, hasProvinces: boolean): Sort {
  switch (sort) {
    case 'name':
      return { columnId: 'district', direction: 'ascending' }
    case 'province':
      return { columnId: hasProvinces ? 'province' : 'district', direction: 'ascending' }
    default:
      return { columnId: hasRate(measure) ? show : 'rate', direction: sort === 'highest' ? 'descending' : 'ascending' }
  }
}
