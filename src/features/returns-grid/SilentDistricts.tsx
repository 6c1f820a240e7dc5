import { formatPeriod } from '#src/i18n/format-period.ts'
import { useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import type { ReturnsAnswer } from './grid-rows.ts'
import styles from './SilentDistricts.module.css'

export type SilentDistrictsProps = {
  readonly silence: ReturnsAnswer['silence']
  readonly nameOfPlace: (placeId: string) => string
  /** The page of a place. */
  readonly placeHref: (placeId: string) => string
}

/** By quarter, newest first, the districts from which nothing came, each with a link to its page. */
export function SilentDistricts({ silence, nameOfPlace, placeHref }: SilentDistrictsProps) {
  const { t, returnsWords } = useReturnsWords()
  if (silence.length === 0) return <p className={styles.none}>{returnsWords('silence.noQuarter')}</p>
  return (
    <figure className={styles.quarters}>
      {silence.toReversed().map(({ quarter, districtIds }) => {
        const named = formatPeriod(quarter, t)
        return (
          <div key={quarter}>
            <h3>
              {iso(
                districtIds.length === 0
                  ? returnsWords('silence.none', { quarter: named })
                  : returnsWords('silence.quarter', { quarter: named, count: districtIds.length }),
              )}
            </h3>
            {districtIds.length > 0 && (
              <ul className={styles.districts}>
                {districtIds.map((id) => (
                  <li key={id}>
                    <AppLink href={placeHref(id)}>{nameOfPlace(id)}</AppLink>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      })}
    </figure>
  )
}
