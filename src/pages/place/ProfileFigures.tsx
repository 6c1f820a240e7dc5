import type { Profile } from '#contract/api/figures.ts'
import { JusticeStages } from '#src/features/justice-stages/JusticeStages.tsx'
import { PlaceProfile } from '#src/features/place-profile/PlaceProfile.tsx'
import { formatDate } from '#src/i18n/format.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import styles from './ProfileFigures.module.css'

type ProfileFiguresProps = { readonly profile: Profile; readonly placeName: string }

/** Persons and cases of one answer under each other, with the source of both. */
export function ProfileFigures({ profile, placeName }: ProfileFiguresProps) {
  const { t: chartWords } = useTranslation('charts')
  const language = useLanguage()
  return (
    <div className={styles.figures}>
      <PlaceProfile profile={profile} placeName={placeName} />
      <JusticeStages profile={profile} placeName={placeName} />
      <SourceLine
        source={chartWords('trend.source')}
        updated={formatDate(profile.asOf, language)}
        releaseId={profile.releaseId}
        isSynthetic={profile.isSynthetic}
      />
    </div>
  )
}
