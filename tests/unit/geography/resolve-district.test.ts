import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DistrictName } from '#contract/geography/district.ts'
import { readDistricts } from '#contract/geography/read-districts.ts'
import { type DistrictResolution, makeDistrictResolver } from '#contract/geography/resolve-district.ts'

const districts = readDistricts(readFileSync('reference/districts.csv', 'utf8'))
const resolve = makeDistrictResolver(districts)

/** mulberry32: small, seeded, good enough to scramble spellings. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const noise = ['', '', '', ' ', '.', '-', '\u200C', '\u200F', '  ', ' . ']
const districtWord = ['', '', 'District ', 'distt. ', 'ضلع ']

/** The same name as hurried people and faulty converters write it: the letters stay, everything between them moves. */
function scramble(name: string, random: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const letters = Array.from(name, (letter) => {
    const cased = random() < 0.5 ? letter.toUpperCase() : letter.toLowerCase()
    const typed = cased === 'ی' && random() < 0.5 ? 'ي' : cased === 'ک' && random() < 0.5 ? 'ك' : cased
    return typed === ' ' ? pick(noise) : typed + pick(noise)
  })
  return `${pick(districtWord)}${letters.join('')}${pick([' ', '', '\u2069'])}`
}

function idWritten(resolution: DistrictResolution): string | null {
  if (resolution.kind !== 'found') return null
  return resolution.via === 'later-district' ? resolution.laterDistrictId : resolution.districtId
}

describe('names as people write them', () => {
  it.each([
    ['Shaikhupura', 'sheikhupura', 'alias'],
    ['Nawabshah', 'shaheed-benazirabad', 'alias'],
    ['نواب شاہ', 'shaheed-benazirabad', 'alias'],
    ['D.G. Khan', 'dera-ghazi-khan', 'alias'],
    ['DG Khan', 'dera-ghazi-khan', 'alias'],
    ['ڈی جی خان', 'dera-ghazi-khan', 'alias'],
    ['Leiah ', 'layyah', 'alias'],
    ['RY Khan', 'rahim-yar-khan', 'alias'],
    ['Rahimyar Khan', 'rahim-yar-khan', 'name'],
    ['RAHIM-YAR-KHAN', 'rahim-yar-khan', 'name'],
    ['شیخوپورہ', 'sheikhupura', 'urdu-name'],
    ['شيخوپوره', 'sheikhupura', 'urdu-name'],
    ['ضلع منڈی بہاوالدین', 'mandi-bahauddin', 'urdu-name'],
    ['Distt. Gujrat', 'gujrat', 'name'],
    ['Turbat', 'kech', 'alias'],
  ])('finds %j as %s by %s', (written, districtId, via) => {
    expect(resolve(written)).toEqual({ kind: 'found', districtId, via })
  })

  it.each([
    ['Murree', 'rawalpindi', 'murree'],
    ['تلہ گنگ', 'chakwal', 'talagang'],
    ['Central Dir', 'upper-dir', 'central-dir'],
    ['Upper South Waziristan', 'south-waziristan', 'upper-south-waziristan'],
    ['Karezat', 'pishin', 'karezat'],
  ])('finds the later district %j and counts it in %s', (written, districtId, laterDistrictId) => {
    expect(resolve(written)).toEqual({ kind: 'found', districtId, via: 'later-district', laterDistrictId })
  })

  it('names the base district when one whole district has the name of a split one', () => {
    expect(resolve('South Waziristan')).toEqual({ kind: 'found', districtId: 'south-waziristan', via: 'name' })
    expect(resolve('Quetta')).toEqual({ kind: 'found', districtId: 'quetta', via: 'name' })
  })

  it.each([
    ['Karachi', 7],
    ['کراچی', 7],
    ['Kohistan', 3],
    ['Dir', 2],
    ['Waziristan', 2],
    ['Chitral', 2],
    ['Hunza-Nagar', 2],
  ])('asks about %j, which %i base districts share', (written, count) => {
    const resolution = resolve(written)
    expect(resolution).toMatchObject({ kind: 'ambiguous', reason: 'shared-name' })
    expect(resolution.kind === 'ambiguous' && new Set(resolution.candidates).size).toBe(count)
  })

  it('offers a misspelt name and never takes it', () => {
    expect(resolve('Gujranvala')).toEqual({ kind: 'unknown', nearest: ['gujranwala'] })
    expect(resolve('Lahor')).toMatchObject({ kind: 'unknown', nearest: ['lahore'] })
    expect(resolve('Lahore Cantt')).toEqual({ kind: 'unknown', nearest: ['lahore'] })
  })

  it('answers "unknown" without suggestions for what resembles nothing, and for an empty cell', () => {
    expect(resolve('Reykjavik')).toEqual({ kind: 'unknown', nearest: [] })
    expect(resolve(' \u200F.')).toEqual({ kind: 'unknown', nearest: [] })
    expect(resolve('District')).toEqual({ kind: 'unknown', nearest: [] })
  })

  it('asks when the name is known only outside the province beside it', () => {
    expect(resolve('Hyderabad', { provinceId: 'sindh' })).toMatchObject({ kind: 'found', districtId: 'hyderabad' })
    expect(resolve('Hyderabad', { provinceId: 'punjab' })).toEqual({
      kind: 'ambiguous',
      candidates: ['hyderabad'],
      reason: 'other-province',
    })
  })

  it('suggests only districts of the province beside the misspelt name', () => {
    expect(resolve('Poonchh')).toMatchObject({ kind: 'unknown', nearest: ['poonch'] })
    expect(resolve('Poonchh', { provinceId: 'punjab' })).toEqual({ kind: 'unknown', nearest: [] })
  })
})

