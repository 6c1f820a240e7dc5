import { describe, expect, it } from 'vitest'
import { linePath, lineViewBox } from '#src/charts/line-path.ts'
import type { TimeScale } from '#src/charts/scale.ts'

const scale: TimeScale = { length: 14, layout: 'points', ticks: [0, 1000, 2000, 3000, 4000] }

describe('a line', () => {
  it('is drawn in a square, whatever its highest value: browsers lose strokes in a sliver', () => {
    expect(lineViewBox).toMatch(/^0 0 (\d+) \1$/)
    expect(
      linePath(
        [
          [
            { index: 0, value: 1526 },
            { index: 1, value: 1642 },
          ],
        ],
        scale,
      ),
    ).toBe('M0 618.5L76.92 589.5')
  })

  it('begins anew after a gap, and a lone number is a point', () => {
    expect(linePath([[{ index: 13, value: 4000 }], [{ index: 0, value: 0 }]], scale)).toBe('M1000 0h0M0 1000h0')
  })
})
