import { describe, expect, it } from 'vitest'
import { fittedMargin, fittedOrigin, fittedScale } from '#src/map/fit.ts'
import { boxOf, districtPlaces, placeOf, ringsOf, viewOf } from '#src/map/frame-geometry.ts'
import { frame } from './shipped-frame.ts'

describe('a path of the frame', () => {
  it('is read with absolute and relative lines alike', () => {
    const square = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]
    expect(ringsOf('M0 0L10 0L10 10L0 10Z')).toEqual([square])
    expect(ringsOf('M0 0l10 0 0 10-10 0z')).toEqual([square])
    expect(ringsOf('M0,0H10V10h-10z')).toEqual([square])
  })

  it('may have several parts, each begun from the last point', () => {
    expect(ringsOf('M0 0l4 0 0 4zm10 10l1 0 0 1z')).toEqual([
      [
        [0, 0],
        [4, 0],
        [4, 4],
      ],
      [
        [10, 10],
        [11, 10],
        [11, 11],
      ],
    ])
  })

  it('is refused when it has a curve', () => {
    expect(() => ringsOf('M0 0C1 1 2 2 3 3')).toThrow('command other than')
  })

  it('has its place in the middle of its largest part, wherever the ring begins and turns', () => {
    const islandAndLand = 'M90 90l2 0 0 2-2 0zM0 0l20 0 0 10-20 0z'
    expect(placeOf(islandAndLand)).toEqual({ centre: [10, 5], area: 200 })
    expect(placeOf('M0 0l0 10 20 0 0-10z')).toEqual({ centre: [10, 5], area: 200 })
    expect(placeOf('')).toBeNull()
  })
})

describe('the frame that ships', () => {
  it('gives every district a place inside its own box', () => {
    const places = districtPlaces(frame)
    expect(places.size).toBe(156)
    for (const [id, { centre, area }] of places) {
      const box = boxOf([frame.districts[id] ?? ''])
      expect(area, id).toBeGreaterThan(0)
      expect(box && centre[0] >= box.x && centre[0] <= box.x + box.width, id).toBe(true)
      expect(box && centre[1] >= box.y && centre[1] <= box.y + box.height, id).toBe(true)
    }
  })

  it.each(Object.keys(frame.provinces))(
    'shows all of %s, in the proportions of the whole and inside it',
    (province) => {
      const path = Object.entries(frame.provinces).find(([id]) => id === province)?.[1] ?? ''
      const [, , width, height] = frame.viewBox
      const view = viewOf(frame, [path])
      const area = boxOf([path])
      expect(view.width / view.height).toBeCloseTo(width / height)
      expect(view.x).toBeGreaterThanOrEqual(0)
      expect(view.y).toBeGreaterThanOrEqual(0)
      expect(view.x + view.width).toBeLessThanOrEqual(width + 1e-9)
      expect(view.y + view.height).toBeLessThanOrEqual(height + 1e-9)
      expect(area && area.x >= view.x && area.x + area.width <= view.x + view.width).toBe(true)
      expect(area && area.y >= view.y && area.y + area.height <= view.y + view.height).toBe(true)
    },
  )

  it('leaves most of the room beside a narrow province on the right, where the card of a district stands', () => {
    const view = viewOf(frame, [frame.provinces.sindh])
    const area = boxOf([frame.provinces.sindh]) ?? view
    const left = area.x - view.x
    const right = view.x + view.width - area.x - area.width
    expect(left).toBeGreaterThan(0)
    expect(right / left).toBeCloseTo(3)
  })

  it('shows everything for a place without a shape', () => {
    expect(viewOf(frame, [''])).toEqual({ x: 0, y: 0, width: frame.viewBox[2], height: frame.viewBox[3] })
  })
})

describe('a view fitted into an element', () => {
  const view = { x: 100, y: 50, width: 300, height: 200 }

  it('is as large as both sides allow and centred', () => {
    const size = { width: 900, height: 400 }
    expect(fittedScale(view, size)).toBe(2)
    expect(fittedMargin(view, size)).toEqual({ x: 75, y: 0 })
    // The middle of the view, 250 and 150 units from the origin, stands in the middle of the element.
    expect(fittedOrigin(view, size)).toEqual({ x: 450 - 500, y: 200 - 300 })
  })
})
