import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { noReturn, notShown } from '#contract/count.ts'
import { RankedList } from '#src/features/ranked-list/RankedList.tsx'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { defaultView, type OverviewView } from '#src/url/overview-view.ts'
import { frame } from '#tests/unit/map/shipped-frame.ts'
import { aFigure, figuresOf, geography } from '#tests/unit/map/some-districts.ts'
import { renderIn } from '../ui/render-in.tsx'

const data = figuresOf([
  aFigure('rajanpur', 11.1),
  aFigure('rahim-yar-khan', 12.4),
  aFigure('kashmore', 10),
  aFigure('lahore', 1.5),
  aFigure('kasur', 4),
  aFigure('multan', 2),
  aFigure('ghotki', 9),
  aFigure('sukkur', 0),
  aFigure('badin', 3),
  aFigure('kalat', noReturn),
])

function draw(language: Language = 'en', start: Partial<OverviewView> = {}) {
  const opened = vi.fn()
  const looked = vi.fn()
  function Page() {
    const [view, setView] = useState<OverviewView>({ ...defaultView, ...start })
    const look = (change: Partial<OverviewView>) => {
      looked(change)
      setView((before) => ({ ...before, ...change }))
    }
    return <RankedList data={data} geography={geography} frame={frame} view={view} onLook={look} onOpen={opened} />
  }
  renderIn(language, <Page />)
  return { opened, looked, user: userEvent.setup() }
}

const list = () => screen.getByRole('listbox')
const options = () => within(list()).getAllByRole('option')
const names = () => options().map((option) => option.getAttribute('aria-label')?.split(/[,،]/)[0])
const selected = () => within(list()).getByRole('option', { selected: true })

describe('the ranked list', () => {
  it('stands from the highest rate, and hidden numbers stand A to Z at the end', () => {
    draw()
    expect(names()).toEqual([
      'Rahim Yar Khan',
      'Rajanpur',
      'Kashmore',
      'Ghotki',
      'Kasur',
      'Badin',
      'Multan',
      'Lahore',
      'Sukkur',
      'Awaran',
      'Bahawalpur',
      'Gwadar',
    ])
  })

  it('reads out a district with its province, both numbers and what they are', () => {
    draw()
    const spoken = options().map((option) => withoutIsolates(option.getAttribute('aria-label') ?? ''))
    expect(spoken[0]).toBe('Rahim Yar Khan, Punjab, 12.4 per 100,000 residents, 124 in all')
    expect(spoken[9]).toBe('Awaran, Balochistan, not shown, to protect people')
  })

  it('tells a list as long as it is, of which twelve are on the page', () => {
    draw()
    expect(options()).toHaveLength(12)
    expect(options()[0]).toHaveAttribute('aria-setsize', '15')
    expect(options()[11]).toHaveAttribute('aria-posinset', '12')
  })

  it('has one tab stop', async () => {
    const { user } = draw()
    screen.getByRole('searchbox').focus()
    await user.tab()
    expect(options()[0]).toHaveFocus()
    await user.tab()
    expect(screen.getByRole('button', { name: /All .*15.* districts/ })).toHaveFocus()
  })

  it('selects as the arrows move, so that map and card follow', async () => {
    const { user, looked } = draw()
    options()[0]?.focus()
    await user.keyboard('{ArrowDown}')
    expect(looked).toHaveBeenLastCalledWith({ at: 'rahim-yar-khan' })
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(looked).toHaveBeenLastCalledWith({ at: 'rajanpur' })
    expect(selected()).toHaveFocus()
    expect(selected()).toHaveTextContent('Rajanpur')
  })

  it('goes on beyond the rows on the page, which end with the active one', async () => {
    const { user } = draw()
    options()[0]?.focus()
    await user.keyboard('{End}')
    expect(selected()).toHaveFocus()
    expect(selected()).toHaveTextContent('Kalat')
    expect(selected()).toHaveAttribute('aria-posinset', '15')
    expect(options()).toHaveLength(12)
    await user.keyboard('{Home}')
    expect(selected()).toHaveAttribute('aria-posinset', '1')
  })

  it('gives a rank to a number further down, and none to what has no number', async () => {
    const { user } = draw('en', { sort: 'lowest' })
    options()[0]?.focus()
    await user.keyboard('{End}')
    expect(selected().textContent).toMatch(/^Kalat /)
  })

  it('follows typed letters', async () => {
    const { user } = draw()
    options()[0]?.focus()
    await user.keyboard('kash')
    expect(selected()).toHaveTextContent('Kashmore')
  })

  it('opens with Enter', async () => {
    const { user, opened } = draw('en', { at: 'ghotki' })
    selected().focus()
    await user.keyboard('{Enter}')
    expect(opened).toHaveBeenCalledWith('ghotki')
  })

  it('goes to the neighbour on the map with Alt and an arrow', async () => {
    const { user } = draw('en', { at: 'rajanpur' })
    selected().focus()
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    expect(selected()).toHaveTextContent('Rahim Yar Khan')
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    expect(selected()).toHaveTextContent('Bahawalpur')
  })

  it('finds a district in either language, and says when there is none', async () => {
    const { user } = draw()
    await user.type(screen.getByRole('searchbox', { name: 'Find a district' }), 'لاہور')
    expect(names()).toEqual(['Lahore'])
    await user.clear(screen.getByRole('searchbox'))
    await user.type(screen.getByRole('searchbox'), 'xx')
    expect(screen.getByRole('status')).toHaveTextContent('No district is named')
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument()
  })

  it('keeps the length of a bar when a search leaves few rows', async () => {
    const { user } = draw()
    const bar = (name: string) =>
      options()
        .find((option) => option.textContent?.startsWith(name))
        ?.querySelector('rect')
        ?.getAttribute('width')
    const before = bar('Kasur')
    await user.type(screen.getByRole('searchbox'), 'kasur')
    expect(bar('Kasur')).toBe(before)
  })

  it('draws no bar for what is not shown', () => {
    draw()
    const hidden = options().find((option) => option.textContent?.startsWith('Awaran'))
    expect(hidden?.querySelector('rect')).toHaveAttribute('width', '0%')
  })

  it('leads to the table of all and takes another order', async () => {
    const { user, looked } = draw()
    await user.click(screen.getByRole('button', { name: /All .*15.* districts/ }))
    expect(looked).toHaveBeenCalledWith({ view: 'table' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'A to Z')
    await waitFor(() => expect(looked).toHaveBeenCalledWith({ sort: 'name' }))
    expect(names().slice(0, 2)).toEqual(['Awaran', 'Badin'])
  })

  it('ranks by count when the map shows counts', () => {
    draw('en', { show: 'count' })
    expect(screen.getByRole('heading', { name: 'Highest counts' })).toBeInTheDocument()
    expect(options()[0]?.textContent).toMatch(/124.*12\.4/)
  })

  it('speaks Urdu, with a space between a name and its province', () => {
    draw('ur')
    expect(screen.getByRole('heading', { name: 'سب سے زیادہ شرح' })).toBeInTheDocument()
    expect(options()[0]?.textContent).toContain('رحیم یار خان پنجاب')
  })
})

it('a short list needs no search', () => {
  const few = { ...data, rows: [aFigure('lahore', notShown)] }
  renderIn(
    'en',
    <RankedList data={few} geography={geography} frame={frame} view={defaultView} onLook={vi.fn()} onOpen={vi.fn()} />,
  )
  expect(screen.getByRole('option', { name: /Lahore/ })).toBeInTheDocument()
  expect(screen.queryByRole('searchbox')).not.toBeInTheDocument()
})
