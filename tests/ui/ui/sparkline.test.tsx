// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { drawSparkline } from '#src/ui/sparkline-path.ts'

describe('a sparkline', () => {
  it('draws higher values higher and the oldest at the left', () => {
    expect(drawSparkline([1, 2])).toEqual({ path: 'M4 28h0L92 4', lastPoint: { x: 92, y: 4 }, targetY: undefined })
  })

  it('leaves a gap open instead of drawing across it', () => {
    expect(drawSparkline([1, null, 3]).path.match(/M/g)).toHaveLength(2)
  })

  it('puts its point on the last value there is', () => {
    expect(drawSparkline([1, 3, null]).lastPoint).toEqual({ x: 48, y: 4 })
  })

  it('keeps a target inside the picture when every value is below it', () => {
    expect(drawSparkline([1, 2], 10).targetY).toBe(4)
  })

  it('draws a level line for equal values and nothing for none', () => {
    expect(drawSparkline([5, 5]).path).toBe('M4 16h0L92 16')
    expect(drawSparkline([null, null])).toEqual({ path: '', lastPoint: undefined, targetY: undefined })
  })
})
