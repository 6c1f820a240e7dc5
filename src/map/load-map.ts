import type { ComponentType } from 'react'
import type { Boundaries } from './leaflet/boundaries.ts'
import type { LeafletMapProps } from './leaflet/LeafletMap.tsx'

/** What the map that can move needs: its code, and the shapes. */
export type LoadedMap = { readonly Map: ComponentType<LeafletMapProps>; readonly boundaries: Boundaries }

/**
 * Fetches the code of the map that can move and, at the same time, the boundary file.
 * Rejects when either does not arrive or the file is not the topology that `contract/boundary-profile.ts` describes.
 */
export async function loadMap(boundariesUrl: string): Promise<LoadedMap> {
  const [{ LeafletMap }, { boundariesOf }, topology] = await Promise.all([
    import('./leaflet/LeafletMap.tsx'),
    import('./leaflet/boundaries.ts'),
    fetchJson(boundariesUrl),
  ])
  return { Map: LeafletMap, boundaries: boundariesOf(topology) }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`Boundaries: ${url} answered ${response.status}`)
  return response.json()
}
