import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { iso } from '#src/ui/isolate-text.tsx'

const isolatedIn = (text: string): string[] => {
  const { container, unmount } = render(<p>{iso(text)}</p>)
  expect(container.textContent).toBe(text)
  const parts = [...container.querySelectorAll('bdi[dir="ltr"]')].map((part) => part.textContent)
  unmount()
  return parts
}

describe('isolating numbers in a sentence', () => {
  it.each([
    ['مالی سال 2024-25', ['2024-25']],
    ['صبح 09:20 بجے', ['09:20']],
    ['ریفرل RF-2025-0412 موصول', ['RF-2025-0412']],
    ['ریکارڈ SYN-0193-B2 دیکھیں', ['SYN-0193-B2']],
    ['میں 78% اضافہ', ['78%']],
    ['تبدیلی -5.2% رہی', ['-5.2%']],
    ['تبدیلی +6% رہی', ['+6%']],
    ['کل 212,400 افراد', ['212,400']],
    ['وقت 09:20–10:05 تک', ['09:20–10:05']],
    ['سال 2021 – 2024 تک', ['2021 – 2024']],
    ['تاریخ 14/07/2025 ہے', ['14/07/2025']],
    ['فون +92 51 9107216 پر', ['+92 51 9107216']],
    ['36 میں سے 31 ادارے', ['36', '31']],
  ])('keeps the value of "%s" in one piece', (text, values) => {
    expect(isolatedIn(text)).toEqual(values)
  })

  it('leaves digits that belong to a Latin word with their word', () => {
    expect(isolatedIn('کاغذ A4 پر')).toEqual([])
  })

  it('leaves a sentence without numbers as it is', () => {
    expect(isolatedIn('کوئی عدد نہیں')).toEqual([])
  })
})
