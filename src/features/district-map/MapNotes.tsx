import { useTranslation } from 'react-i18next'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import type { MapSource } from '#src/map/MapStage.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { boundaryNotes } from './boundary-notes.ts'
import styles from './DistrictMap.module.css'
import { unknownDistrictWords } from './map-words.ts'

export type MapNotesProps = {
  readonly data: DistrictFigures
  readonly source: MapSource
  readonly csvHref: string
  /** The map in words, for those who do not see it. */
  readonly children: string
}

/** Under the map: what it cannot draw, what its lines mean, and the figures themselves. */
export function MapNotes({ data, source, csvHref, children }: MapNotesProps) {
  const { t } = useTranslation(['map', 'terms'])
  const unknownDistrict = unknownDistrictWords(data.unknownDistrict, useLanguage(), t)
  return (
    <figcaption className={styles.notes}>
      <VisuallyHidden>{children}</VisuallyHidden>
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
