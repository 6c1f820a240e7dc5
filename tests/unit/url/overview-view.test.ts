import { describe, expect, it } from 'vitest'
import { defaultView, parseOverviewView, writeOverviewView } from '#src/url/overview-view.ts'

const isDistrict = (id: string) => id === 'lahore'

describe('the view of the overview', () => {
  it('is the map by rate, highest first, when the address says nothing', () => {
    expect(parseOverviewView({}, isDistrict)).toEqual({ view: defaultView, ignored: [] })
  })

  it('is read from the address', () => {
    const { view } = parseOverviewView({ view: 'table', show: 'count', sort: 'name', at: 'lahore' }, isDistrict)
    expect(view).toEqual({ view: 'table', show: 'count', sort: 'name', at: 'lahore' })
  })

  it('names what it does not understand and shows the default instead', () => {
    expect(parseOverviewView({ view: 'globe', at: 'atlantis' }, isDistrict)).toEqual({
      view: defaultView,
      ignored: [
        { name: 'view', value: 'globe' },
        { name: 'at', value: 'atlantis' },
      ],
    })
  })

  it('is written in canonical order without its defaults', () => {
    const written = writeOverviewView({ at: 'lahore', sort: 'highest', show: 'count', view: 'table' })
    expect(Object.entries(written)).toEqual([
      ['view', 'table'],
      ['show', 'count'],
      ['at', 'lahore'],
    ])
  })
})
