import { describe, expect, it } from 'vitest'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { cellContent } from '#src/export/export-sheet.ts'
import { districtSheet } from '#src/features/district-map/district-sheet.ts'
import type { MapTranslate } from '#src/features/district-map/map-words.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { plain, wordsIn } from '#tests/support/words.ts'
import { aFigure, figuresOf, geography } from '../map/some-districts.ts'

const data = {
  ...figuresOf([
    aFigure('rajanpur', 11.1),
    aFigure('kalat', noReturn),
    aFigure('gwadar', notShown),
    aFigure('lahore', 0),
  ]),
  total: valueOf(500),
  heldBack: valueOf(40),
  unknownDistrict: notShown,
}

function sheetIn(language: Language) {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  const mapWords: MapTranslate = i18n.getFixedT(language, ['map', 'terms'])
  const words = { ...wordsIn(language), mapWords, chartWords: i18n.getFixedT(language, 'charts') }
  const picture = {
    data,
    geography,
    title: 'T',
    subtitle: 'S',
    placeName: 'Pakistan',
    boundaryNotes: ['Not a map of boundaries'],
  }
  return districtSheet(picture, words)
}

describe('the districts for files', () => {
  it('says of every district what the answer says, in both languages', () => {
    for (const language of ['en', 'ur'] as const) {
      const { columns, rows } = sheetIn(language)
      const at = (id: string) => columns.findIndex((column) => column.id === id)
      const shown = new Map(rows.map((row) => [row[0], row]))
      for (const row of data.rows) {
        expect(shown.get(row.districtId)?.[at('count')]).toEqual(row.count)
        expect(shown.get(row.districtId)?.[at('rate')]).toEqual(row.rate)
        expect(shown.get(row.districtId)?.[at('returns_due')]).toEqual(valueOf(row.returnsDue))
      }
    }
  })

  it('ends with what the total holds beyond the districts, hidden where it is hidden', () => {
    const { columns, rows } = sheetIn('en')
    const count = columns.findIndex(({ id }) => id === 'count')
    const sums = rows.slice(-3).map((row) => [row[0], cellContent(row[count] ?? '')])
    expect(sums).toEqual([
      ['district-not-known', 'not shown'],
      ['held-back', 40],
      [data.placeId, 500],
    ])
  })

  it('carries sentence, release, boundary note and the mark of invented records', () => {
    const sheet = sheetIn('en')
    expect(plain(sheet.sentence ?? '')).toMatch(/^Showing .* in Pakistan, /)
    expect(sheet).toMatchObject({ releaseId: data.releaseId, isSynthetic: data.isSynthetic })
    expect(sheet.notes).toContain('Not a map of boundaries')
    expect(sheet.definitions[0]?.text).toMatch(/each counted once/)
  })
})
