import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeFiguresCsv } from '#src/features/published-figures/csv/write-figures-csv.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { published as urdu } from '#src/i18n/ur/published.ts'
import { ur } from '#src/i18n/ur.ts'
import { published } from '../published/reference-texts.ts'
import { figureNamed } from './figure-named.ts'

const i18n = createI18n('ur', ur)
i18n.addResourceBundle('ur', 'published', urdu)
const words = {
  t: i18n.getFixedT('ur', ['published', 'terms'] as const),
  language: 'ur',
  nameOfPlace: () => undefined,
} as const

const read = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace('\ufeff', ''), { header: true, skipEmptyLines: true }).data

describe('the file of figures', () => {
  it('holds every figure once, as printed: "<5" as it is, numbers without separators, nothing where nothing is', async () => {
    const rows = read(await writeFiguresCsv(published.figures, words))
    expect(rows.map(({ id }) => id)).toEqual(published.figures.map(({ id }) => id))
    const row = (id: string) => rows.find((one) => one.id === id)
    expect(row('glotip-pakistan.detected-victims.pakistan.2019')?.value).toBe('<5')
    expect(row('glotip-pakistan.offences-recorded.pakistan.2011')?.value).toBe('11478')
    expect(row('fia-press.complaints.punjab-zone-1.2020')?.place_id).toBe('')
  })

  it('begins with a byte order mark and holds no marks of direction', async () => {
    const csv = await writeFiguresCsv(published.figures, words)
    expect(csv.startsWith('\ufeffid,series,')).toBe(true)
    expect(csv).not.toMatch(/[\u2066-\u2069]/)
    expect(csv).toContain('انسانی سوداگری')
  })

  it('disarms what a spreadsheet would run', async () => {
    const figure = { ...figureNamed('fia-press.arrests.punjab.2016'), note: '=HYPERLINK("x")', sourceTitle: '@title' }
    const [row] = read(await writeFiguresCsv([figure], words))
    expect(row?.source_note).toBe('\'=HYPERLINK("x")')
    expect(row?.source_title).toBe("'@title")
  })
})
