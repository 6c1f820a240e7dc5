import { expect, it } from 'vitest'
import { valueOf } from '#contract/count.ts'
import { ColumnsFrame } from '#src/charts/ColumnsFrame.tsx'
import { StackedColumns } from '#src/charts/StackedColumns.tsx'
import { timeDrawing } from '#src/charts/time-drawing.ts'
import { renderIn } from '../ui/render-in.tsx'
import { aChart, series } from './a-chart.ts'

const parts = series.map((one, order) => ({ ...one, counts: [10, 20, 30, 40].map((value) => valueOf(value + order)) }))
const drawing = timeDrawing({ ...aChart, series: parts }, 'bands', 81)
const width = 736

it('stands where its first frame stood, to a pixel', () => {
  const { container: frame } = renderIn('en', <ColumnsFrame {...drawing} />)
  const { container: late } = renderIn('en', <StackedColumns {...drawing} width={width} />)
  const plotWidth = width - drawing.axisWidth
  const expected = [...frame.querySelectorAll('rect[fill]')].map((rect) => ({
    x: drawing.axisWidth + (Number.parseFloat(rect.getAttribute('x') ?? '') / 100) * plotWidth,
    y: Number(rect.getAttribute('y')),
  }))
  const drawn = [...late.querySelectorAll('.recharts-bar-rectangle path')].map((path) => ({
    x: Number(path.getAttribute('x')),
    y: Number(path.getAttribute('y')),
  }))
  expect(drawn).toHaveLength(expected.length)
  drawn.forEach(({ x, y }, index) => {
    expect(Math.abs(x - (expected[index]?.x ?? Number.NaN))).toBeLessThan(1)
    expect(Math.abs(y - (expected[index]?.y ?? Number.NaN))).toBeLessThan(1)
  })
})
