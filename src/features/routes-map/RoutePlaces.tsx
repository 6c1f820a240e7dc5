import type { Routes } from '#contract/api/movements.ts'
import { notApplicable } from '#contract/count.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { countWords } from '#src/ui/count-words.ts'
import styles from './RoutesMap.module.css'
import type { RouteNames } from './route-names.ts'

type RoutePlacesProps = {
  readonly routes: Routes
  readonly nameOf: RouteNames
  readonly litId: string | undefined
  readonly pinnedId: string | undefined
  readonly onHover: (id: string | undefined) => void
  readonly onPin: (id: string) => void
}

/** Provinces and territories of origin with both of their sums, each a button that shows its routes alone. */
export function RoutePlaces({ routes, nameOf, litId, pinnedId, onHover, onPin }: RoutePlacesProps) {
  const { movementWords } = useMovementWords()
  const { t: uiWords } = useTranslation('ui')
  return (
    <div>
      <p className={styles.placesHead} aria-hidden="true">
        <span>{movementWords('routes.provinces')}</span>
        <span>{movementWords('routes.fromHere')}</span>
        <span>{movementWords('routes.toHere')}</span>
      </p>
      <ul className={styles.places} aria-label={movementWords('routes.provinces')}>
        {routes.from.map(({ id, count }) => {
          const to = routes.to.find((side) => side.id === id)?.count ?? notApplicable
          const said = { name: nameOf(id), from: countWords(count, uiWords) }
          const label =
            to.kind === 'not-applicable'
              ? movementWords('routes.placeOrigin', said)
              : movementWords('routes.placeFrom', { ...said, to: countWords(to, uiWords) })
          return (
            <li key={id}>
              <button
                type="button"
                data-in-picture
                className={styles.place}
                aria-pressed={pinnedId === id}
                aria-label={label}
                data-lit={litId === id || undefined}
                onClick={() => onPin(id)}
                onPointerEnter={() => onHover(id)}
                onPointerLeave={() => onHover(undefined)}
                onFocus={() => onHover(id)}
                onBlur={() => onHover(undefined)}
              >
                <span>{nameOf(id)}</span>
                <span className={styles.number}>
                  <CountText count={count} />
                </span>
                <span className={styles.number}>{to.kind !== 'not-applicable' && <CountText count={to} />}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
