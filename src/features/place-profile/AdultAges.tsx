import type { Profile } from '#contract/api/figures.ts'
import { PairedBars } from '#src/charts/PairedBars.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import styles from './PlaceProfile.module.css'
import { adultAges, adultSexes, countOfAdults } from './profile-rows.ts'

type AdultAgesProps = { readonly profile: Pick<Profile, 'adultGroups'>; readonly color: string }

/** Women and men once more, by age against each other; a table with bars, and so its own table twin. */
export function AdultAges({ profile, color }: AdultAgesProps) {
  const { t, placeWords, language } = usePlaceWords()
  return (
    <div className={styles.finer}>
      <h4>{placeWords('profile.who.adultAges')}</h4>
      <PairedBars
        caption={placeWords('profile.who.adultAges')}
        rowHeading={placeWords('profile.who.ageHeading')}
        rows={adultAges.map((id) => ({ id, name: t(`terms:adultAge.${id}`) }))}
        columns={adultSexes.map((id) => ({ id, name: t(`terms:group.${id}`), color }))}
        countOf={(age, sex) => countOfAdults(profile, { age, sex })}
        formatValue={(value) => formatNumber(value, language)}
      />
    </div>
  )
}
