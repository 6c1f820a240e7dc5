import type { District, Geography } from '#contract/places.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { Breadcrumb } from '#src/ui/Breadcrumb.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { districtSteps } from './district-steps.ts'
import styles from './PlacePath.module.css'

export type PlacePathProps = {
  readonly placeId: string
  /** Larger places, the smallest first. */
  readonly around: readonly string[]
  readonly geography: Geography
  readonly hrefOf: (placeId: string) => string
}

/** The way up to the country, and on to the next district of the province. The country has neither. */
export function PlacePath({ placeId, around, geography, hrefOf }: PlacePathProps) {
  const { t, language } = usePlaceWords()
  if (around.length === 0) return null
  const nameOf = placeNames(geography, language, t)
  const above = around.toReversed().map((id) => ({ label: nameOf(id), href: hrefOf(id) }))
  return (
    <div className={styles.path}>
      <Breadcrumb steps={[...above, { label: nameOf(placeId) }]} />
      <Steps {...{ placeId, geography, hrefOf }} provinceName={nameOf(around[0] ?? '')} />
    </div>
  )
}

type StepsProps = Omit<PlacePathProps, 'around'> & { readonly provinceName: string }

function Steps({ placeId, geography, hrefOf, provinceName }: StepsProps) {
  const { placeWords, language } = usePlaceWords()
  const { previous, next } = districtSteps(geography, placeId, language)
  if (!previous && !next) return null
  const link = (district: District, direction: 'previous' | 'next') => (
    <AppLink href={hrefOf(district.id)} className={styles.step}>
      {direction === 'previous' && <Icon name="back" size={16} isBesideWords />}
      <span>
        <VisuallyHidden>{placeWords(`steps.${direction}`)}: </VisuallyHidden>
        {iso(district.name[language])}
      </span>
      {direction === 'next' && <Icon name="forward" size={16} isBesideWords />}
    </AppLink>
  )
  return (
    <nav className={styles.steps} aria-label={placeWords('steps.label', { province: provinceName })}>
      {previous && link(previous, 'previous')}
      {next && link(next, 'next')}
    </nav>
  )
}
