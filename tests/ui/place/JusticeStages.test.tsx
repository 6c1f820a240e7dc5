import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { JusticeStages } from '#src/features/justice-stages/JusticeStages.tsx'
import { aDistrictProfile, aProfile } from '#tests/support/figures.ts'
import { plain } from '#tests/support/words.ts'
import { renderIn } from '../ui/render-in.tsx'

const bars = () => screen.getAllByRole('listitem').map((item) => plain(item.textContent ?? ''))
const title = () => plain(screen.getByRole('heading', { level: 3 }).textContent ?? '')
const rows = () =>
  within(screen.getByRole('table', { hidden: true }))
    .getAllByRole('row', { hidden: true })
    .map((row) => [...row.children].map((cell) => plain(cell.textContent ?? '')))

describe('the justice chain', () => {
  it('has every stage in order with its moves and the days they took', () => {
    renderIn('en', <JusticeStages profile={aProfile()} placeName="Punjab" />)
    expect(bars()).toEqual([
      'Enquiry opened300half within 10 days, nine in ten within 40 days',
      'FIR registered290half within 20 days, nine in ten within 80 days',
      'Challan submitted280half within 30 days, nine in ten within 120 days',
      'Trial begun270half within 40 days, nine in ten within 160 days',
      'Convicted260half within 50 days, nine in ten within 200 days',
      'Acquitted250half within 60 days, nine in ten within 240 days',
      'Closed otherwise: withdrawn, compromised or untracednot showndays from the stage before: not shown',
    ])
  })

  it('says where most time passes, and that a stage can have more than the one before', () => {
    renderIn('en', <JusticeStages profile={aProfile()} placeName="Punjab" />)
    expect(title()).toBe(
      'Of the stages whose days are shown, most time passes before an acquittal: half of these moves took 60 days or less',
    )
    expect(screen.getByText(/belong to cases of several years/)).toBeVisible()
  })

  it('has moves and days in a table, with the sign of what is not shown', () => {
    renderIn('en', <JusticeStages profile={aProfile()} placeName="Punjab" />)
    expect(rows()[3]).toEqual(['Challan submitted', '280', '30', '120'])
    expect(
      rows()
        .at(-1)
        ?.slice(1)
        .every((cell) => cell.includes('not shown')),
    ).toBe(true)
  })

  it('has a bar for each number and a hatched stub for what is not shown', () => {
    const { container } = renderIn('en', <JusticeStages profile={aProfile()} placeName="Punjab" />)
    expect(container.querySelectorAll('li [style*="inline-size"]')).toHaveLength(6)
    expect(container.querySelectorAll('li [class*="notShown"]')).toHaveLength(1)
  })

  it('keeps numbers apart from the Urdu around them', () => {
    const { container } = renderIn('ur', <JusticeStages profile={aProfile()} placeName="پنجاب" />)
    const loose = [...container.querySelectorAll('li, h3')].filter((part) => hasLooseDigit(part))
    expect(loose.map((part) => part.textContent)).toEqual([])
  })
})

/** A digit in the text of a part that stands in no `bdi`. */
function hasLooseDigit(part: Element): boolean {
  const copy = part.cloneNode(true) as Element // a copy of an element is an element
  for (const number of copy.querySelectorAll('bdi')) number.remove()
  return /\d/.test(copy.textContent ?? '')
}

describe('the justice chain of a district', () => {
  it('says how many moves there were and that days are not published', () => {
    renderIn('en', <JusticeStages profile={aDistrictProfile()} placeName="Lahore" />)
    expect(title()).toBe('1,650 moves of cases are shown for 2025, and others are not')
    expect(screen.getByText(/not published for districts/)).toBeVisible()
    expect(bars()[0]).toBe('Enquiry opened300')
  })

  it('says nothing of the kind for a province', () => {
    renderIn('en', <JusticeStages profile={aProfile()} placeName="Punjab" />)
    expect(screen.queryByText(/not published for districts/)).not.toBeInTheDocument()
  })
})
