import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { type Count, noReturn, valueOf } from '#contract/count.ts'
import { BreakSeries } from '#src/charts/BreakSeries.tsx'
import { GapKindContext } from '#src/charts/gap-kind.ts'
import { TierTimeline } from '#src/charts/TierTimeline.tsx'
import { renderIn } from '../ui/render-in.tsx'
import { aChart, periods } from './a-chart.ts'

const series = [
  { id: 'o', name: 'Offences', color: 'navy', textColor: 'navy', counts: [9000, 11_478, 117, 15].map(valueOf) },
]
const breakAt = (before: string, after: string) => ({
  id: 'b',
  between: [before, after] as const,
  text: 'Something else is counted',
})

describe('a series with a break', () => {
  it('opens its line at the break and prints the numbers on both sides', () => {
    const { container } = renderIn(
      'en',
      <BreakSeries {...aChart} series={series} breaks={[breakAt('2026q1', '2026q2')]} />,
    )
    expect(container.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2)
    expect(screen.getByText('11478')).toBeInTheDocument()
    expect(screen.getByText('117')).toBeInTheDocument()
    expect(screen.getByText('Something else is counted')).toBeInTheDocument()
  })

  it('prints a number that stands alone, and says of the gaps of others that nothing was published', () => {
    const counts: Count[] = [noReturn, valueOf(3912), noReturn, noReturn]
    const rare = [{ id: 'o', name: 'Offences', color: 'navy', textColor: 'navy', counts }]
    renderIn(
      'en',
      <GapKindContext value="not-published">
        <BreakSeries {...aChart} series={rare} breaks={[]} />
      </GapKindContext>,
    )
    expect(screen.getByText('3912')).toBeInTheDocument()
    expect(screen.getByText('Gap: nothing published')).toBeInTheDocument()
    expect(screen.queryByText(/no return/)).not.toBeInTheDocument()
  })

  it('refuses a break that is not on its axis', () => {
    const ignoreReport = (event: ErrorEvent) => {
      event.preventDefault()
    }
    window.addEventListener('error', ignoreReport)
    expect(() =>
      renderIn('en', <BreakSeries {...aChart} series={series} breaks={[breakAt('2026q1', '1999q1')]} />),
    ).toThrow('Break b: 2026q1 and 1999q1 are not on the axis in order')
    window.removeEventListener('error', ignoreReport)
  })

  it('has no line at all between periods where every step is a break', () => {
    const breaks = periods
      .slice(1)
      .map((period, index) => ({ ...breakAt(periods[index]?.id ?? '', period.id), id: period.id }))
    const { container } = renderIn('en', <BreakSeries {...aChart} series={series} breaks={breaks} />)
    expect(container.querySelector('path')?.getAttribute('d')).not.toContain('L')
  })
})

it('a timeline of levels names its rows and prints its first year', () => {
  const levels = [
    { id: 'up', name: 'Tier 2' },
    { id: 'down', name: 'Tier 3' },
  ]
  const steps = [2001, 2002, 2003, 2004, 2005, 2006].map((year) => ({ year, levelId: year < 2003 ? 'down' : 'up' }))
  renderIn('en', <TierTimeline levels={levels} steps={steps} />)
  expect(screen.getByText('Tier 2')).toBeInTheDocument()
  expect(screen.getByText('2001')).toBeInTheDocument()
  expect(screen.getByText('2005')).toBeInTheDocument()
  expect(screen.queryByText('2003')).not.toBeInTheDocument()
})
