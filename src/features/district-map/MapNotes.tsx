import type { DistrictFigures } from '#contract/api/figures.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import type { DistrictRow } from '#src/map/district-row.ts'
import type { MapSource } from '#src/map/MapStage.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { boundaryNotes } from './boundary-notes.ts'
import styles from './DistrictMap.module.css'
import { silenceWords, unknownDistrictWords } from './map-words.ts'

export type MapNotesProps = {
  readonly data: DistrictFigures
  readonly rows: readonly DistrictRow[]
  readonly source: MapSource
  readonly csvHref: string
  /** The map in words, for those who do not see it. */
  readonly children: string
}

/** Under the map: what it cannot draw, what its lines mean, and the figures themselves. */
export function MapNotes({ data, rows, source, csvHref, children }: MapNotesProps) {
  const { t } = useTranslation(['map', 'terms'])
  const language = useLanguage()
  const silence = silenceWords({ data, rows, language }, t)
  const unknownDistrict = unknownDistrictWords(data.unknownDistrict, language, t)
  return (
    <figcaption className={styles.notes}>
      <VisuallyHidden>{children}</VisuallyHidden>
      {silence !== undefined && <p data-silent-districts="">{iso(silence)}</p>}
      {unknownDistrict !== undefined && <p>{iso(unknownDistrict)}</p>}
      <p>
        {boundaryNotes(source)
          .map((note) => t(`map:note.${note}`))
          .join(' ')}
      </p>
      <LinkButton href={csvHref} icon="download" size="small" download>
        {t('map:download')}
      </LinkButton>
    </figcaption>
  )
}
