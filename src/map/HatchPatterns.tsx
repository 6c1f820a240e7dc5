import type { DistrictLook, MapDrawing } from './drawing.ts'
import styles from './MapDefinitions.module.css'
import { togetherHatchId } from './map-style.ts'

export type HatchPatternsProps = {
  readonly id: string
  /** CSS pixels per unit of the drawing that uses them: the lines keep their distance at every scale. */
  readonly scale: number
  /** Whose districts that are told together need a hatch over their colour. */
  readonly drawing?: MapDrawing | undefined
}

/** Distance of the lines, in CSS pixels. */
const pitch = 7

/** The hatch of "not shown", and over the colour of each class that districts have together. Stands in `defs`. */
export const HatchPatterns = ({ id, scale, drawing }: HatchPatternsProps) => (
  <>
    <Hatch id={id} scale={scale} />
    {togetherLooks(drawing).map(({ mapClass, fill }) => (
      <Hatch key={mapClass} id={togetherHatchId(id, mapClass)} scale={scale} ground={fill} />
    ))}
  </>
)

/** One look for each class. */
const togetherLooks = (drawing: MapDrawing | undefined): readonly DistrictLook[] => {
  const looks = [...(drawing?.looks.values() ?? [])].filter(({ isTogether }) => isTogether)
  return [...new Map(looks.map((look) => [look.mapClass, look])).values()]
}

type HatchProps = { readonly id: string; readonly scale: number; readonly ground?: string }

const Hatch = ({ id, scale, ground }: HatchProps) => (
  <pattern
    id={id}
    width={pitch}
    height={pitch}
    patternUnits="userSpaceOnUse"
    patternTransform={`scale(${1 / scale}) rotate(45)`}
  >
    <rect
      className={styles.hatchGround}
      style={ground === undefined ? undefined : { fill: ground }}
      width={pitch}
      height={pitch}
    />
    <rect className={styles.hatchLine} width={1} height={pitch} />
  </pattern>
)
