import type { Profile } from '#contract/api/figures.ts'
import { streamOf } from '#contract/categories.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import { AdultAges } from './AdultAges.tsx'
import { BreakdownFigure } from './BreakdownFigure.tsx'
import styles from './PlaceProfile.module.css'
import { controlRows, formRows, groupRows, isPublished, sectorRows } from './profile-rows.ts'

export type PlaceProfileProps = { readonly profile: Profile; readonly placeName: string }

/** Who was identified in a place and year: groups, forms, sectors and means of control, as far as they are published for it. */
export function PlaceProfile({ profile, placeName }: PlaceProfileProps) {
  const words = usePlaceWords()
  const { t, placeWords } = words
  const topic = {
    category: t(`terms:category.${profile.category}`),
    place: placeName,
    period: formatPeriod(profile.periodId, t),
  }
  const figure = { profile, topic, color: streamColors[streamOf(profile.category)].mark }
  const forms = formRows(profile, words)
  const sectors = sectorRows(profile, words)
  const control = controlRows(profile, words)
  const hasAges = isPublished(profile.adultGroups)
  const leftOut = [
    ...(hasAges ? [] : ['adultAges' as const]),
    ...(isPublished(sectors) ? [] : ['sectors' as const]),
    ...(isPublished(control) ? [] : ['control' as const]),
  ]
  return (
    <div className={styles.profile}>
      <div className={styles.figures}>
        <BreakdownFigure breakdown="who" rows={groupRows(profile, words)} hasOwnOrder {...figure}>
          {hasAges && <AdultAges profile={profile} color={figure.color} />}
        </BreakdownFigure>
        {isPublished(forms) && <BreakdownFigure breakdown="forms" rows={forms} {...figure} />}
        {isPublished(sectors) && <BreakdownFigure breakdown="sectors" rows={sectors} {...figure} />}
        {isPublished(control) && (
          <BreakdownFigure
            breakdown="control"
            rows={control}
            note={placeWords('profile.control.severalEach')}
            {...figure}
          />
        )}
      </div>
      {leftOut.length > 0 && (
        <p className={styles.note}>
          {placeWords('profile.notForDistricts', {
            parts: leftOut.map((part) => placeWords(`profile.part.${part}`)).join(placeWords('comma')),
          })}
        </p>
      )}
    </div>
  )
}
