import { describe, expect, it } from 'vitest'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'

describe('search strings', () => {
  it('keep values as text, also those that look like numbers or truth values', () => {
    expect(parseSearchString('?period=2026&at=true')).toEqual({ period: '2026', at: 'true' })
  })

  it('take the first of two values and leave empty ones out', () => {
    expect(parseSearchString('?of=som&of=tip&in=&vs')).toEqual({ of: 'som' })
  })

  it('are written in the order given, without what is missing or empty', () => {
    expect(writeSearchString({ of: 'som', in: undefined, period: 'fy2025-26', at: '' })).toBe(
      '?of=som&period=fy2025-26',
    )
  })

  it('are empty when nothing is left', () => {
    expect(writeSearchString({ of: undefined })).toBe('')
  })

  it('come back as they were written', () => {
    const parameters = { of: 'tip.forced-begging', at: 'ساہیوال & co', period: '2026q1' }
    expect(parseSearchString(writeSearchString(parameters))).toEqual(parameters)
  })

  it('cannot reach the prototype of the object they are read into', () => {
    const parameters = parseSearchString('?__proto__=x&constructor=y')
    expect(Object.getPrototypeOf(parameters)).toBe(Object.prototype)
    expect(Object.keys(parameters)).toEqual(['__proto__', 'constructor'])
  })
})
