import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { OnPaperContext } from '#src/ui/on-paper.ts'
import { renderIn } from './render-in.tsx'

describe('a count in words', () => {
  it('writes zero as a number, not as a gap', () => {
    renderIn('en', <CountText count={valueOf(0)} />)
    expect(screen.getByText('0')).toBeInTheDocument()
  })

  it('writes a number in full and isolated, in the format that is asked for', () => {
    const { container } = renderIn(
      'ur',
      <>
        <CountText count={valueOf(212_400)} />
        <CountText count={valueOf(4)} format={(value) => value.toFixed(1)} />
      </>,
    )
    expect([...container.querySelectorAll('bdi[dir="ltr"]')].map((part) => part.textContent)).toEqual([
      '212,400',
      '4.0',
    ])
  })

  it.each([
    ['en', notShown, 'not shown', 'not shown, to protect people'],
    ['en', noReturn, '..', 'no return received'],
    ['en', notApplicable, 'n/a', 'not applicable'],
    ['ur', notShown, 'پوشیدہ', 'افراد کے تحفظ کے لیے پوشیدہ'],
    ['ur', noReturn, '..', 'رپورٹ موصول نہیں ہوئی'],
    ['ur', notApplicable, 'غیر متعلق', 'یہاں لاگو نہیں'],
  ] as const)('shows, in %s, a count of %j as a sign and reads it out in words', (language, count, sign, words) => {
    renderIn(language, <CountText count={count} />)
    expect(screen.getByText(sign)).toHaveAttribute('aria-hidden', 'true')
    expect(screen.getByText(words)).not.toHaveAttribute('aria-hidden')
  })

  it('leaves its sign to those who hear a sheet of paper, in whose file nothing else stands', () => {
    renderIn(
      'en',
      <OnPaperContext value={true}>
        <CountText count={notShown} />
        <CountText count={noReturn} />
      </OnPaperContext>,
    )
    for (const sign of ['not shown', '..']) expect(screen.getByText(sign)).not.toHaveAttribute('aria-hidden')
  })
})
