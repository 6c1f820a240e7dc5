import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { notShown, valueOf } from '#contract/count.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { PinButton } from '#src/features/pinned-districts/PinButton.tsx'
import { PinnedDistricts } from '#src/features/pinned-districts/PinnedDistricts.tsx'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { aCoverage, aGeography, aKeyFigure, aKeyFigures, aTrend, someFilters } from '#tests/support/figures.ts'
import { renderIn } from '../ui/render-in.tsx'
import { renderExplore, type Server } from './render-explore.tsx'

/** Lahore with 150 persons against 100; Sukkur hidden; Kasur with 12. A million residents each. */
const server: Server = (path, search) => {
  const placeId = search.get('in') ?? ''
  if (path === 'figures/trend') {
    // The server writes the measure that was asked for.
    return aTrend({ placeId, measure: search.get('measure') === 'answered-on-time' ? 'answered-on-time' : 'persons' })
  }
  if (path === 'figures/coverage') return aCoverage({ placeId, returnsDue: 36, returnsReceived: 30 })
  const current = { lahore: valueOf(150), kasur: valueOf(12) }[placeId] ?? notShown
  const rest = aKeyFigures().figures.slice(1)
  return aKeyFigures({ placeId, figures: [aKeyFigure('persons', current, valueOf(100)), ...rest] })
}
type Changes = { pins?: readonly string[]; filters?: Partial<OverviewFilters>; language?: Language }
const onUnpin = vi.fn()
const draw = ({ pins = ['lahore', 'sukkur', 'kasur'], filters = {}, language = 'en' }: Changes = {}) =>
  renderExplore(
    language,
    <PinnedDistricts
      pinnedIds={pins}
      filters={someFilters(filters)}
      geography={aGeography()}
      show="rate"
      onUnpin={onUnpin}
      hrefOf={(id) => `/${language}/place/${id}`}
    />,
    server,
  )
const table = () => within(screen.getAllByRole('table')[0] ?? document.body)
const rowOf = (name: string) => table().getByRole('row', { name: new RegExp(`^${name}`) })

describe('pinned districts', () => {
  it('say how to pin while none is', async () => {
    await draw({ pins: [] })
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Pinned districts')
    expect(screen.getByText(/press “Pin” to compare up to/)).toHaveTextContent('5')
    expect(screen.queryByRole('table')).not.toBeInTheDocument()
  })

  it('stand in the order of pinning with both periods, the change and their returns', async () => {
    await draw()
    const names = table().getAllByRole('rowheader')
    expect(names.map((name) => within(name).getByRole('link').textContent)).toEqual(['Lahore', 'Sukkur', 'Kasur'])
    expect(withoutIsolates(rowOf('Lahore').textContent ?? '')).toMatch(
      /15\.0150100.*50% more than the year before.*30 of 36 returns/,
    )
  })

  it('show nothing of what is hidden, no change either', async () => {
    await draw()
    expect(within(rowOf('Sukkur')).getAllByText('not shown, to protect people')).toHaveLength(3)
    expect(rowOf('Sukkur')).not.toHaveTextContent('more than')
  })

  it('mark a rate that rests on few', async () => {
    await draw()
    expect(rowOf('Kasur')).toHaveTextContent(/rate based on fewer than .?20/)
    expect(rowOf('Lahore')).not.toHaveTextContent('rate based on')
  })

  it('have no columns of comparison when nothing is compared', async () => {
    await renderExplore(
      'en',
      <PinnedDistricts
        pinnedIds={['lahore']}
        filters={someFilters({ comparison: 'none' })}
        geography={aGeography()}
        show="rate"
        onUnpin={onUnpin}
        hrefOf={(id) => id}
      />,
      (path, search) => {
        if (path !== 'figures/key') return server(path, search)
        const { comparedPeriodId: _, ...answer } = aKeyFigures({ figures: [aKeyFigure('persons', valueOf(150))] })
        return answer
      },
    )
    expect(table().queryByRole('columnheader', { name: /Change|FY 2024/ })).not.toBeInTheDocument()
  })

  it('can be taken off', async () => {
    await draw()
    await userEvent.click(screen.getByRole('button', { name: /^Remove .*Sukkur.* from the comparison$/ }))
    expect(onUnpin).toHaveBeenCalledExactlyOnceWith('sukkur')
  })

  it('leave out what is no district', async () => {
    await draw({ pins: ['atlantis', 'lahore'] })
    expect(table().getAllByRole('rowheader')).toHaveLength(1)
  })

  it('say that the share answered on time has no quarters in districts', async () => {
    await draw({ filters: { measure: 'answered-on-time' } })
    expect(screen.getByText('For districts this share is published by year only.')).toBeInTheDocument()
    expect(screen.queryByText('Show as table')).not.toBeInTheDocument()
  })

  it('speak Urdu', async () => {
    await draw({ language: 'ur' })
    expect(rowOf('لاہور')).toHaveTextContent(/زیادہ/)
    expect(screen.getByRole('button', { name: /^موازنے سے ہٹائیں: .*لاہور/ })).toBeInTheDocument()
  })
})

describe('the button that pins', () => {
  const press = async (isPinned: boolean, canPin: boolean) => {
    const onToggle = vi.fn()
    renderIn('en', <PinButton name="Lahore" isPinned={isPinned} canPin={canPin} onToggle={onToggle} />)
    const button = screen.getByRole('button', { name: /^Pin .*Lahore/, pressed: isPinned })
    await userEvent.click(button)
    return { button, toggles: onToggle.mock.calls.length }
  }

  it('toggles, with one name and its state beside it', async () => {
    expect((await press(false, true)).toggles).toBe(1)
  })

  it('takes off even when no more can be pinned', async () => {
    expect((await press(true, false)).toggles).toBe(1)
  })

  it('does nothing when no more can be pinned, but can still be reached', async () => {
    const { button, toggles } = await press(false, false)
    expect(toggles).toBe(0)
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toBeEnabled()
  })
})
