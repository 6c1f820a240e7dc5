import { type LatLngExpression, type Map as LeafletInstance, latLng } from 'leaflet'
import { useLayoutEffect } from 'react'
import { useMap } from 'react-leaflet'

/** Keeps vertices where they are, to the fraction of a pixel; must stand before the layers. */
export function ExactVertices() {
  const map = useMap()
  // Outside React: a method of Leaflet's map, before any layer asks for it.
  useLayoutEffect(() => drawExactly(map), [map])
  return null
}

/**
 * Leaflet rounds every vertex to a whole pixel, which moves a border by up to half of one against the first picture. Without
 * tiles to align with there is no reason to.
 */
function drawExactly(map: LeafletInstance): void {
  map.latLngToLayerPoint = (position: LatLngExpression) => map.project(latLng(position)).subtract(map.getPixelOrigin())
}
