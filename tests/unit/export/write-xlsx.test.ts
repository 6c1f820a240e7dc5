import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '#src/export/write-xlsx.ts'
import { aSheet, sheetWords } from './a-sheet.ts'

describe('a sheet as a workbook', () => {
  it('holds numbers as numbers, and the reason where there is none', async () => {
    const rows = await readSheet(await writeXlsx(aSheet), 'Data')
    expect(rows).toEqual([
      ['District id', 'District', 'Rate (per 100,000)'],
      ['gujrat', 'Gujrat', 4.7],
      ['lahore', 'Lahore', 0],
      ['kalat', 'Kalat', 'not shown'],
      ['awaran', 'Awaran', '..'],
      ['gwadar', 'گوادر', 'n/a'],
    ])
  })

  it('tells on a second sheet what the figures are', async () => {
    const facts = await readSheet(await writeXlsx(aSheet), 'About')
    expect(facts).toContainEqual(['Persons identified', 'Each counted once'])
    expect(facts).toContainEqual(['Source', 'Returns of the reporting agencies'])
    expect(facts).toContainEqual(['Release', '2026-10-31.1'])
    expect(facts).toContainEqual(['Note', 'Demo records: synthetic'])
  })

  it('runs from right to left in Urdu, on both sheets', async () => {
    const rtl = await sheetsOf(await writeXlsx({ ...aSheet, words: { ...sheetWords, direction: 'rtl' } }))
    const ltr = await sheetsOf(await writeXlsx(aSheet))
    expect(rtl.map((xml) => /rightToLeft="(1|true)"/.test(xml))).toEqual([true, true])
    expect(ltr.some((xml) => /rightToLeft="(1|true)"/.test(xml))).toBe(false)
  })

  it('has no formula in it, whatever a text begins with', async () => {
    const [data = ''] = await sheetsOf(await writeXlsx({ ...aSheet, rows: [['=1+1', '@x', { kind: 'not-shown' }]] }))
    expect(data).not.toContain('<f>')
  })
})

async function sheetsOf(file: Blob): Promise<string[]> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return Object.entries(parts)
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
}
