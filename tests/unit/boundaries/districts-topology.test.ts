import { gzipSync } from 'node:zlib'
import { merge, neighbors } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { provinceIds } from '#contract/places.ts'
import { baseDistrictsOf, readDistrictTable } from '#scripts/boundaries/district-table.ts'
import { areaKm2, distanceToAreaKm } from '#scripts/boundaries/earth-distance.ts'
import { areasIn } from '#scripts/boundaries/typed-topology.ts'
import { arcsOf, areasOf, propertiesOf, ringsOf, shippedText, shippedTopology } from './shipped-files.ts'

const districts = baseDistrictsOf(readDistrictTable())
const topology = shippedTopology()
const { objects } = topology
const shapes = objects.districts.geometries
const areas = areasOf(topology)
const properties = propertiesOf(topology)

const neighbourIds = (() => {
  const numbers = neighbors(shapes)
  return new Map(shapes.map(({ id }, index) => [id, (numbers[index] ?? []).map((number) => shapes[number]?.id)]))
})()

describe('the shapes of the districts', () => {
  it('give each of the 156 districts exactly one shape under its id', () => {
    expect(shapes.map(({ id }) => id)).toEqual(districts.map(({ id }) => id))
    expect(shapes).toHaveLength(156)
    expect(shapes.filter(({ type }) => type !== 'Polygon')).toEqual([])
  })

  it('name the province of each district', () => {
    const provinces = districts.map(({ provinceId }) => provinceId)
    expect([...properties.values()].map(({ province }) => province)).toEqual(provinces)
    expect(objects.provinces.geometries.map(({ id }) => id)).toEqual([...provinceIds])
  })

  it('leave no gap between districts: together they are one area without a hole', () => {
    const together = merge(topology, areasIn(objects.districts))
    expect(together.coordinates.map((rings) => rings.length)).toEqual([1])
  })

  it('use every inner arc twice and every outer arc once', () => {
    const uses = new Map<number, number>()
    for (const arc of shapes.flatMap(arcsOf)) uses.set(arc, (uses.get(arc) ?? 0) + 1)
    const outer = [objects.outline, objects.lineOfControl, objects.openLine].flatMap(arcsOf).sort((a, b) => a - b)
    const usedOnce = [...uses].filter(([, count]) => count === 1).map(([arc]) => arc)
    expect(new Set(uses.values())).toEqual(new Set([1, 2]))
    expect(usedOnce.sort((a, b) => a - b)).toEqual(outer)
  })

  it('do not overlap: the areas add up to the area of all together', () => {
    const sum = [...areas.values()].flatMap(ringsOf).reduce((total, ring) => total + areaKm2(ring), 0)
    expect(sum).toBeGreaterThan(860_000)
    expect(sum).toBeLessThan(890_000)
    expect(Math.min(...[...areas.values()].flatMap(ringsOf).map(areaKm2))).toBeGreaterThan(50)
  })

  it.each([
    ['lahore', 'kasur'],
    ['lahore', 'sheikhupura'],
    ['islamabad', 'rawalpindi'],
    ['diamer', 'ghizer'],
    ['karachi-central', 'karachi-east'],
    ['malir', 'jamshoro'],
    ['upper-kohistan', 'lower-kohistan'],
    ['upper-chitral', 'lower-chitral'],
    ['hunza', 'nagar'],
    ['harnai', 'ziarat'],
    ['kotli', 'mirpur'],
    ['sujawal', 'thatta'],
  ])('let the neighbours %s and %s share an edge', (first, second) => {
    expect(neighbourIds.get(first)).toContain(second)
  })

  it('keep districts apart that do not touch', () => {
    expect(neighbourIds.get('lahore')).not.toContain('faisalabad')
    expect(neighbourIds.get('gwadar')).not.toContain('karachi-west')
  })

  it('hold each headquarters, or lie within 15 km of it', () => {
    const far = districts.filter(({ id, headquarters }) => distanceToAreaKm(headquarters, ringsOf(areas.get(id))) > 15)
    expect(far.map(({ id }) => id)).toEqual([])
  })

  it('mark exactly the districts cut from a shared shape as approximate', () => {
    const cut = districts
      .filter(({ shapeId }) => districts.filter((other) => other.shapeId === shapeId).length > 1)
      .map(({ id }) => id)
    expect([...properties].filter(([, { isApproximate }]) => isApproximate).map(([id]) => id)).toEqual(cut)
    expect(cut).toHaveLength(29)
  })

  it('draw an approximate line around no district that has its own shape', () => {
    const approximate = new Set(arcsOf(objects.approximateLines))
    const touched = shapes.filter((shape) => arcsOf(shape).some((arc) => approximate.has(arc)))
    expect(touched.map(({ id }) => properties.get(String(id))?.isApproximate)).toEqual(touched.map(() => true))
    expect(touched).toHaveLength(29)
  })

  it('fit in 25 kB gzipped', () => {
    expect(gzipSync(shippedText('districts.topo.json')).length).toBeLessThan(25_000)
    expect(gzipSync(shippedText('context.topo.json')).length).toBeLessThan(6_000)
  })
})

describe('the lines of the boundary file', () => {
  it('draw no outer edge between provinces', () => {
    const outer = new Set([objects.outline, objects.lineOfControl, objects.openLine].flatMap(arcsOf))
    expect(arcsOf(objects.provinceLines).filter((arc) => outer.has(arc))).toEqual([])
  })

  it('run the Line of Control along Azad Jammu and Kashmir and Gilgit-Baltistan only', () => {
    const control = new Set(arcsOf(objects.lineOfControl))
    const along = shapes.filter((shape) => arcsOf(shape).some((arc) => control.has(arc)))
    expect(along.map(({ id }) => id)).toEqual([
      'bhimber',
      'ghanche',
      'haveli',
      'jhelum-valley',
      'kharmang',
      'kotli',
      'muzaffarabad',
      'neelum',
      'poonch',
      'sudhnoti',
    ])
  })

  it('leave the section beyond the last agreed point out of both the outline and the Line of Control', () => {
    const open = new Set(arcsOf(objects.openLine))
    expect(open.size).toBeGreaterThan(0)
    expect([objects.outline, objects.lineOfControl].flatMap(arcsOf).filter((arc) => open.has(arc))).toEqual([])
    expect(objects.outline.properties).toEqual({ source: 'derived' })
  })
})
