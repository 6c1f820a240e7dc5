import { describe, expect, it } from 'vitest'
import { findGlotipBreaks } from '#contract/published-figures/glotip-breaks.ts'
import { published } from './reference-texts.ts'

const { figures } = published

describe('breaks in what Pakistan reported to UNODC', () => {
  it('lie between 2011 and 2013 for offences and convictions, and again before 2019 for offences', () => {
    expect(findGlotipBreaks(figures).map(({ indicator, between, kind }) => [indicator, between, kind])).toEqual([
      ['offences-recorded', [2011, 2013], 'what-is-reported-changed'],
      ['offences-recorded', [2013, 2019], 'what-is-reported-changed'],
      ['persons-convicted', [2011, 2013], 'what-is-reported-changed'],
    ])
  })

  it('say by how much, and which indicators came and went', () => {
    const [first] = findGlotipBreaks(figures)
    expect(first?.factor).toBeCloseTo(11_478 / 117, 6)
    expect(first?.noLongerReported).toEqual(['persons-prosecuted'])
    expect(first?.newlyReported).toEqual(['detected-victims'])
  })

  it('are not seen in a large step while the country reports the same indicators', () => {
    const onlyOffences = figures.filter(({ indicator }) => indicator === 'offences-recorded')
    expect(findGlotipBreaks(onlyOffences)).toEqual([])
  })

  it('are not made of hidden counts', () => {
    expect(findGlotipBreaks(figures).some(({ indicator }) => indicator === 'detected-victims')).toBe(false)
  })
})
