// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { safeReturnPath } from '#src/pages/sign-in/return-path.ts'

describe('the page to return to', () => {
  it.each([
    ['/ur/place/kasur?m=cases#map', '/ur/place/kasur?m=cases#map'],
    [undefined, '/en'],
    ['', '/en'],
    ['en/overview', '/en'],
    ['https://elsewhere.example/', '/en'],
    ['//elsewhere.example/', '/en'],
    ['/\\elsewhere.example/', '/en'],
    ['/\t/elsewhere.example/', '/en'],
    ['javascript:alert(1)', '/en'],
    ['/en/../..//elsewhere.example', '/en'],
  ])('turns %j into %s', (wanted, path) => {
    expect(safeReturnPath(wanted, '/en')).toBe(path)
  })
})
