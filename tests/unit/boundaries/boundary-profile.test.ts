import { describe, expect, it } from 'vitest'
import {
  boundaryNotesOf,
  boundaryProfileOf,
  boundaryProfiles,
  isBoundaryProfile,
  missingForProfile,
} from '#contract/boundary-profile.ts'
import { shippedTopology } from './shipped-files.ts'

const { objects } = shippedTopology()
const imported = { type: 'MultiLineString', arcs: [[0]], properties: { source: 'imported' } } as const
const noLine = { type: 'MultiLineString', arcs: [] } as const
const asImported = { outline: { ...imported, arcs: [[0]] }, lineOfControl: { ...noLine, arcs: [] } }

describe('a boundary profile', () => {
  it('draws no national boundary of any kind by default', () => {
    const { outline, lineOfControl, openLine } = boundaryProfileOf('areas-only').lines
    expect([outline, lineOfControl, openLine]).toEqual(['none', 'none', 'none'])
  })

  it('dashes the Line of Control for the United Nations and explains it', () => {
    expect(boundaryProfileOf('un').lines.lineOfControl).toBe('dashed')
    expect(boundaryProfileOf('un').notes).toContain('line-of-control')
  })

  it('never goes without the note that nothing is endorsed', () => {
    for (const id of boundaryProfiles) expect(boundaryProfileOf(id).notes).toContain('no-endorsement')
  })

  it('adds the note on approximate lines only to a file that has some', () => {
    expect(boundaryNotesOf('areas-only', objects)).toContain('approximate-lines')
    expect(boundaryNotesOf('areas-only', { approximateLines: { ...noLine, arcs: [] } })).not.toContain(
      'approximate-lines',
    )
  })

  it('can be drawn from the shapes that ship, except the official one', () => {
    expect(missingForProfile('areas-only', objects)).toBeNull()
    expect(missingForProfile('un', objects)).toBeNull()
    expect(missingForProfile('official', objects)).toBe('imported-outline')
  })

  it('can be official with an imported outline, which leaves no Line of Control for the United Nations', () => {
    expect(missingForProfile('official', asImported)).toBeNull()
    expect(missingForProfile('un', asImported)).toBe('line-of-control')
  })

  it('is one of a closed list', () => {
    expect(isBoundaryProfile('un')).toBe(true)
    expect(isBoundaryProfile('none')).toBe(false)
  })
})
