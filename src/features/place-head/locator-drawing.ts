import type { MapFrame } from '#contract/map-frame.ts'
import type { Geography } from '#contract/places.ts'
import type { Language } from '#src/i18n/language.ts'
import type { DistrictLook, MapDrawing } from '#src/map/drawing.ts'
import { type Box, districtPlaces, wholeFrame } from '#src/map/frame-geometry.ts'
import { labelsFor, type MapLabel } from '#src/map/map-labels.ts'
import { placeView } from '#src/map/place-view.ts'
import { neighboursOf } from './neighbours.ts'

export type LocatedPlace = { readonly placeId: string; readonly geography: Geography; readonly frame: MapFrame }

const ground: DistrictLook = { mapClass: 'ground', fill: 'var(--map-ground)', isFew: false }
/** The ink of links, not a step of a data ramp: the map shows a place and no number. */
const marked: DistrictLook = { mapClass: 'ground', fill: 'var(--primary)', isFew: false }

/** A district within its province, or among its neighbours where it is the whole of one; anything else within the country. */
export function locatorView({ placeId, geography, frame }: LocatedPlace): Box {
  const district = geography.districts.find(({ id }) => id === placeId)
  if (!district) return wholeFrame(frame)
  const isAlone = geography.districts.filter(({ provinceId }) => provinceId === district.provinceId).length === 1
  return placeView(frame, geography, isAlone ? placeId : district.provinceId)
}

/** The place marked, what can be gone to from here on plain ground, and the rest as land around it. The country needs no mark. */
export function locatorDrawing({ placeId, geography, frame }: LocatedPlace): MapDrawing {
  const district = geography.districts.find(({ id }) => id === placeId)
  const within = geography.districts.filter(({ provinceId }) => !district || provinceId === district.provinceId)
  const beside = district ? neighboursOf(frame, geography, placeId) : []
  const looks = new Map([...within.map(({ id }) => id), ...beside].map((id) => [id, ground]))
  for (const { id, provinceId } of geography.districts) {
    if (id === placeId || provinceId === placeId) looks.set(id, marked)
  }
  return { looks, circles: [], circleFill: 'none' }
}

export type LocatorLabelOptions = {
  readonly language: Language
  readonly hoveredId: string | undefined
  /** Of Khyber Pakhtunkhwa, whose name is wider than its place. */
  readonly shortName: string
}

/** The district under the pointer; provinces on a map of the country as long as there is none. */
export function locatorLabels(
  { placeId, geography, frame }: LocatedPlace,
  { language, hoveredId, shortName }: LocatorLabelOptions,
): readonly MapLabel[] {
  const hovered = geography.districts.find(({ id }) => id === hoveredId)
  const centre = hovered && districtPlaces(frame).get(hovered.id)?.centre
  if (hovered && centre) return [{ id: hovered.id, kind: 'selected', text: hovered.name[language], at: centre }]
  if (geography.districts.some(({ id }) => id === placeId)) return []
  const shortNames = { 'khyber-pakhtunkhwa': shortName }
  return labelsFor({ frame, geography, language, shortNames, selectedId: undefined, scale: undefined, enlargement: 1 })
}
