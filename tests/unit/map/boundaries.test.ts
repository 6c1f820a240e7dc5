import { describe, expect, it } from 'vitest'
import file from '#reference/boundaries/districts.topo.json' with { type: 'json' }
import { boundariesOf } from '#src/map/leaflet/boundaries.ts'

describe('the boundary file that ships', () => {
  it('becomes one feature for each district, by id, and every line', () => {
    const { districts, lines } = boundariesOf(file)
    expect(districts.features).toHaveLength(156)
    expect(districts.features.map(({ id }) => id)).toContain('rahim-yar-khan')
    expect(lines.provinceLines.coordinates.length).toBeGreaterThan(0)
    expect(lines.lineOfControl.type).toBe('MultiLineString')
  })

  it('may have a district without a shape, which is not drawn', () => {
    const [first, ...others] = file.objects.districts.geometries
    const holed = {
      ...file,
      objects: {
        ...file.objects,
        districts: { ...file.objects.districts, geometries: [{ type: null, id: first?.id }, ...others] },
      },
    }
    expect(boundariesOf(holed).districts.features).toHaveLength(155)
  })
})

it('something else is refused', () => {
  expect(() => boundariesOf({ type: 'FeatureCollection', features: [] })).toThrow('not a district topology')
  expect(() => boundariesOf({ ...file, objects: { districts: file.objects.districts } })).toThrow(
    'not a district topology',
  )
  expect(() => boundariesOf('<!doctype html>')).toThrow('not a district topology')
})
