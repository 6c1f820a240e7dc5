import { type ReactNode, useId } from 'react'
import type { PlaceDetail } from '#contract/api/reference.ts'
import type { Geography } from '#contract/places.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { type PlaceWords, usePlaceWords } from '#src/i18n/use-place-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import type { PanelResult } from '#src/ui/Panel.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './PlaceFacts.module.css'

export type PlaceFactsProps = {
  readonly result: PanelResult<PlaceDetail>
  readonly geography: Geography
  readonly placeName: string
  readonly hrefOf: (placeId: string) => string
  /** The same place on the overview. */
  readonly overviewHref: string
}

/** Residents with year and source, headquarters, and what is counted here: a list of facts, with nothing that is not known. */
export function PlaceFacts({ result, geography, placeName, hrefOf, overviewHref }: PlaceFactsProps) {
  const words = usePlaceWords()
  const { placeWords } = words
  const headingId = useId()
  const { data, error } = result
  return (
    <section aria-labelledby={headingId} className={styles.section}>
      <h2 id={headingId} className={styles.heading}>
        <VisuallyHidden>{placeWords('facts.title', { place: placeName })}</VisuallyHidden>
      </h2>
      {Boolean(error) && (
        <PanelFailure
          error={error}
          hasData={data !== undefined}
          isRetrying={result.isFetching}
          onRetry={() => void result.refetch()}
        />
      )}
      <div aria-busy={!data && !error}>
        {data ? (
          <dl className={styles.facts}>
            <Residents detail={data} words={words} />
            <Headquarters detail={data} geography={geography} words={words} />
            <Included detail={data} words={words} />
            <Provinces detail={data} geography={geography} words={words} hrefOf={hrefOf} />
          </dl>
        ) : (
          !error && <Skeleton shape="text" />
        )}
      </div>
      <div>
        <LinkButton href={overviewHref} size="small" icon="overview">
          {iso(placeWords('facts.overview', { place: placeName }))}
        </LinkButton>
      </div>
    </section>
  )
}

type FactProps = { readonly detail: PlaceDetail; readonly words: PlaceWords }
type NamedFactProps = FactProps & { readonly geography: Geography }

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Residents({ detail: { level, population }, words: { placeWords, language } }: FactProps) {
  if (!population) return <Fact name={placeWords('facts.residents')}>{iso(placeWords('facts.noResidents'))}</Fact>
  const { residents, year, source } = population
  return (
    <Fact name={placeWords('facts.residents')}>
      {iso(placeWords('facts.residentsIn', { residents: formatNumber(residents, language), year: String(year) }))}
      {level === 'country' && <small className={styles.note}>{placeWords('facts.withoutTerritories')}</small>}
      <small className={styles.note}>
        {placeWords('facts.source')}: <DataText>{source}</DataText>
      </small>
    </Fact>
  )
}

/** Most headquarters have the name of a district, and with it an Urdu one; the others stand as the source writes them. */
function Headquarters({ detail: { headquarters }, geography, words: { placeWords, language } }: NamedFactProps) {
  if (headquarters === undefined) return null
  const namesake = geography.districts.find(({ name }) => name.en === headquarters)
  return (
    <Fact name={placeWords('facts.headquarters')}>
      {namesake ? namesake.name[language] : <DataText>{headquarters}</DataText>}
    </Fact>
  )
}

function Included({ detail: { includes }, words: { placeWords, language } }: FactProps) {
  if (includes.length === 0) return null
  return (
    <Fact name={placeWords('facts.includes')}>
      <ul className={styles.included}>
        {includes.map(({ id, name, validFrom }) => (
          <li key={id}>
            {iso(placeWords('facts.includedDistrict', { name: name[language], since: validFrom.slice(0, 4) }))}
          </li>
        ))}
      </ul>
    </Fact>
  )
}

type ProvincesProps = NamedFactProps & Pick<PlaceFactsProps, 'hrefOf'>

function Provinces({ detail: { level }, geography, words: { placeWords, language }, hrefOf }: ProvincesProps) {
  if (level !== 'country') return null
  return (
    <Fact name={placeWords('facts.provinces')}>
      <ul className={styles.links}>
        {geography.provinces.map(({ id, name }) => (
          <li key={id}>
            <AppLink href={hrefOf(id)}>{name[language]}</AppLink>
          </li>
        ))}
      </ul>
    </Fact>
  )
}
