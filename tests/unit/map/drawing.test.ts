import { describe, expect, it } from 'vitest'
import { noReturn, notApplicable, valueOf } from '#contract/count.ts'
import { districtRows } from '#src/map/district-row.ts'
import { countDrawing, outside, rateDrawing } from '#src/map/drawing.ts'
import { districtPlaces } from '#src/map/frame-geometry.ts'
import { borderOf, drawnLines, paintOf, paintOrder } from '#src/map/map-style.ts'
import { makeScale } from '#src/map/scale.ts'
import { frame } from './shipped-frame.ts'
import { aFigure, figuresOf, geography } from './some-districts.ts'

const data = figuresOf([
  aFigure('lahore', 9),
  aFigure('quetta', 0),
  aFigure('kasur', 3, { isFew: true }),
  aFigure('kalat', noReturn),
  aFigure('gwadar', notApplicable, { count: valueOf(45) }),
  aFigure('badin', 36),
])
const rows = districtRows(data, geography, 'en')
const scale = makeScale({ measure: 'persons', periodKind: 'fiscal-year', values: rows.map((row) => row.rate) })
const rates = rateDrawing(rows, scale)
const counts = countDrawing(rows, scale, districtPlaces(frame))
const look = (id: string) => rates.looks.get(id) ?? outside

describe('a map of rates', () => {
  it('fills each district with the colour that the legend shows for it', () => {
    const { classes } = scale.legend
    expect(look('lahore').fill).toBe(classes[4]?.fill)
    expect(look('quetta').fill).toBe(classes[0]?.fill)
  })

  it('hatches what is not shown, in the units of the drawing', () => {
    expect(paintOf(look('multan'), 'hatch-7')).toBe('url(#hatch-7)')
    expect(paintOf(look('lahore'), 'hatch-7')).toBe(look('lahore').fill)
  })

  it('outlines a missing return, dots a rate on few and leaves what does not apply without an edge', () => {
    expect(borderOf(look('kalat')).stroke).not.toBe(borderOf(look('lahore')).stroke)
    expect(borderOf(look('kasur')).dash).toBeDefined()
    expect(borderOf(look('gwadar')).width).toBe(0)
  })

  it('paints edges that mean something after those that only divide', () => {
    expect(paintOrder(look('kasur'))).toBeGreaterThan(paintOrder(look('kalat')))
    expect(paintOrder(look('kalat'))).toBeGreaterThan(paintOrder(look('lahore')))
  })

  it('has no circles', () => {
    expect(rates.circles).toEqual([])
  })
})

describe('a map of counts', () => {
  it('never fills a district by its count', () => {
    const fills = ['lahore', 'quetta', 'badin'].map((id) => counts.looks.get(id)?.fill)
    expect(new Set(fills).size).toBe(1)
  })

  it('draws a circle for each count above zero, the largest first, also where there is no rate', () => {
    expect(counts.circles.map(({ districtId }) => districtId)).toEqual(['badin', 'lahore', 'gwadar', 'kasur'])
    expect(counts.circles[0]?.share).toBe(1)
    // 90 of 360 persons: a quarter of the area, half of the radius.
    expect(counts.circles[1]?.share).toBeCloseTo(0.5)
  })

  it('keeps the looks of what has no number', () => {
    expect(counts.looks.get('kalat')?.mapClass).toBe('no-return')
    expect(counts.looks.get('multan')?.mapClass).toBe('not-shown')
  })
})

describe('the lines of a profile', () => {
  const lines = (profile: Parameters<typeof drawnLines>[0]) => drawnLines(profile).map(({ line }) => line)

  it('assert no outer boundary by default', () => {
    expect(lines('areas-only')).toEqual(['approximateLines', 'provinceLines'])
  })

  it('dash the Line of Control and dot what was never delimited', () => {
    const un = new Map(drawnLines('un').map(({ line, look: of }) => [line, of.dash]))
    expect(un.get('lineOfControl')).toBe('5 4')
    expect(un.get('openLine')).toBe('1 4')
    expect(un.get('outline')).toBeUndefined()
  })

  it('draw the cleared outline alone in the official profile', () => {
    expect(lines('official')).toEqual(['approximateLines', 'provinceLines', 'outline'])
  })
})
