import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#src/i18n/use-language.ts'
import { classNames } from '#src/ui/class-names.ts'
import type { MapDrawing } from './drawing.ts'
import { type DistrictPointer, FrameMap, type MarkedDistricts } from './FrameMap.tsx'
import type { Box } from './frame-geometry.ts'
import { definitionIds, MapDefinitions } from './MapDefinitions.tsx'
import styles from './MapStage.module.css'
import type { MapSource } from './MapStage.tsx'
import colors from './map-colors.module.css'
import { labelsFor } from './map-labels.ts'
import { useSize } from './use-size.ts'

export type StillMapProps = {
  readonly source: MapSource
  readonly view: Box
  readonly drawing: MapDrawing
  /** Absent where nothing can be chosen, such as on a page without script; a map that can be chosen on has no names in the way. */
  readonly chosen?: { readonly marked: MarkedDistricts; readonly pointer: DistrictPointer }
}

const unmarked = { selectedId: undefined, hoveredId: undefined }

/** The map as a picture that is never zoomed or moved: alone, or one of several beside each other. */
export function StillMap({ source: { frame, profile, geography }, view, drawing, chosen }: StillMapProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const definitions = definitionIds(useId())
  const [attach, size] = useSize()
  const names = {
    ...{ frame, geography, language, selectedId: undefined, scale: undefined },
    shortNames: { 'khyber-pakhtunkhwa': t('shortName.khyber-pakhtunkhwa') },
    enlargement: 1,
  }
  return (
    <div className={classNames(styles.stage, colors.map)} ref={attach}>
      <MapDefinitions ids={definitions} view={view} size={size} />
      <div className={styles.canvas}>
        <FrameMap
          {...{ frame, profile, view, drawing, definitions }}
          labels={chosen ? [] : labelsFor(names)}
          marked={chosen?.marked ?? unmarked}
          {...(chosen && { pointer: chosen.pointer })}
        />
      </div>
    </div>
  )
}
