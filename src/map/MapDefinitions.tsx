import type { MapDrawing } from './drawing.ts'
import { fittedScale, type Size } from './fit.ts'
import type { Box } from './frame-geometry.ts'
import { HatchPatterns } from './HatchPatterns.tsx'
import styles from './MapDefinitions.module.css'

/** Ids of the paints of one map, unique on the page. The map that zooms has a hatch of its own, which it defines itself. */
export type DefinitionIds = { readonly hatch: string; readonly zoomedHatch: string; readonly landFade: string }

/** @param prefix unique on the page, such as React's `useId` */
export const definitionIds = (prefix: string): DefinitionIds => ({
  hatch: `${prefix}hatch`,
  zoomedHatch: `${prefix}zoomed-hatch`,
  landFade: `${prefix}land-fade`,
})

export type MapDefinitionsProps = {
  readonly ids: DefinitionIds
  readonly view: Box
  /** Size of the map; `undefined` until measured, when a usual one is taken. */
  readonly size: Size | undefined
  /** Whose districts that are told together need a hatch over their colour; none while nobody sees them. */
  readonly drawing?: MapDrawing | undefined
}

/** A map beside its list on a desktop. */
const usualSize: Size = { width: 904, height: 600 }

/**
 * The hatch of "not shown" and the fading edge of the land, for all drawings of one map. In an element of its own, because a
 * pattern inside a hidden drawing is hidden with it.
 */
export const MapDefinitions = ({ ids, view, size = usualSize, drawing }: MapDefinitionsProps) => (
  <svg className={styles.definitions} width={0} height={0} aria-hidden="true" focusable="false">
    <defs>
      <HatchPatterns id={ids.hatch} scale={fittedScale(view, size)} drawing={drawing} />
      {/* A paint and not a mask, which the browser would composite anew in every frame of a move. */}
      <radialGradient id={ids.landFade}>
        <stop offset="0.5" className={styles.land} />
        <stop offset="1" className={styles.land} stopOpacity={0} />
      </radialGradient>
    </defs>
  </svg>
)
