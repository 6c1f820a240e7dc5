import { type BoundaryNote, boundaryProfileOf } from '#contract/boundary-profile.ts'
import type { MapSource } from '#src/map/MapStage.tsx'

/** The notes that belong to the lines that a map draws. */
export function boundaryNotes({ frame, profile }: Pick<MapSource, 'frame' | 'profile'>): readonly BoundaryNote[] {
  const { notes } = boundaryProfileOf(profile)
  return frame.approximateLines === '' ? notes : [...notes, 'approximate-lines']
}
