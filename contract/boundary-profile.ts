import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'
import type { ProvinceId } from './places.ts'

/**
 * The setting `boundaryProfile`: which lines a deployment draws. Maps of Pakistan need clearance by the Survey of Pakistan
 * (Surveying and Mapping (Amendment) Act 2020), so the default asserts no national boundary at all.
 */
export const boundaryProfiles = ['areas-only', 'un', 'official'] as const
export type BoundaryProfile = (typeof boundaryProfiles)[number]
export const defaultBoundaryProfile: BoundaryProfile = 'areas-only'
export const isBoundaryProfile = (value: string): value is BoundaryProfile =>
  (boundaryProfiles as readonly string[]).includes(value)

/** The line objects of the boundary file and of the first frame, which carry the same names. */
export const boundaryLines = ['provinceLines', 'approximateLines', 'outline', 'lineOfControl', 'openLine'] as const
export type BoundaryLine = (typeof boundaryLines)[number]

export type DistrictShapeProperties = {
  readonly province: ProvinceId
  /** At least one of the district's inner lines is not surveyed. */
  readonly isApproximate?: true
}

/**
 * The boundary file, TopoJSON in WGS 84. A geometry's `id` is the slug of its district or province; a district that an
 * imported file does not cover is present with `type: null`.
 */
export type DistrictTopology = Topology<{
  districts: GeometryCollection<DistrictShapeProperties>
  provinces: GeometryCollection
  /** Between two provinces or territories; no outer edge. */
  provinceLines: MultiLineString
  /** Between districts that share one shape of the drawing: equally near to both headquarters, not surveyed. */
  approximateLines: MultiLineString
  /** The outer edge without the two lines below, or the cleared outline that was imported. */
  outline: MultiLineString<{ source: 'derived' | 'imported' }>
  /**
   * Derived, and therefore approximate: the outer edge of Azad Jammu and Kashmir and the south-eastern edge of Gilgit-Baltistan,
   * from Punjab to the corner nearest to grid point NJ9842, where the line agreed in 1972 ends.
   */
  lineOfControl: MultiLineString
  /** From there to the corner nearest to Sia Kangri, where the border with China begins: never delimited. */
  openLine: MultiLineString
}>

export type LineStyle = 'none' | 'solid' | 'dashed' | 'dotted'

/** Sentences to print beside the map; the texts are under `map:note.<note>` in both languages. */
export type BoundaryNote =
  | 'areas-only'
  | 'line-of-control'
  | 'open-line'
  | 'official-outline'
  | 'approximate-lines'
  | 'no-endorsement'

export type BoundaryProfileDefinition = {
  readonly id: BoundaryProfile
  readonly lines: Readonly<Record<BoundaryLine, LineStyle>>
  readonly notes: readonly BoundaryNote[]
}

const definitions: Readonly<Record<BoundaryProfile, Omit<BoundaryProfileDefinition, 'id'>>> = {
  'areas-only': {
    lines: {
      provinceLines: 'solid',
      approximateLines: 'dashed',
      outline: 'none',
      lineOfControl: 'none',
      openLine: 'none',
    },
    notes: ['areas-only', 'no-endorsement'],
  },
  un: {
    lines: {
      provinceLines: 'solid',
      approximateLines: 'dashed',
      outline: 'solid',
      lineOfControl: 'dashed',
      openLine: 'dotted',
    },
    notes: ['line-of-control', 'open-line', 'no-endorsement'],
  },
  official: {
    lines: {
      provinceLines: 'solid',
      approximateLines: 'dashed',
      outline: 'solid',
      lineOfControl: 'none',
      openLine: 'none',
    },
    notes: ['official-outline', 'no-endorsement'],
  },
}

export const boundaryProfileOf = (id: BoundaryProfile): BoundaryProfileDefinition => ({ id, ...definitions[id] })

type Lines = Pick<DistrictTopology['objects'], 'approximateLines' | 'outline' | 'lineOfControl'>

/** The notes that a map of this file needs under this profile, in the order in which they are printed. */
export const boundaryNotesOf = (
  id: BoundaryProfile,
  { approximateLines }: Pick<Lines, 'approximateLines'>,
): BoundaryNote[] => [
  ...definitions[id].notes,
  ...(approximateLines.arcs.length > 0 ? (['approximate-lines'] as const) : []),
]

/**
 * What the boundary file lacks for the profile, or `null` when the profile can be drawn. `official` needs an outline that was
 * imported, because a derived one is not cleared; `un` needs the line of control.
 */
export const missingForProfile = (
  id: BoundaryProfile,
  { outline, lineOfControl }: Pick<Lines, 'outline' | 'lineOfControl'>,
): 'imported-outline' | 'line-of-control' | null => {
  if (id === 'official') return outline.properties?.source === 'imported' ? null : 'imported-outline'
  if (id === 'un') return lineOfControl.arcs.length > 0 ? null : 'line-of-control'
  return null
}
