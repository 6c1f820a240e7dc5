import { useId, useMemo } from 'react'
import { classNames } from '#src/ui/class-names.ts'
import type { MapDrawing } from './drawing.ts'
import { type DistrictPointer, FrameMap, type MarkedDistricts } from './FrameMap.tsx'
import { definitionIds, MapDefinitions } from './MapDefinitions.tsx'
import styles from './MapStage.module.css'
import type { MapSource } from './MapStage.tsx'
import colors from './map-colors.module.css'
import { placeView } from './place-view.ts'
import { useSize } from './use-size.ts'

export type SideMapProps = {
  readonly source: MapSource
  readonly placeId: string
  readonly drawing: MapDrawing
  readonly marked: MarkedDistricts
  readonly pointer: DistrictPointer
}

/** One of several maps beside each other: it can be pointed at, but not zoomed or moved, and has no names. */
export function SideMap({ source, placeId, drawing, marked, pointer }: SideMapProps) {
  const definitions = definitionIds(useId())
  const [attach, size] = useSize()
  const { frame, geography, profile } = source
  const view = useMemo(() => placeView(frame, geography, placeId), [frame, geography, placeId])
  return (
    <div className={classNames(styles.stage, colors.map)} ref={attach}>
      <MapDefinitions ids={definitions} view={view} size={size} />
      <div className={styles.canvas}>
        <FrameMap {...{ frame, profile, view, drawing, marked, definitions, pointer }} labels={[]} />
      </div>
    </div>
  )
}
