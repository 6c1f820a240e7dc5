import { fittedOrigin, fittedScale, type Size } from './fit.ts'
import type { Box } from './frame-geometry.ts'
import styles from './MapDefinitions.module.css'

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
}

/** A map beside its list on a desktop. */
const usualSize: Size = { width: 904, height: 600 }
/** Distance of the lines of the hatch, in CSS pixels. */
const pitch = 7

/**
 * The hatch of "not shown" and the fading edge of the land, for all drawings of one map. In an element of its own, because a
 * pattern inside a hidden drawing is hidden with it. The hatch exists twice, in pixels and
 * for a drawing whose units scale, with its lines in the same places.
 */
export function MapDefinitions({ ids, view, size = usualSize }: MapDefinitionsProps) {
  // Rounded as Leaflet rounds where its own pixels begin.
  const { x, y } = fittedOrigin(view, size)
  return (
    <svg className={styles.definitions} width={0} height={0} aria-hidden="true" focusable="false">
      <defs>
        <Hatch id={ids.hatch} transform={`translate(${-Math.round(-x)} ${-Math.round(-y)}) rotate(45)`} />
        <Hatch id={ids.frameHatch} transform={`scale(${1 / fittedScale(view, size)}) rotate(45)`} />
        <radialGradient id={`${ids.landFade}-stops`}>
          <stop offset="0.5" stopColor="white" />
          <stop offset="1" stopColor="black" />
        </radialGradient>
        <mask id={ids.landFade} maskContentUnits="objectBoundingBox">
          <rect width={1} height={1} fill={`url(#${ids.landFade}-stops)`} />
        </mask>
      </defs>
    </svg>
  )
}

const Hatch = ({ id, transform }: { readonly id: string; readonly transform: string }) => (
  <pattern id={id} width={pitch} height={pitch} patternUnits="userSpaceOnUse" patternTransform={transform}>
    <rect className={styles.hatchGround} width={pitch} height={pitch} />
    <rect className={styles.hatchLine} width={1} height={pitch} />
  </pattern>
)
