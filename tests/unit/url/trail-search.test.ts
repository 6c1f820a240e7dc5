import { describe, expect, it } from 'vitest'
import { readTrailSearch, trailParameters, writeTrailSearch } from '#src/url/trail-search.ts'

describe('the address of the trail', () => {
  it('keeps every filter, and drops what is none', () => {
    const search = {
      chain: 'pol-pb',
      group: 'reading',
      code: 'SYN-POL-2026-R00001',
      agency: 'swd-pb',
      from: '2026-07-01',
      until: '2026-07-14',
      before: '120',
    }
    expect(writeTrailSearch(readTrailSearch(search))).toEqual(search)
    expect(
      trailParameters({
        chain: 'x y',
        group: 'persons',
        code: '<b>',
        agency: '',
        from: '1 July',
        until: '2026-13-01',
        before: '-1',
        q: 'x',
      }),
    ).toEqual({})
  })

  it('takes a code as it was pasted, and a number as the address may give it', () => {
    expect(readTrailSearch({ code: ' SYN-1 ', before: 50 })).toMatchObject({ code: 'SYN-1', before: 50 })
  })
})
