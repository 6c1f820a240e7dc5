import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { PlaceProfile } from '#src/features/place-profile/PlaceProfile.tsx'
import { aDistrictProfile, aProfile } from '#tests/support/figures.ts'
import { plain } from '#tests/support/words.ts'
import { renderIn } from '../ui/render-in.tsx'

const titles = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => plain(heading.textContent ?? ''))
const figure = (name: RegExp) => {
  const found = screen.getAllByRole('figure').find((part) => name.test(plain(part.textContent ?? '')))
  if (!found) throw new Error(`No figure says ${name}`)
  return found
}
const barsOf = (part: HTMLElement) =>
  within(part)
    .getAllByRole('listitem')
    .map((item) => item.textContent)

describe('the profile of a place', () => {
  it('says what each breakdown shows, and names what is not part of it', () => {
    renderIn('en', <PlaceProfile profile={aProfile()} placeName="Punjab" />)
    expect(titles()).toEqual([
      'Men are the largest of the groups that are shown: 130 persons',
      'Forced begging is the most common of the forms that are shown: 300 persons',
      'Most common of the sectors that are shown: Work in private households, 25 persons',
      'Most common of the means of control that are shown: Documents withheld, 74 persons',
    ])
    expect(plain(figure(/by form/).textContent ?? '')).toContain(
      'Trafficking in persons: persons identified by form, Punjab, 2025',
    )
  })

  it('has groups in their order and forms by number, and hatches what is not shown', () => {
    renderIn('en', <PlaceProfile profile={aProfile()} placeName="Punjab" />)
    expect(barsOf(figure(/by group/))).toEqual([
      'Girls100',
      'Boys120',
      'Women110',
      'Men130',
      'Other, or not recordednot shown',
    ])
    const forms = figure(/by form/)
    expect(barsOf(forms)).toEqual(['Forced begging300', 'Forced labour70', 'Domestic servitudenot shown'])
    expect(forms.querySelectorAll('li [class*="notShown"]')).toHaveLength(1)
    expect(forms.querySelectorAll('li [style*="inline-size"]')).toHaveLength(2)
  })

  it('has ages of women and men as a table of pairs', () => {
    renderIn('en', <PlaceProfile profile={aProfile()} placeName="Punjab" />)
    const rows = within(screen.getByRole('table', { name: 'Women and men by age' })).getAllByRole('row')
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Age', 'Women', 'Men'],
      ['18 to 29', '40', '50'],
      ['30 and over', '45', 'not shown'],
    ])
  })

  it('has the same numbers in a table', () => {
    renderIn('en', <PlaceProfile profile={aProfile()} placeName="Punjab" />)
    const table = within(figure(/each means of control/)).getByRole('table', { hidden: true })
    const [, first] = within(table).getAllByRole('row', { hidden: true })
    expect([...(first?.children ?? [])].map((cell) => cell.textContent)).toEqual(['Threats of physical harm', '60'])
    expect(within(table).getAllByRole('row', { hidden: true })).toHaveLength(17)
  })

  it('warns that means of control do not add up, in both languages', () => {
    const { unmount } = renderIn('en', <PlaceProfile profile={aProfile()} placeName="Punjab" />)
    expect(screen.getByText(/do not add up/)).toBeVisible()
    unmount()
    renderIn('ur', <PlaceProfile profile={aProfile()} placeName="پنجاب" />)
    expect(screen.getByText(/ان اعداد کا مجموعہ نہیں بنتا/)).toBeVisible()
  })

  it('tells not shown from no return', () => {
    const forms = [
      { category: 'tip.servitude' as const, count: notShown },
      { category: 'tip.forced-labour' as const, count: noReturn },
      { category: 'tip.forced-marriage' as const, count: valueOf(0) },
    ]
    renderIn('en', <PlaceProfile profile={aProfile({ forms })} placeName="Punjab" />)
    expect(barsOf(figure(/by form/))).toEqual([
      'Forced marriage0',
      'Domestic servitudenot shown',
      'Forced labourno return received',
    ])
  })
})

describe('the profile of a district', () => {
  it('leaves out what is not published for districts, and says so', () => {
    renderIn('en', <PlaceProfile profile={aDistrictProfile()} placeName="Lahore" />)
    expect(titles()).toHaveLength(2)
    expect(screen.queryByText('Women and men by age')).not.toBeInTheDocument()
    expect(plain(screen.getByText(/Not published for districts/).textContent ?? '')).toBe(
      'Not published for districts: ages of women and men, sectors, means of control.',
    )
  })

  it('says nothing of the kind for a province', () => {
    renderIn('en', <PlaceProfile profile={aProfile()} placeName="Punjab" />)
    expect(screen.queryByText(/Not published for districts/)).not.toBeInTheDocument()
  })

  it('has no forms in a stream without any', () => {
    renderIn('ur', <PlaceProfile profile={aDistrictProfile({ category: 'som', forms: [] })} placeName="لاہور" />)
    expect(titles()).toEqual(['دکھائے گئے گروہوں میں سب سے بڑا: مرد، 130 افراد'])
  })
})
