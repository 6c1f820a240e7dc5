import { useId } from 'react'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { classNames } from '#src/ui/class-names.ts'
import type { MapDrawing } from './drawing.ts'
import { type DistrictPointer, FrameMap, type MarkedDistricts } from './FrameMap.tsx'
import type { Size } from './fit.ts'
import type { Box, Point } from './frame-geometry.ts'
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
  /** A district with an outline, on a map on which none can be chosen. */
  readonly outlinedId?: string | undefined
  /** In CSS pixels, where it is known before the map is measured: on paper. */
  readonly paperSize?: Size
}

/** The map as a picture that is never zoomed or moved: alone, or one of several beside each other. */
export function StillMap({ source, view, drawing, chosen, outlinedId, paperSize }: StillMapProps) {
  const { frame, profile, geography } = source
  const { t } = useTranslation('map')
  const language = useLanguage()
  const definitions = definitionIds(useId())
  const [attach, measured] = useSize()
  const size = paperSize ?? measured
  const names = {
    ...{ frame, geography, language, selectedId: undefined, scale: undefined },
    shortNames: { 'khyber-pakhtunkhwa': t('shortName.khyber-pakhtunkhwa') },
    enlargement: 1,
  }
  return (
    <div className={classNames(styles.stage, colors.map)} ref={attach}>
      <MapDefinitions ids={definitions} {...{ view, size, drawing }} />
      <div className={styles.canvas}>
        <FrameMap
          {...{ frame, profile, view, drawing, definitions }}
          labels={chosen ? [] : labelsFor(names).filter(({ at }) => isWellInside(view, at))}
          marked={chosen?.marked ?? { selectedId: outlinedId, hoveredId: undefined }}
          {...(chosen && { pointer: chosen.pointer })}
        />
      </div>
    </div>
  )
}

/** A name at the edge would be cut: a picture cannot be moved. */
const edge = 0.08
const isWellInside = ({ x, y, width, height }: Box, [left, top]: Point): boolean =>
  Math.abs(left - x - width / 2) < width * (0.5 - edge) && Math.abs(top - y - height / 2) < height * (0.5 - edge)
