import { fireEvent, screen, within } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { LazyTrendChart } from '#src/charts/LazyTrendChart.tsx'
import { axisWidthFor } from '#src/charts/plot-size.ts'
import { TrendChart } from '#src/charts/TrendChart.tsx'
import { timeDrawing } from '#src/charts/time-drawing.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { renderIn } from '../ui/render-in.tsx'
import { aChart, series } from './a-chart.ts'

const cursor = () => screen.getByRole('slider')
const spoken = () => withoutIsolates(cursor().getAttribute('aria-valuetext') ?? '')

describe('the first frame', () => {
  const html = renderToString(
    <I18nextProvider i18n={createI18n('en', en)}>
      <LazyTrendChart {...aChart} />
    </I18nextProvider>,
  )
  const page = new DOMParser().parseFromString(html, 'text/html')

  it('is drawn on the server with lines, axes and labels, and without Recharts', () => {
    expect(page.querySelectorAll('path')).toHaveLength(series.length)
    const words = [...page.querySelectorAll('svg text')].map((text) => text.textContent)
    expect(words).toEqual(['0', '20', '40', '60', '2026'])
    expect(page.body.textContent).toContain('Provisional')
    expect(html).not.toContain('recharts')
  })

  it('leaves a line open where there is no number', () => {
    const moves = [...page.querySelectorAll('path')].map((path) => path.getAttribute('d')?.match(/M/g)?.length)
    expect(moves).toEqual([2, 2])
  })

  it('hides its drawing from assistive technology and keeps the cursor in reach', () => {
    const drawn = [...page.querySelectorAll('svg')].filter((svg) => !svg.closest('[aria-hidden="true"]'))
    expect(drawn).toEqual([])
    expect(page.querySelector('input[type="range"]')?.closest('[aria-hidden="true"]')).toBeNull()
  })
})

describe('the cursor', () => {
  it('says the last period before it is moved', () => {
    renderIn('en', <LazyTrendChart {...aChart} />)
    expect(spoken()).toBe('Jul–Sep 2026, First 31, Second not shown, to protect people, Provisional')
    expect(screen.queryByText('Cases registered')).not.toBeInTheDocument()
  })

  it('shows period, measure, values and reasons where it is moved to', () => {
    renderIn('en', <LazyTrendChart {...aChart} />)
    fireEvent.change(cursor(), { target: { value: '1' } })
    const readOut = screen.getByText('Cases registered').parentElement
    if (!readOut) throw new Error('No read-out')
    expect(readOut).toHaveTextContent('Jan–Mar 2026')
    expect(
      within(readOut)
        .getAllByRole('listitem', { hidden: true })
        .map((item) => item.textContent),
    ).toEqual(['First18', 'Secondno return received'])
    expect(readOut).not.toHaveTextContent('Provisional')
  })

  it('marks a provisional period, and goes away on Escape', () => {
    renderIn('en', <LazyTrendChart {...aChart} />)
    fireEvent.change(cursor(), { target: { value: '2' } })
    fireEvent.change(cursor(), { target: { value: '3' } })
    expect(screen.getByText('Cases registered').parentElement).toHaveTextContent('Provisional')
    fireEvent.keyDown(cursor(), { key: 'Escape' })
    expect(screen.queryByText('Cases registered')).not.toBeInTheDocument()
  })

  it('runs left to right in Urdu, with a read-out that reads right to left', () => {
    renderIn('ur', <LazyTrendChart {...aChart} />)
    expect(cursor()).toHaveAttribute('dir', 'ltr')
    fireEvent.change(cursor(), { target: { value: '1' } })
    expect(screen.getByText('Cases registered').parentElement).toHaveAttribute('dir', 'rtl')
    expect(spoken()).toContain('رپورٹ موصول نہیں ہوئی')
  })

  it('is left out of a still picture', () => {
    renderIn('en', <LazyTrendChart {...aChart} isStill />)
    expect(screen.queryByRole('slider')).not.toBeInTheDocument()
  })
})

describe('the labels', () => {
  it('put the number first in English and last in Urdu, so that it stands against the line', () => {
    const { unmount } = renderIn('en', <LazyTrendChart {...aChart} />)
    expect(screen.getAllByText('First')[0]?.parentElement).toHaveTextContent('31First')
    unmount()
    renderIn('ur', <LazyTrendChart {...aChart} />)
    expect(screen.getAllByText('First')[0]?.parentElement).toHaveTextContent('First31')
  })

  it('explain gaps and stubs only where there are any', () => {
    const { unmount } = renderIn('en', <LazyTrendChart {...aChart} />)
    expect(screen.getByText('Not shown, to protect people')).toBeInTheDocument()
    expect(screen.getByText('Gap: no return received')).toBeInTheDocument()
    unmount()
    const whole = series.map((one) => ({
      ...one,
      counts: one.counts.map(() => ({ kind: 'value' as const, value: 5 })),
    }))
    renderIn('en', <LazyTrendChart {...aChart} series={whole} />)
    expect(screen.queryByText('Not shown, to protect people')).not.toBeInTheDocument()
  })
})

describe('the events', () => {
  const event = (id: string, position: number) => ({
    id,
    kind: 'event' as const,
    position,
    text: `Event ${id}`,
    date: `Day ${id}`,
  })

  it('are listed with their days, three at most', () => {
    renderIn(
      'en',
      <LazyTrendChart {...aChart} annotations={['a', 'b', 'c', 'd'].map((id, index) => event(id, index / 2))} />,
    )
    const list = screen.getByRole('list')
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Day a: Event a', 'Day b: Event b', 'Day c: Event c'])
  })
})

describe('the drawing by Recharts', () => {
  it('has the same lines, gridlines and years as the first frame', () => {
    const drawing = timeDrawing(aChart, 'points', 45)
    const { container } = renderIn('en', <TrendChart {...drawing} width={700} />)
    const lines = [...container.querySelectorAll('.recharts-line-curve')]
    expect(lines.map((line) => line.getAttribute('d')?.match(/M/g)?.length)).toEqual([2, 2])
    expect(container.querySelectorAll('.recharts-cartesian-grid-horizontal line')).toHaveLength(4)
    const words = [...container.querySelectorAll('.recharts-cartesian-axis-tick-value')].map((tick) => tick.textContent)
    expect(words.toSorted()).toEqual(['0', '20', '2026', '40', '60'])
  })

  it('begins and ends its lines at the edges that the labels and the cursor count from', () => {
    const drawing = timeDrawing(aChart, 'points', 45)
    const { container } = renderIn('en', <TrendChart {...drawing} width={700} />)
    const path = container.querySelector('.recharts-line-curve')?.getAttribute('d') ?? ''
    const xs = [...path.matchAll(/[ML]([\d.]+),/g)].map((match) => Number(match[1]))
    expect(xs[0]).toBe(axisWidthFor(['60']))
    expect(xs.at(-1)).toBe(700)
  })
})
