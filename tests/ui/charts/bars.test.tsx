import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { PairedBars } from '#src/charts/PairedBars.tsx'
import { RankedBars } from '#src/charts/RankedBars.tsx'
import { StageSteps } from '#src/charts/StageSteps.tsx'
import { renderIn } from '../ui/render-in.tsx'

const rows = [
  { id: 'hidden', name: 'Awaran', count: notShown },
  { id: 'low', name: 'Badin', count: valueOf(0) },
  { id: 'silent', name: 'Chagai', count: noReturn },
  { id: 'high', name: 'Kasur', count: valueOf(1358) },
  { id: 'hidden too', name: 'Zhob', count: notShown },
]
const texts = () => screen.getAllByRole('listitem').map((item) => item.textContent)
const formatValue = (value: number) => value.toLocaleString('en')
const lengths = (container: HTMLElement) =>
  [...container.querySelectorAll<HTMLElement>('[style*="inline-size"]')].map(({ style }) =>
    style.getPropertyValue('inline-size'),
  )

describe('ranked bars', () => {
  it('read as names and numbers, largest first, those without a number last in the order given', () => {
    renderIn('en', <RankedBars rows={rows} color="navy" formatValue={formatValue} />)
    expect(texts()).toEqual(['Kasur1,358', 'Badin0', 'Awarannot shown', 'Zhobnot shown', 'Chagaino return received'])
  })

  it('start at zero and have a length only for a number above it', () => {
    const { container } = renderIn(
      'en',
      <RankedBars
        rows={[...rows, { id: 'half', name: 'Okara', count: valueOf(679) }]}
        color="navy"
        formatValue={formatValue}
      />,
    )
    expect(lengths(container)).toEqual(['100%', '50%'])
  })

  it('say the reason in Urdu', () => {
    renderIn('ur', <RankedBars rows={rows.slice(0, 1)} color="navy" formatValue={formatValue} />)
    expect(texts()).toEqual(['Awaranپوشیدہ'])
  })
})

it('stages stay in the order of the chain, whatever their numbers', () => {
  renderIn('en', <StageSteps rows={rows} color="navy" formatValue={formatValue} />)
  expect(texts().map((text) => text?.slice(0, 5))).toEqual(['Awara', 'Badin', 'Chaga', 'Kasur', 'Zhobn'])
})

describe('paired bars', () => {
  const counts: Record<string, ReturnType<typeof valueOf>> = {
    'young f': valueOf(40),
    'young m': notShown,
    'old f': valueOf(80),
  }
  const table = (
    <PairedBars
      caption="Who"
      rowHeading="Age"
      rows={[
        { id: 'young', name: 'Under 18' },
        { id: 'old', name: '18 and over' },
      ]}
      columns={[
        { id: 'f', name: 'Female', color: 'navy' },
        { id: 'm', name: 'Male', color: 'navy' },
      ]}
      countOf={(row, column) => counts[`${row} ${column}`] ?? notApplicable}
      formatValue={formatValue}
    />
  )

  it('are a table with heads for rows and columns', () => {
    renderIn('en', table)
    const [, young, old] = within(screen.getByRole('table', { name: 'Who' })).getAllByRole('row')
    if (!young || !old) throw new Error('Rows are missing')
    expect(within(young).getByRole('rowheader')).toHaveTextContent('Under 18')
    expect(
      within(young)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['40', 'not shown'])
    expect(
      within(old)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['80', 'not applicable'])
  })

  it('share one scale over all cells', () => {
    const { container } = renderIn('en', table)
    expect(lengths(container)).toEqual(['50%', '100%'])
  })
})
