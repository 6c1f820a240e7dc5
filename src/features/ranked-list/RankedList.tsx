import { useId, useMemo, useState } from 'react'
import type { DistrictFigures } from '#contract/api/figures.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { districtRows, orderedRows } from '#src/map/district-row.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'
import { DistrictListbox, rowsBesideMap } from './DistrictListbox.tsx'
import { findDistricts } from './find-districts.ts'
import styles from './RankedList.module.css'

export type RankedListProps = {
  readonly data: DistrictFigures
  readonly geography: Geography
  /** Where districts lie, for moving to a neighbour. */
  readonly frame: MapFrame
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
  /** Goes to a district's page. */
  readonly onOpen: (districtId: string) => void
}

const orders = ['highest', 'lowest', 'name', 'province'] as const

/** The districts of the map in words and numbers: what most people read, and the map for a keyboard. */
export function RankedList({ data, geography, frame, view, onLook, onOpen }: RankedListProps) {
  const { t } = useTranslation(['map', 'terms'])
  const language = useLanguage()
  const headingId = useId()
  const [typed, setTyped] = useState('')
  const { basis } = measureOf(data.measure)
  const kind = basis === 'count' ? view.show : 'rate'
  const titleOf = basis === 'count' ? kind : basis
  const rows = useMemo(
    () => orderedRows(districtRows(data, geography, language), kind, view.sort, language),
    [data, geography, kind, view.sort, language],
  )
  const isLong = rows.length > rowsBesideMap
  const found = useMemo(() => findDistricts(geography, typed), [geography, typed])
  const listed = found ? rows.filter((row) => found.has(row.districtId)) : rows
  return (
    <section aria-labelledby={headingId} className={styles.list}>
      <div className={styles.head}>
        <h3 id={headingId}>{t(`map:list.title.${titleOf}.${view.sort}`)}</h3>
        <SentenceSelect
          label={t('map:list.order.label')}
          value={view.sort}
          options={orders.map((order) => ({ value: order, label: t(`map:list.order.${order}`) }))}
          onChange={(chosen) => {
            const sort = orders.find((order) => order === chosen)
            if (sort) onLook({ sort })
          }}
        />
      </div>
      <p className={styles.units}>
        {iso(basis === 'count' ? t(`map:list.units.${kind}`) : t(`terms:unit.${data.measure}`))}
      </p>
      {isLong && <FindField value={typed} onChange={setTyped} />}
      {listed.length === 0 ? (
        <output className={styles.none}>{t('map:list.noMatch', { text: typed })}</output>
      ) : (
        <DistrictListbox
          rows={listed}
          longestOf={rows}
          measure={data.measure}
          kind={kind}
          geography={geography}
          frame={frame}
          labelId={headingId}
          active={{ id: view.at, onMove: (at) => onLook({ at }), onOpen }}
        />
      )}
      {isLong && (
        <button type="button" className={styles.all} onClick={() => onLook({ view: 'table' })}>
          {t('map:list.all', { number: rows.length })}
        </button>
      )}
    </section>
  )
}

type FindFieldProps = { readonly value: string; readonly onChange: (typed: string) => void }

function FindField({ value, onChange }: FindFieldProps) {
  const { t } = useTranslation('map')
  return (
    <input
      type="search"
      className={styles.find}
      aria-label={t('list.find')}
      placeholder={t('list.find')}
      dir="auto"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
