import { describe, expect, it } from 'vitest'
import {
  applyFigureFilters,
  placeKey,
  readFigureFilters,
  writeFigureFilters,
} from '#src/features/published-figures/filters/figure-filters.ts'
import { published } from '../published/reference-texts.ts'

const { figures } = published
const shown = (search: Record<string, unknown>) =>
  applyFigureFilters(figures, readFigureFilters(search, figures).filters)

describe('the filters of all figures', () => {
  it('show everything without any', () => {
    expect(shown({})).toHaveLength(figures.length)
  })

  it('narrow by every one given, together', () => {
    const found = shown({ series: 'fia-press', place: 'punjab', confidence: 'high' })
    expect(found.map(({ id }) => id)).toEqual([
      'fia-press.cases-registered.punjab.2016',
      'fia-press.cases-registered.punjab.2017',
      'fia-press.arrests.punjab.2016',
      'fia-press.arrests.punjab.2017',
    ])
  })

  it('find the figures in conflict', () => {
    expect(shown({ conflicts: 'only' })).toEqual(figures.filter(({ conflictIds }) => conflictIds.length > 0))
  })

  it('leave out and name what no figure has, so that a wrong link shows too much and not nothing', () => {
    expect(readFigureFilters({ series: 'fia', conflicts: 'yes', subject: 'policy', other: 'x' }, figures)).toEqual({
      filters: { series: undefined, subject: 'policy', place: undefined, confidence: undefined, conflicts: undefined },
      ignored: [
        { name: 'series', value: 'fia' },
        { name: 'conflicts', value: 'yes' },
      ],
    })
  })

  it('are written in one order, without those that narrow nothing', () => {
    const search = { conflicts: 'only', place: 'punjab-zone-1' }
    expect(Object.entries(writeFigureFilters(readFigureFilters(search, figures).filters))).toEqual([
      ['place', 'punjab-zone-1'],
      ['conflicts', 'only'],
    ])
  })

  it('have a key for each place, and for one place only', () => {
    const places = new Map(figures.map(({ place }) => [placeKey(place), `${place.kind} ${place.id} ${place.name}`]))
    expect(places.size).toBe(new Set(figures.map(({ place }) => `${place.kind} ${place.id} ${place.name}`)).size)
  })
})
