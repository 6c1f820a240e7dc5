import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#src/i18n/use-language.ts'
import { classNames } from '#src/ui/class-names.ts'
import type { MapDrawing } from './drawing.ts'
import { FrameMap } from './FrameMap.tsx'
import type { Box } from './frame-geometry.ts'
import { definitionIds, MapDefinitions } from './MapDefinitions.tsx'
import styles from './MapStage.module.css'
import type { MapSource } from './MapStage.tsx'
import colors from './map-colors.module.css'
import { labelsFor } from './map-labels.ts'

export type StillMapProps = { readonly source: MapSource; readonly view: Box; readonly drawing: MapDrawing }

const unmarked = { selectedId: undefined, hoveredId: undefined }

/** The map as a picture and nothing else: for pages that have no script. */
export function StillMap({ source: { frame, profile, geography }, view, drawing }: StillMapProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const definitions = definitionIds(useId())
  const labels = labelsFor({
    ...{ frame, geography, language, selectedId: undefined, scale: undefined },
    shortNames: { 'khyber-pakhtunkhwa': t('shortName.khyber-pakhtunkhwa') },
    enlargement: 1,
  })
  return (
    <div className={classNames(styles.stage, colors.map)}>
      <MapDefinitions ids={definitions} view={view} size={undefined} />
      <div className={styles.canvas}>
        <FrameMap {...{ frame, profile, view, drawing, labels, definitions }} marked={unmarked} />
      </div>
    </div>
  )
}
