import { act, fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { publishedPeriods } from '#contract/periods.ts'
import { TimeSlider } from '#src/features/time-slider/TimeSlider.tsx'
import type { Language } from '#src/i18n/language.ts'
import { plain } from '#tests/support/words.ts'
import { renderIn } from '../ui/render-in.tsx'

const periods = publishedPeriods('2023q1', '2024q4', '2024q4')
const onChoose = vi.fn()

/** The slider over an address that follows it. */
function Over({ first }: { first: string }) {
  const [periodId, setPeriodId] = useState(first)
  return <TimeSlider periods={periods} periodId={periodId} onSlide={setPeriodId} onChoose={onChoose} />
}

const draw = (first: string, language: Language = 'en') => renderIn(language, <Over first={first} />)
const slider = () => screen.getByRole('slider')
const saidNow = () => plain(slider().getAttribute('aria-valuetext') ?? '')

afterEach(() => {
  vi.useRealTimers()
  onChoose.mockReset()
})

describe('the slider over the periods', () => {
  it('says the period in words and moves to the one it is moved to', () => {
    draw('2023q2')
    expect(saidNow()).toBe('Apr–Jun 2023')
    fireEvent.change(slider(), { target: { value: '7' } })
    expect(saidNow()).toBe('Oct–Dec 2024')
  })

  it('goes through the periods that are left, and stops at the last', () => {
    vi.useFakeTimers()
    draw('2024q3')
    fireEvent.click(screen.getByRole('button', { name: 'Go through the periods' }))
    act(() => void vi.advanceTimersToNextTimer())
    expect(saidNow()).toBe('Oct–Dec 2024')
    expect(screen.getByRole('button', { name: 'Go through the periods' })).toBeTruthy()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('begins again at the first when it stands at the last, and stops when asked to', () => {
    vi.useFakeTimers()
    draw('2024q4')
    fireEvent.click(screen.getByRole('button', { name: 'Go through the periods' }))
    expect(saidNow()).toBe('Jan–Mar 2023')
    act(() => void vi.advanceTimersToNextTimer())
    expect(saidNow()).toBe('Apr–Jun 2023')
    fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
    expect(vi.getTimerCount()).toBe(0)
    expect(saidNow()).toBe('Apr–Jun 2023')
  })

  it('asks for the same time in steps of another kind', () => {
    draw('cy2023')
    fireEvent.click(screen.getByRole('radio', { name: 'Quarters' }))
    expect(onChoose).toHaveBeenCalledWith('2023q4')
  })

  it('runs from left to right in Urdu too', () => {
    draw('cy2024', 'ur')
    expect(slider().closest('[dir]')?.getAttribute('dir')).toBe('ltr')
    expect(saidNow()).toBe('2024')
  })
})
