import type { MapFrame } from '#contract/map-frame.ts'
import type { Geography, ProvinceId } from '#contract/places.ts'
import type { Language } from '#src/i18n/language.ts'
import { type Box, districtPlaces, type Point } from './frame-geometry.ts'

/** A name on the map, centred on a point of the frame. */
export type MapLabel = {
  readonly id: string
  readonly kind: 'province' | 'district' | 'selected'
  readonly text: string
  /** What a narrow map writes instead. */
  readonly shortText?: string
  readonly at: Point
}

export type ShortNames = Readonly<Partial<Record<ProvinceId, string>>>

/** The two small territories between them would cover what they name. */
const namedProvinces: readonly ProvinceId[] = [
  'punjab',
  'sindh',
  'khyber-pakhtunkhwa',
  'balochistan',
  'gilgit-baltistan',
]

/** From this enlargement on districts are named instead of provinces. */
const districtNamesFrom = 2

export type LabelOptions = {
  readonly frame: MapFrame
  readonly geography: Geography
  readonly language: Language
  readonly shortNames: ShortNames
  readonly selectedId: string | undefined
  /** CSS pixels per frame unit; `undefined` before the map has been measured, when nothing is left out for lack of room. */
  readonly scale: number | undefined
  /** How much larger than in the whole frame things are. */
  readonly enlargement: number
}

/** Names for the map at a scale: the selected district, then provinces or (enlarged) districts from the largest, none over another. */
export function labelsFor(options: LabelOptions): MapLabel[] {
  const { scale, enlargement, language } = options
  if (scale === undefined) return provinceLabels(options)
  const others = enlargement < districtNamesFrom ? provinceLabels(options) : districtLabels(options)
  return withoutOverlaps([...selectedLabel(options), ...others], scale, language)
}

function provinceLabels({ frame, geography, language, shortNames }: LabelOptions): MapLabel[] {
  return geography.provinces
    .filter(({ id }) => namedProvinces.includes(id))
    .map(({ id, name }) => {
      const shortText = shortNames[id]
      const label = { id, kind: 'province', text: name[language], at: frame.provinceLabels[id] } as const
      return shortText === undefined ? label : { ...label, shortText }
    })
}

function districtLabels({ frame, geography, language, selectedId }: LabelOptions): MapLabel[] {
  const places = districtPlaces(frame)
  return geography.districts
    .flatMap(({ id, name }) => {
      const place = places.get(id)
      return place && id !== selectedId ? [{ ...place, id, text: name[language] }] : []
    })
    .toSorted((a, b) => b.area - a.area)
    .map(({ id, text, centre }) => ({ id, kind: 'district', text, at: centre }))
}

function selectedLabel({ frame, geography, language, selectedId }: LabelOptions): MapLabel[] {
  const district = geography.districts.find(({ id }) => id === selectedId)
  const place = district && districtPlaces(frame).get(district.id)
  return place ? [{ id: district.id, kind: 'selected', text: district.name[language], at: place.centre }] : []
}

/** Room that a name takes, in CSS pixels. Estimated: measuring text would need a page, and a little air does no harm. */
const room: Record<Language, { readonly perCharacter: number; readonly height: number }> = {
  en: { perCharacter: 7, height: 18 },
  ur: { perCharacter: 7, height: 34 },
}

function withoutOverlaps(labels: readonly MapLabel[], scale: number, language: Language): MapLabel[] {
  const { perCharacter, height } = room[language]
  const placed: Box[] = []
  return labels.filter(({ text, shortText, at: [x, y] }) => {
    const width = (shortText ?? text).length * perCharacter
    const box = { x: x * scale - width / 2, y: y * scale - height / 2, width, height }
    if (placed.some((other) => overlap(box, other))) return false
    placed.push(box)
    return true
  })
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
