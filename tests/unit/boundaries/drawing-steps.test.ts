import { describe, expect, it } from 'vitest'
import { assignFaces } from '#scripts/boundaries/assign-faces.ts'
import type { BaseDistrict } from '#scripts/boundaries/district-table.ts'
import type { Affine } from '#scripts/boundaries/fit-affine.ts'
import { joinSubdivisions } from '#scripts/boundaries/join-subdivisions.ts'
import { parsePath } from '#scripts/boundaries/read-svg-shapes.ts'
import { interiorPoint, type Point, type Ring, signedArea } from '#scripts/boundaries/ring-geometry.ts'
import { snapEdges } from '#scripts/boundaries/snap-edges.ts'
import { splitByHeadquarters } from '#scripts/boundaries/split-by-headquarters.ts'
import { traceFaces } from '#scripts/boundaries/trace-faces.ts'

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]

const areaByOwner = (
  rings: readonly Ring[],
  owners: readonly string[],
  tolerance: number,
  maximumGap = 0,
): Record<string, number> => {
  const net = snapEdges(rings, tolerance)
  const areas: Record<string, number> = {}
  for (const { face, districtId } of assignFaces(traceFaces(net), net, owners, maximumGap))
    areas[districtId] = (areas[districtId] ?? 0) + face.area
  return areas
}

describe('parsePath', () => {
  it('reads relative and absolute lines', () => {
    expect(parsePath('a', 'm 10,20 5,0 0,-5 z')).toEqual([
      [10, 20],
      [15, 20],
      [15, 15],
    ])
    expect(parsePath('a', 'M10 20L15 20 15 15z')).toEqual([
      [10, 20],
      [15, 20],
      [15, 15],
    ])
  })

  it('names the shape when it meets a curve', () => {
    expect(() => parsePath('gwadar', 'm 0,0 c 1,1 2,2 3,3 z')).toThrow('"gwadar"')
  })
})

describe('interiorPoint', () => {
  it('lies inside a shape whose centroid does not', () => {
    const horseshoe: Ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [8, 10],
      [8, 2],
      [2, 2],
      [2, 10],
      [0, 10],
    ]
    const [x] = interiorPoint([horseshoe])
    expect(x < 2 || x > 8).toBe(true)
  })
})

describe('snapEdges', () => {
  it('gives neighbours the same corners, also where one has a corner on the other’s edge', () => {
    const left = box(0, 0, 10, 10)
    const right: Ring = [
      [10.3, 0.2],
      [20, 0],
      [20, 10],
      [10.2, 9.9],
      [9.8, 5],
    ]
    const { corners, rings } = snapEdges([left, right], 0.5)
    const [first = [], second = []] = rings
    expect(first.filter((corner) => second.includes(corner))).toHaveLength(3)
    expect(corners).toHaveLength(7)
  })

  it('puts a corner where edges cross', () => {
    const { rings } = snapEdges([box(0, 0, 10, 10), box(5, 5, 15, 15)], 0.1)
    const [first = [], second = []] = rings
    expect(first.filter((corner) => second.includes(corner))).toHaveLength(2)
  })

  it('drops a ring that is thinner than the tolerance', () => {
    expect(
      snapEdges(
        [
          [
            [0, 0],
            [10, 0],
            [10, 0.1],
            [0, 0.1],
          ],
        ],
        0.5,
      ).rings,
    ).toEqual([[]])
  })
})

describe('assignFaces', () => {
  it('gives an overlap to the claimant with the longer edge, and loses no ground', () => {
    const areas = areaByOwner([box(0, 0, 10, 10), box(8, 2, 20, 8)], ['a', 'b'], 0.1)
    expect(areas).toEqual({ a: 100, b: 60 })
  })

  it('fills a small enclosed gap from the neighbour with the longest edge', () => {
    const frame: readonly Ring[] = [
      [
        [0, 0],
        [10, 0],
        [10, 4],
        [6, 4],
        [4, 4],
        [0, 4],
      ],
      [
        [0, 4],
        [4, 4],
        [4, 6],
        [6, 6],
        [6, 4],
        [10, 4],
        [10, 10],
        [0, 10],
      ],
    ]
    expect(areaByOwner(frame, ['a', 'b'], 0.1, 5)).toEqual({ a: 40, b: 60 })
  })

  it('refuses a gap that is no inaccuracy', () => {
    const ring = [box(0, 0, 10, 1), box(0, 1, 1, 9), box(9, 1, 10, 9), box(0, 9, 10, 10)]
    expect(() => areaByOwner(ring, ['a', 'b', 'c', 'd'], 0.1, 5)).toThrow('gap of 64')
  })
})

const district = (
  id: string,
  headquarters: Point,
  shapeIds: readonly string[] = ['shape'],
  innerPoint = headquarters,
): BaseDistrict => ({
  id,
  name: id,
  provinceId: 'punjab',
  pcode: '',
  headquarters,
  innerPoint,
  shapeId: shapeIds[0] ?? '',
  shapeIds,
})
/** One unit is a hundredth of a degree; north is up so that the numbers stay readable. */
const plain: Affine = { lon: [70, 0.01, 0], lat: [30, 0, 0.01] }

describe('splitByHeadquarters', () => {
  const ground = [box(0, 0, 40, 10)]
  const split = (districts: BaseDistrict[]) =>
    Object.fromEntries(
      splitByHeadquarters({ shapeId: 'shape', rings: ground, districts }, plain).map(({ districtId, rings }) => [
        districtId,
        rings.reduce((sum, ring) => sum + Math.abs(signedArea(ring)), 0),
      ]),
    )

  it('cuts midway between two headquarters', () => {
    const areas = split([district('west', [70.1, 30.05]), district('east', [70.3, 30.05])])
    expect(areas.west).toBeCloseTo(200, 6)
    expect(areas.east).toBeCloseTo(200, 6)
  })

  it('lets inner points pull the line where headquarters alone would cut elsewhere', () => {
    const areas = split([district('west', [70.19, 30.05]), district('east', [70.35, 30.05], ['shape'], [70.31, 30.05])])
    expect(areas.west).toBeCloseTo(250, 3)
    expect(areas.east).toBeCloseTo(150, 3)
  })

  it('keeps the rings of a district that is alone', () => {
    expect(
      splitByHeadquarters({ shapeId: 'shape', rings: ground, districts: [district('only', [0, 0])] }, plain),
    ).toEqual([{ districtId: 'only', rings: ground }])
  })
})

describe('joinSubdivisions', () => {
  const shapes = new Map([
    ['bannu', box(0, 0, 1, 1)],
    ['bannu-subdivision', box(1, 0, 2, 1)],
  ])

  it('gives a district both of its shapes', () => {
    const [group] = joinSubdivisions(shapes, [district('bannu', [70, 30], ['bannu', 'bannu-subdivision'])])
    expect(group?.rings).toHaveLength(2)
  })

  it('refuses a shape that no district has, and a district without a shape', () => {
    expect(() => joinSubdivisions(shapes, [district('bannu', [70, 30], ['bannu'])])).toThrow('bannu-subdivision')
    expect(() => joinSubdivisions(shapes, [district('x', [70, 30], ['nowhere'])])).toThrow('"x"')
  })
})
