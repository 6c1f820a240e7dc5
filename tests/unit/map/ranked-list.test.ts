import { describe, expect, it } from 'vitest'
import { findDistricts } from '#src/features/ranked-list/find-districts.ts'
import { moveOf } from '#src/features/ranked-list/list-keys.ts'
import { indexOfName } from '#src/features/ranked-list/use-type-ahead.ts'
import { visibleRows } from '#src/features/ranked-list/visible-rows.ts'
import { geography } from './some-districts.ts'

const key = (name: string, held: Partial<{ altKey: boolean; ctrlKey: boolean; metaKey: boolean }> = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...held,
})

describe('the keys of the list', () => {
  it('move by one, by ten and to the ends, and stop there', () => {
    const to = (name: string, index: number) => moveOf(key(name), index, 156)
    expect(to('ArrowDown', 4)).toEqual({ kind: 'to', index: 5 })
    expect(to('ArrowUp', 0)).toEqual({ kind: 'to', index: 0 })
    expect(to('PageDown', 150)).toEqual({ kind: 'to', index: 155 })
    expect(to('PageUp', 12)).toEqual({ kind: 'to', index: 2 })
    expect(to('Home', 80)).toEqual({ kind: 'to', index: 0 })
    expect(to('End', 0)).toEqual({ kind: 'to', index: 155 })
  })

  it('begin with the first row when none is active', () => {
    expect(moveOf(key('ArrowDown'), -1, 156)).toEqual({ kind: 'to', index: 0 })
  })

  it('go to a neighbour on the map with Alt, up being north in every language', () => {
    expect(moveOf(key('ArrowUp', { altKey: true }), 4, 156)).toEqual({ kind: 'neighbour', direction: 'north' })
    expect(moveOf(key('ArrowLeft', { altKey: true }), 4, 156)).toEqual({ kind: 'neighbour', direction: 'west' })
  })

  it('leave all other keys to the browser', () => {
    expect(moveOf(key('ArrowRight'), 4, 156)).toBeUndefined()
    expect(moveOf(key('f', { ctrlKey: true }), 4, 156)).toBeUndefined()
    expect(moveOf(key('c', { metaKey: true }), 4, 156)).toBeUndefined()
    expect(moveOf(key('Tab'), 4, 156)).toBeUndefined()
    expect(moveOf(key(' '), 4, 156)).toBeUndefined()
    expect(moveOf(key('ArrowDown'), -1, 0)).toBeUndefined()
  })

  it('take letters of both scripts as the beginning of a name', () => {
    expect(moveOf(key('k'), 0, 156)).toEqual({ kind: 'type', letter: 'k' })
    expect(moveOf(key('ک'), 0, 156)).toEqual({ kind: 'type', letter: 'ک' })
  })
})

describe('typing ahead', () => {
  const names = ['Kasur', 'Kashmore', 'Lahore', 'Khuzdar', 'Kalat']

  it('finds the name that begins with what was typed', () => {
    expect(indexOfName('kash', names, 0)).toBe(1)
    expect(indexOfName('kas', names, 0)).toBe(0)
    expect(indexOfName('z', names, 0)).toBe(-1)
  })

  it('goes through the names of one letter in turn, and round', () => {
    expect(indexOfName('k', names, 0)).toBe(1)
    expect(indexOfName('kk', names, 1)).toBe(3)
    expect(indexOfName('k', names, 4)).toBe(0)
  })

  it('takes an Arabic keyboard as an Urdu one', () => {
    expect(indexOfName('\u0643', ['لاہور', 'کوئٹہ'], -1)).toBe(1)
  })
})

describe('finding a district', () => {
  const found = (typed: string) => [...(findDistricts(geography, typed) ?? [])]

  it('takes either language, whatever the case, spaces and hyphens', () => {
    expect(found('rahimyar')).toEqual(['rahim-yar-khan'])
    expect(found('RAHIM-YAR')).toEqual(['rahim-yar-khan'])
    expect(found('یار خان')).toEqual(['rahim-yar-khan'])
    expect(found('pur')).toEqual(['rajanpur', 'bahawalpur'])
  })

  it('tells nothing typed from nothing found', () => {
    expect(findDistricts(geography, '  ')).toBeUndefined()
    expect(found('atlantis')).toEqual([])
  })
})

describe('the rows on the page', () => {
  const rows = ['a', 'b', 'c', 'd', 'e']
  const shown = (active: number) => visibleRows(rows, 3, active).map(({ row, rank }) => `${rank}${row}`)

  it('are the first ones', () => {
    expect(shown(-1)).toEqual(['1a', '2b', '3c'])
    expect(shown(2)).toEqual(['1a', '2b', '3c'])
  })

  it('end with the active one when it stands further down, with its own rank', () => {
    expect(shown(4)).toEqual(['1a', '2b', '5e'])
  })
})
