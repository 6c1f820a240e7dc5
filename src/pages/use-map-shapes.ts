import { createContext, use } from 'react'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'

/** The shapes of a deployment: those that ship with Rabta, or imported ones. */
export type MapShapes = {
  /** Suspends whatever needs it until it is there. */
  readonly frame: Promise<MapFrame>
  readonly boundariesUrl: string
  readonly profile: BoundaryProfile
}

export const MapShapesContext = createContext<MapShapes | undefined>(undefined)

export type KnownShapes = Omit<MapShapes, 'frame'> & { readonly frame: MapFrame }

/** Where the shapes in degrees are and what they show, which is known before the shapes are there. */
export function useBoundaries(): Omit<MapShapes, 'frame'> {
  const shapes = use(MapShapesContext)
  if (!shapes) throw new Error('useBoundaries needs a MapShapesContext around it')
  return shapes
}

/** The shapes, once they are there: the component around needs a `Suspense` and an error boundary. */
export function useMapShapes(): KnownShapes {
  const shapes = use(MapShapesContext)
  if (!shapes) throw new Error('useMapShapes needs a MapShapesContext around it')
  return { ...shapes, frame: use(shapes.frame) }
}
