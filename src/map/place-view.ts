import type { MapFrame } from '#contract/map-frame.ts'
import type { Geography } from '#contract/places.ts'
import { type Box, viewOf, wholeFrame } from './frame-geometry.ts'

/** A district is shown with this many times its size on each side, so that it can be found among its neighbours. */
const districtMargin = 2

/** The part of the frame to show for a place: everything for the country, a province filled, a district among its neighbours. */
export function placeView(frame: MapFrame, geography: Geography, placeId: string): Box {
  const district = geography.districts.find(({ id }) => id === placeId)
  if (district) return viewOf(frame, [frame.districts[district.id] ?? ''], districtMargin)
  const province = geography.provinces.find(({ id }) => id === placeId)
  return province ? viewOf(frame, [frame.provinces[province.id]]) : wholeFrame(frame)
}
