import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { frameProjection } from '#contract/map-frame.ts'
import { provinceIds } from '#contract/places.ts'
import { baseDistrictsOf, readDistrictTable } from '#scripts/boundaries/district-table.ts'
import { containsPoint, type Point, type Ring, signedArea } from '#scripts/boundaries/ring-geometry.ts'
import { areasOf, ringsOf, shippedFrame, shippedText, shippedTopology } from './shipped-files.ts'

const frame = shippedFrame()
const [, , width, height] = frame.viewBox

/** The rings of a path of the frame: `M` and relative whole-unit lines. */
const ringsOfPath = (path: string): Ring[] =>
  path
    .split('M')
    .filter(Boolean)
    .map((subpath) => {
      const numbers = (subpath.match(/-?\d+/g) ?? []).map(Number)
      let [x = 0, y = 0] = numbers
      const ring: Point[] = [[x, y]]
      for (let index = 2; index < numbers.length; index += 2) {
        x += numbers[index] ?? 0
        y += numbers[index + 1] ?? 0
        ring.push([x, y])
      }
      return ring
    })

describe('the first frame', () => {
  it('fits in 9 kB with brotli', () => {
    expect(brotliCompressSync(shippedText('frame.json')).length).toBeLessThan(9_000)
  })

  it('has a closed path with whole relative steps and some area for every district', () => {
    expect(Object.keys(frame.districts)).toEqual(baseDistrictsOf(readDistrictTable()).map(({ id }) => id))
    for (const [id, path] of Object.entries(frame.districts)) {
      expect(path, id).toMatch(/^M\d+ \d+l(?:[ -]?\d+[ -]\d+)+z$/)
      expect(Math.abs(signedArea(ringsOfPath(path)[0] ?? [])), id).toBeGreaterThan(1)
    }
  })

  it('keeps neighbours together: the districts cover the provinces without gap or overlap', () => {
    const total = (paths: Readonly<Record<string, string>>) =>
      Object.values(paths)
        .flatMap(ringsOfPath)
        .reduce((sum, ring) => sum + signedArea(ring), 0)
    expect(total(frame.districts)).toBeCloseTo(total(frame.provinces), 6)
  })

  it('lies on the map of the same bounds: each corner within one unit of the boundary file', () => {
    const project = frameProjection(frame)
    const areas = areasOf(shippedTopology())
    for (const [id, path] of Object.entries(frame.districts)) {
      const exact = ringsOf(areas.get(id))
        .flat()
        .map(([lon, lat]) => project(lon, lat))
      for (const [x, y] of ringsOfPath(path).flat()) {
        const nearest = Math.min(...exact.map(([exactX, exactY]) => Math.hypot(exactX - x, exactY - y)))
        expect(nearest, id).toBeLessThan(1)
      }
    }
  })

  it('stays inside its sheet', () => {
    const corners = Object.values(frame.districts).flatMap(ringsOfPath).flat()
    expect(corners.filter(([x, y]) => x < 0 || y < 0 || x > width || y > height)).toEqual([])
    expect(width).toBe(600)
  })

  it('places the name of each province inside it', () => {
    for (const id of provinceIds)
      expect(containsPoint(ringsOfPath(frame.provinces[id]), frame.provinceLabels[id]), id).toBe(true)
  })

  it('keeps every line in an object of its own, so that a profile can leave it out', () => {
    const lines = [frame.provinceLines, frame.approximateLines, frame.outline, frame.lineOfControl, frame.openLine]
    for (const line of lines) expect(line).toMatch(/^M[^z]+$/)
    expect(new Set(lines).size).toBe(5)
  })
})
