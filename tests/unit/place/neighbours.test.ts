import { describe, expect, it } from 'vitest'
import { districtSteps } from '#src/features/place-head/district-steps.ts'
import { districtBorders, neighboursOf } from '#src/features/place-head/neighbours.ts'
import { frame } from '../map/shipped-frame.ts'
import { geography } from '../map/some-districts.ts'

describe('the neighbours of a place', () => {
  it('are the districts that share a line with it, across provinces too', () => {
    expect(neighboursOf(frame, geography, 'rahim-yar-khan').toSorted()).toEqual([
      'bahawalpur',
      'ghotki',
      'kashmore',
      'muzaffargarh',
      'rajanpur',
    ])
  })

  it('do not include a district that is met in one point only', () => {
    // Mirpur's outline touches that of Gujrat in one point.
    expect([...(districtBorders(frame).get('gujrat') ?? [])].toSorted()).toEqual([
      'bhimber',
      'gujranwala',
      'jhelum',
      'mandi-bahauddin',
      'sialkot',
    ])
  })

  it('are mutual', () => {
    const borders = districtBorders(frame)
    const oneSided = [...borders].flatMap(([id, others]) => [...others].filter((other) => !borders.get(other)?.has(id)))
    expect(oneSided).toEqual([])
  })

  it('are provinces for a province, and none for the country', () => {
    expect(neighboursOf(frame, geography, 'punjab')).toEqual(['sindh'])
    expect(neighboursOf(frame, geography, 'pakistan')).toEqual([])
  })
})

describe('the districts before and after one', () => {
  const idsOf = (districtId: string, language: 'en' | 'ur') => {
    const { previous, next } = districtSteps(geography, districtId, language)
    return [previous?.id, next?.id]
  }

  it('follow the alphabet of the reader within the province', () => {
    expect(idsOf('lahore', 'en')).toEqual(['kasur', 'multan'])
    expect(idsOf('lahore', 'ur')).toEqual(['kasur', 'multan'])
    expect(idsOf('rajanpur', 'ur')).toEqual(['bahawalpur', 'rahim-yar-khan'])
  })

  it('end with the first and the last, and are none for a province', () => {
    expect(idsOf('bahawalpur', 'en')).toEqual([undefined, 'kasur'])
    expect(idsOf('rajanpur', 'en')).toEqual(['rahim-yar-khan', undefined])
    expect(idsOf('punjab', 'en')).toEqual([undefined, undefined])
  })
})
