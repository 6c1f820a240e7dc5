import { describe, expect, it } from 'vitest'
import { defaultView, parseOverviewView, writeOverviewView } from '#src/url/overview-view.ts'

const isDistrict = (id: string) => ['lahore', 'kasur', 'multan', 'badin', 'quetta', 'kalat'].includes(id)

describe('the view of the overview', () => {
  it('is the map by rate, highest first, when the address says nothing', () => {
    expect(parseOverviewView({}, isDistrict)).toEqual({ view: defaultView, ignored: [] })
  })

  it('is read from the address', () => {
    const { view } = parseOverviewView({ view: 'table', show: 'count', sort: 'name', at: 'lahore' }, isDistrict)
    expect(view).toEqual({ ...defaultView, view: 'table', show: 'count', sort: 'name', at: 'lahore' })
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
    const written = writeOverviewView({ ...defaultView, at: 'lahore', sort: 'highest', show: 'count', view: 'table' })
    expect(Object.entries(written)).toEqual([
      ['view', 'table'],
      ['show', 'count'],
      ['at', 'lahore'],
    ])
  })

  it('keeps up to five pinned districts, each once, and names the others', () => {
    const pins = 'kasur,lahore,kasur,atlantis,multan,badin,quetta,kalat'
    const { view, ignored } = parseOverviewView({ pins }, isDistrict)
    expect(view.pins).toEqual(['kasur', 'lahore', 'multan', 'badin', 'quetta'])
    expect(ignored).toEqual([
      { name: 'pins', value: 'atlantis' },
      { name: 'pins', value: 'kalat' },
    ])
    expect(writeOverviewView(view)).toEqual({ pins: 'kasur,lahore,multan,badin,quetta' })
  })
})
