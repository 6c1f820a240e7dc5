import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { dashboardAgeBands, type Profile, sexes } from '#contract/api/figures.ts'
import { notShown, valueOf } from '#contract/count.ts'
import { PlaceProfile } from '#src/features/place-profile/PlaceProfile.tsx'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { renderIn } from '../ui/render-in.tsx'

const profile: Profile = {
  snapshotId: 'test-1',
  asOf: '2026-11-15',
  isSynthetic: true,
  placeId: 'punjab',
  category: 'tip',
  periodId: 'fy2025-26',
  sexAndAge: dashboardAgeBands.flatMap((ageBand) =>
    sexes.map((sex) => ({ sex, ageBand, count: sex === 'transgender' ? notShown : valueOf(20) })),
  ),
  forms: [
    { category: 'tip.servitude', count: valueOf(12) },
    { category: 'tip.forced-labour', count: valueOf(70) },
  ],
  stages: [
    { stage: 'complaint', count: valueOf(12) },
    { stage: 'trial', count: valueOf(40) },
  ],
}
const figureNames = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)

describe('the profile of a place', () => {
  it('shows persons by sex and age, forms by number and stages in their order', () => {
    renderIn('en', <PlaceProfile profile={profile} placeName="Punjab" />)
    expect(figureNames()).toEqual(['Who they are', 'Forms', 'How far cases have come'])
    const who = screen.getByRole('table', { name: /Who they are/ })
    expect(within(who).getAllByRole('row')).toHaveLength(dashboardAgeBands.length + 1)
    expect(within(who).getAllByText('not shown')).toHaveLength(dashboardAgeBands.length)
    const bars = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(bars).toEqual(['Forced labour70', 'Domestic servitude12', 'Complaint received12', 'Under trial40'])
  })

  it('names stream, place and period under each title', () => {
    renderIn('en', <PlaceProfile profile={profile} placeName="Punjab" />)
    const figures = screen.getAllByRole('figure').map((figure) => withoutIsolates(figure.textContent ?? ''))
    expect(figures[1]).toContain('Trafficking in persons: persons identified by form, Punjab, FY 2025-26')
  })

  it('leaves out what a stream does not have', () => {
    renderIn('ur', <PlaceProfile profile={{ ...profile, category: 'som', forms: [] }} placeName="پنجاب" />)
    expect(figureNames()).toEqual(['یہ لوگ کون ہیں', 'کیس کہاں تک پہنچے'])
  })
})
