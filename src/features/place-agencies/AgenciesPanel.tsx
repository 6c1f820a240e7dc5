import { useMemo } from 'react'
import type { PlaceDetail } from '#contract/api/reference.ts'
import { agencyKindWords } from '#src/i18n/agency-kind.ts'
import { type PlaceWords, usePlaceWords } from '#src/i18n/use-place-words.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import type { Column } from '#src/ui/table-columns.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './AgenciesPanel.module.css'
import { functionWords, unnamedWords } from './agency-words.ts'

export type AgenciesPanelProps = {
  readonly result: PanelResult<PlaceDetail>
  readonly placeName: string
  /** Who owes a return is part of the demo records. */
  readonly isSynthetic: boolean
}

type Agency = PlaceDetail['agencies'][number]

/** The agencies of a place with their part in referrals, and the seats of the FIA. */
export function AgenciesPanel({ result, placeName, isSynthetic }: AgenciesPanelProps) {
  const words = usePlaceWords()
  const { placeWords } = words
  const columns = useMemo(() => agencyColumns(words), [words])
  const title = placeWords('agencies.title', { place: placeName })
  const isEmpty = ({ agencies, fiaOffices, unnamedAgencyKinds = [] }: PlaceDetail) =>
    agencies.length + fiaOffices.length + unnamedAgencyKinds.length === 0
  return (
    <Panel
      result={result}
      title={{ name: title }}
      exports={async (detail, exportWords) => {
        const { agenciesSheet } = await import('./agencies-sheet.ts')
        return { sheet: agenciesSheet({ detail, placeName, title, isSynthetic }, { ...words, exportWords }) }
      }}
      subtitle={
        result.data && placeWords(result.data.level === 'country' ? 'agencies.subtitleCountry' : 'agencies.subtitle')
      }
      shape="table"
      empty={(detail) =>
        isEmpty(detail) ? (
          <EmptyState
            title={placeWords('agencies.empty', { place: placeName })}
            text={placeWords('agencies.emptyText')}
          />
        ) : undefined
      }
    >
      {({ agencies, fiaOffices, unnamedAgencyKinds = [] }) => (
        <figure className={styles.agencies}>
          {agencies.length > 0 && (
            <DataTable
              caption={<VisuallyHidden>{title}</VisuallyHidden>}
              columns={columns}
              rows={agencies}
              rowKey={({ id }) => id}
            />
          )}
          {unnamedAgencyKinds.length > 0 && <p className={styles.note}>{unnamedWords(unnamedAgencyKinds, words)}</p>}
          {isSynthetic && <p className={styles.note}>{placeWords('agencies.dutiesAreDemo')}</p>}
          <FiaOffices offices={fiaOffices} />
        </figure>
      )}
    </Panel>
  )
}

function agencyColumns(words: PlaceWords): Column<Agency>[] {
  const { placeWords, language } = words
  const functionsOf = ({ referralFunctions }: Agency) => functionWords(referralFunctions, words)
  return [
    { id: 'name', kind: 'text', header: placeWords('agencies.name'), text: ({ name }) => name[language] },
    {
      id: 'kind',
      kind: 'text',
      header: placeWords('agencies.kind'),
      text: ({ kind }) => agencyKindWords(kind, words),
      phone: 'line',
    },
    {
      id: 'functions',
      kind: 'text',
      header: placeWords('agencies.functions'),
      text: functionsOf,
      isSortable: false,
      phone: 'line',
    },
    {
      id: 'returns',
      kind: 'text',
      header: placeWords('agencies.returns'),
      text: ({ owesReturns }) => placeWords(owesReturns ? 'agencies.owesReturns' : 'agencies.owesNone'),
      phone: 'line',
    },
  ]
}

function FiaOffices({ offices }: { readonly offices: PlaceDetail['fiaOffices'] }) {
  const { placeWords, language } = usePlaceWords()
  return (
    <div>
      <h3>{placeWords('agencies.offices')}</h3>
      {offices.length === 0 ? (
        <p className={styles.note}>{placeWords('agencies.noOffices')}</p>
      ) : (
        <ul className={styles.offices}>
          {offices.map(({ id, kind, name }) => (
            <li key={id}>
              {iso(name[language])} <span className={styles.note}>({placeWords(`agencies.office.${kind}`)})</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
