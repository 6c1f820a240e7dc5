import type { BaseDistrict } from './district-table.ts'
import type { ControlPoint } from './fit-affine.ts'
import type { SvgShapes } from './read-svg-shapes.ts'
import { interiorPoint, type Ring } from './ring-geometry.ts'

/** The ground of one or several of today's districts: one shape of the drawing with the subdivisions merged into it. */
export type ShapeGroup = {
  readonly shapeId: string
  readonly rings: readonly Ring[]
  readonly districts: readonly BaseDistrict[]
}

/**
 * Joins the six former frontier regions, drawn as shapes of their own, to the district that took them in (2018),
 * and gathers the districts that the drawing holds in one shape.
 * Throws when the table names a shape that is not in the drawing, or a shape belongs to no district or to two groups.
 */
export const joinSubdivisions = (shapes: SvgShapes, districts: readonly BaseDistrict[]): ShapeGroup[] => {
  const owners = new Map<string, string>()
  const groups = new Map<string, { rings: Ring[]; districts: BaseDistrict[] }>()
  for (const district of districts) {
    const group = groups.get(district.shapeId) ?? { rings: [], districts: [] }
    groups.set(district.shapeId, group)
    group.districts.push(district)
    for (const shapeId of district.shapeIds) {
      const ring = shapes.get(shapeId)
      if (ring === undefined) throw new Error(`District "${district.id}": the drawing has no shape "${shapeId}".`)
      const owner = owners.get(shapeId)
      if (owner === undefined) group.rings.push(ring)
      else if (owner !== district.shapeId)
        throw new Error(`Shape "${shapeId}" belongs to "${owner}" and "${district.shapeId}".`)
      owners.set(shapeId, district.shapeId)
    }
  }
  const unused = [...shapes.keys()].filter((shapeId) => !owners.has(shapeId))
  if (unused.length > 0) throw new Error(`No district has these shapes of the drawing: ${unused.join(', ')}.`)
  return [...groups].map(([shapeId, group]) => ({ shapeId, ...group })).sort((a, b) => (a.shapeId < b.shapeId ? -1 : 1))
}

/** Control points for the fit: groups of one district only, because a shape that was split since has another middle. */
export const controlPointsOf = (groups: readonly ShapeGroup[]): ControlPoint[] =>
  groups.flatMap(({ rings, districts: [district, ...others] }) =>
    district === undefined || others.length > 0
      ? []
      : [{ id: district.id, drawn: interiorPoint(rings), known: district.innerPoint }],
  )
