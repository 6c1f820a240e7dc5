import { describe, expect, it } from 'vitest'
import { isolate, isolateLtr, withoutIsolates } from '#src/i18n/isolate.ts'

describe('isolating a value', () => {
  it('puts it between an isolate of its own direction and its end', () => {
    expect(isolate('2024-25')).toBe('\u20682024-25\u2069')
    expect(isolateLtr('1–2')).toBe('\u20661–2\u2069')
  })

  it('leaves a value alone that is one isolate already', () => {
    expect(isolate(isolate('78%'))).toBe('\u206878%\u2069')
    expect(isolate(isolateLtr('78%'))).toBe('\u206678%\u2069')
    expect(isolate(isolate(`مالی سال ${isolate('2025-26')}`))).toBe(isolate(`مالی سال ${isolate('2025-26')}`))
  })

  it('isolates a value that only begins and ends with isolates', () => {
    const two = `${isolate('36')} / ${isolate('41')}`
    expect(isolate(two)).toBe(`\u2068${two}\u2069`)
  })

  it('is undone for file names and titles', () => {
    expect(withoutIsolates(`${isolate('FY 2025-26')} ${isolateLtr('a')}`)).toBe('FY 2025-26 a')
  })
})