describe('a list in which names clash', () => {
  const made = (district: Partial<DistrictName> & Pick<DistrictName, 'id' | 'provinceId'>): DistrictName => ({
    name: district.id,
    nameUr: '',
    aliases: [],
    sharedNames: [],
    parentId: null,
    ...district,
  })

  it('asks when one district’s alias is the name of another, unless the province decides', () => {
    const clash = makeDistrictResolver([
      made({ id: 'poonch', provinceId: 'azad-jammu-and-kashmir' }),
      made({ id: 'bagh', provinceId: 'punjab', aliases: ['Poonch'] }),
    ])
    expect(clash('Poonch')).toEqual({ kind: 'ambiguous', candidates: ['poonch', 'bagh'], reason: 'also-names-another' })
    expect(clash('Poonch', { provinceId: 'punjab' })).toEqual({ kind: 'found', districtId: 'bagh', via: 'alias' })
  })

  it('is sure of the parent when two later districts of it share a name, and of neither of them', () => {
    const split = makeDistrictResolver([
      made({ id: 'dir', provinceId: 'punjab', name: 'Old Dir' }),
      made({ id: 'dir-north', provinceId: 'punjab', parentId: 'dir', sharedNames: ['Dir'] }),
      made({ id: 'dir-south', provinceId: 'punjab', parentId: 'dir', sharedNames: ['Dir'] }),
    ])
    expect(split('Dir')).toEqual({ kind: 'found', districtId: 'dir', via: 'alias' })
  })

  it('refuses a list with a repeated id or a missing parent', () => {
    const one = made({ id: 'one', provinceId: 'sindh' })
    expect(() => makeDistrictResolver([one, one])).toThrow('"one" is listed twice')
    expect(() => makeDistrictResolver([{ ...one, parentId: 'two' }])).toThrow('folds into unknown "two"')
  })
})

describe('every name in the reference file', () => {
  it('leads to its own district, however it is cased, spaced and dotted', () => {
    const random = seededRandom(20_261_123)
    const strays: string[] = []
    for (const district of districts) {
      for (const name of [district.name, district.nameUr, ...district.aliases]) {
        for (const written of [name, scramble(name, random), scramble(name, random), scramble(name, random)]) {
          const resolution = resolve(written)
          if (idWritten(resolution) !== district.id) {
            strays.push(`${district.id}: ${JSON.stringify(written)} → ${JSON.stringify(resolution)}`)
          }
        }
      }
    }
    expect(strays).toEqual([])
  })

  it('is declared shared when more than one district bears it', () => {
    const random = seededRandom(7)
    for (const district of districts) {
      for (const shared of district.sharedNames) {
        const resolution = resolve(scramble(shared, random))
        expect(resolution, shared).toMatchObject({ kind: 'ambiguous', reason: 'shared-name' })
        expect(resolution.kind === 'ambiguous' && resolution.candidates).toContain(district.parentId ?? district.id)
      }
    }
  })

  it('never yields a match for a name with one letter wrong', () => {
    const known = new Set(
      districts.flatMap((district) => [district.name, ...district.aliases].map((name) => name.toLowerCase())),
    )
    for (const { name } of districts) {
      const wrong = `${name.slice(0, -1)}${name.at(-1) === 'q' ? 'x' : 'q'}`
      if (known.has(wrong.toLowerCase())) continue
      expect(resolve(wrong).kind, wrong).not.toBe('found')
    }
  })
})
