import { Fragment } from 'react'
import type { DistrictLook, MapDrawing } from './drawing.ts'
import { fittedOrigin, fittedScale, type Size } from './fit.ts'
import type { Box } from './frame-geometry.ts'
import styles from './MapDefinitions.module.css'
import { togetherHatchId } from './map-style.ts'

/** Ids of what `MapDefinitions` defines, unique on the page. */
export type DefinitionIds = { readonly hatch: string; readonly frameHatch: string; readonly landFade: string }

/** @param prefix unique on the page, such as React's `useId` */
export const definitionIds = (prefix: string): DefinitionIds => ({
  hatch: `${prefix}hatch`,
  frameHatch: `${prefix}frame-hatch`,
  landFade: `${prefix}land-fade`,
})

export type MapDefinitionsProps = {
  readonly ids: DefinitionIds
  readonly view: Box
  /** Size of the map; `undefined` until measured, when a usual one is taken. */
  readonly size: Size | undefined
  /** Whose districts that are told together need a hatch over their colour. */
  readonly drawing?: MapDrawing
}

/** A map beside its list on a desktop. */
const usualSize: Size = { width: 904, height: 600 }
/** Distance of the lines of the hatch, in CSS pixels. */
const pitch = 7

/**
 * The hatch of "not shown" and the fading edge of the land, for all drawings of one map. In an element of its own, because a
 * pattern inside a hidden drawing is hidden with it. The hatch exists twice, in pixels and
 * for a drawing whose units scale, with its lines in the same places; and over the colour of each class that districts have together.
 */
export function MapDefinitions({ ids, view, size = usualSize, drawing }: MapDefinitionsProps) {
  // Rounded as Leaflet rounds where its own pixels begin.
  const { x, y } = fittedOrigin(view, size)
  const transforms = {
    hatch: `translate(${-Math.round(-x)} ${-Math.round(-y)}) rotate(45)`,
    frameHatch: `scale(${1 / fittedScale(view, size)}) rotate(45)`,
  }
  return (
    <svg className={styles.definitions} width={0} height={0} aria-hidden="true" focusable="false">
      <defs>
        {(['hatch', 'frameHatch'] as const).map((unit) => (
          <Fragment key={unit}>
            <Hatch id={ids[unit]} transform={transforms[unit]} />
            {togetherLooks(drawing).map(({ mapClass, fill }) => (
              <Hatch
                key={mapClass}
                id={togetherHatchId(ids[unit], mapClass)}
                transform={transforms[unit]}
                ground={fill}
              />
            ))}
          </Fragment>
        ))}
        {/* A paint and not a mask, which the browser would composite anew in every frame of a move. */}
        <radialGradient id={ids.landFade}>
          <stop offset="0.5" className={styles.land} />
          <stop offset="1" className={styles.land} stopOpacity={0} />
        </radialGradient>
      </defs>
    </svg>
  )
}

/** One look for each class. */
const togetherLooks = (drawing: MapDrawing | undefined): readonly DistrictLook[] => {
  const looks = [...(drawing?.looks.values() ?? [])].filter(({ isTogether }) => isTogether)
  return [...new Map(looks.map((look) => [look.mapClass, look])).values()]
}

type HatchProps = { readonly id: string; readonly transform: string; readonly ground?: string }

const Hatch = ({ id, transform, ground }: HatchProps) => (
  <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform={transform}>
    <rect
      className={styles.hatchGround}
      style={ground === undefined ? undefined : { fill: ground }}
      width={pitch}
      height={pitch}
    />
    <rect className={styles.hatchLine} width={1} height={pitch} />
  </pattern>
)
