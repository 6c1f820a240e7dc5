import { describe, expect, it } from 'vitest'
import { loadPublishedFigures } from '#contract/published-figures/load-published-figures.ts'
import { referenceTexts } from './reference-texts.ts'

const fia = 'published/fia-press.csv'
const header = 'period,unit,indicator,value,source,note,confidence,note_codes'
const source = 'https://brecorder.com/news/amp/4275622'

function loadWithFia(...rows: string[]): unknown {
  return loadPublishedFigures({ ...referenceTexts, [fia]: [header, ...rows, ''].join('\n') })
}

describe('a faulty file of figures', () => {
  it.each([
    ['a value that is no figure', `2016,Punjab,arrests,many,${source},,high,`, 'line 2: "many" is not a figure'],
    ['an empty value', `2016,Punjab,arrests,,${source},,high,`, 'line 2: "" is not a figure'],
    ['an unknown place', `2016,Atlantis,arrests,1,${source},,high,`, 'line 2: "Atlantis" is not a known place'],
    ['an ambiguous place', `2016,Karachi,arrests,1,${source},,high,`, 'line 2: "Karachi" is not a known place'],
    ['a period nobody can read', `some day,Punjab,arrests,1,${source},,high,`, 'line 2: "some day" is not a period'],
    ['an unknown indicator', `2016,Punjab,toString,1,${source},,high,`, 'line 2: unknown code "toString"'],
    ['an unlisted source', '2016,Punjab,arrests,1,hearsay,,high,', 'line 2: source "hearsay" is not in sources.csv'],
    ['an unknown confidence', `2016,Punjab,arrests,1,${source},,certain,`, 'line 2: "certain" is not a confidence'],
    ['an unknown note', `2016,Punjab,arrests,1,${source},,high,odd`, 'line 2, column "note_codes'],
    ['a cell too many', `2016,Punjab,arrests,1,${source},,high,,more`, 'line 2: Too many fields'],
  ])('is refused with file and line: %s', (_case, row, message) => {
    expect(() => loadWithFia(row)).toThrow(`${fia}, ${message}`)
  })

  it('is refused when two rows are the same figure', () => {
    const row = `2016,Punjab,raids,1,${source},,high,`
    expect(() => loadWithFia(row, row)).toThrow(`${fia}: lines 2 and 3 are both fia-press.raids.punjab.2016`)
  })

  it('is missed when it is not there', () => {
    const { [fia]: _left, ...others } = referenceTexts
    expect(() => loadPublishedFigures(others)).toThrow('reference/published/fia-press.csv was not supplied')
  })
})
