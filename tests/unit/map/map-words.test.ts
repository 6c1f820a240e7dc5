import { describe, expect, it } from 'vitest'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { measures } from '#contract/measures.ts'
import { districtChanges } from '#src/features/district-map/district-changes.ts'
import {
  findingTitle,
  type MapTranslate,
  mapSubtitle,
  mapSummary,
  plainTitle,
  risesTitle,
  silenceWords,
  unknownDistrictWords,
} from '#src/features/district-map/map-words.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { districtRows } from '#src/map/district-row.ts'
import { aFigure, figuresOf, geography } from './some-districts.ts'

const translate = (language: Language): MapTranslate =>
  createI18n(language, language === 'ur' ? ur : en).getFixedT(language, ['map', 'terms'])

const data = figuresOf([
  aFigure('rajanpur', 11.1),
  aFigure('rahim-yar-khan', 12.4),
  aFigure('kashmore', 10),
  ...['lahore', 'kasur', 'multan', 'ghotki', 'sukkur'].map((id) => aFigure(id, 2)),
  aFigure('quetta', 0),
  aFigure('kalat', noReturn),
  aFigure('gwadar', notApplicable),
])
const question = (language: Language, answer: DistrictFigures = data, show: 'rate' | 'count' = 'rate') => ({
  data: answer,
  rows: districtRows(answer, geography, language),
  geography,
  show,
  language,
})
const title = (language: Language, answer?: DistrictFigures, show?: 'rate' | 'count') =>
  withoutIsolates(findingTitle(question(language, answer, show), translate(language)))
const summary = (language: Language, answer?: DistrictFigures) =>
  withoutIsolates(mapSummary(question(language, answer), 'X', translate(language)))

describe('the title of a map', () => {
  it('states where the numbers are highest, in the order of each language', () => {
    expect(title('en')).toBe('The most persons per resident are identified in Rahim Yar Khan, Rajanpur and Kashmore')
    expect(title('ur')).toBe('آبادی کے لحاظ سے سب سے زیادہ افراد کی شناخت رحیم یار خان، راجن پور اور کشمور میں ہوئی')
  })

  it('speaks of counts when the map shows counts', () => {
    expect(title('en', data, 'count')).toBe('The most persons are identified in Rahim Yar Khan, Rajanpur and Kashmore')
  })

  it('is the name of the measure when nothing stands out', () => {
    expect(title('en', figuresOf([aFigure('lahore', 3)]))).toBe('Persons identified, by district')
    expect(title('ur', figuresOf([aFigure('lahore', 3)]))).toBe('شناخت شدہ افراد، ضلع وار')
  })

  it('has words for every measure in both languages, and gives no cause', () => {
    for (const measure of measures) {
      for (const language of ['en', 'ur'] as const) {
        const finding = title(language, { ...data, measure })
        expect(finding).not.toBe(withoutIsolates(plainTitle(measure, translate(language))))
        expect(finding).not.toMatch(/because|due to|کیونکہ|وجہ/)
      }
    }
  })

  it('isolates the names, so that a place in the other script does not turn the sentence round', () => {
    expect(findingTitle(question('ur'), translate('ur'))).toMatch(/\u2068.*راجن پور.*\u2069/)
  })
})

describe('the line under the title', () => {
  it('names measure, unit, stream, place, period and which place of a case it is', () => {
    const line = mapSubtitle({ data, show: 'rate' }, { place: 'Pakistan', period: 'FY 2025-26' }, translate('en'))
    expect(withoutIsolates(line)).toBe(
      'Persons identified per 100,000 residents · Trafficking in persons · Pakistan · FY 2025-26 · by district of registration',
    )
  })

  it('leaves out the unit of a rate where counts are shown, and the stream where there is none', () => {
    const { category: _, ...withoutStream } = data
    const line = mapSubtitle(
      { data: { ...withoutStream, measure: 'reached' }, show: 'count' },
      { place: 'Punjab', period: '2025' },
      translate('en'),
    )
    expect(withoutIsolates(line)).toBe('People reached by activities · Punjab · 2025 · by district of the activity')
  })
})

describe('the map in words', () => {
  it('says the highest and the lowest, and counts each kind of no number', () => {
    expect(summary('en')).toBe(
      'Map of X by district. A number is shown for 9 of 15 districts. Highest: Rahim Yar Khan, 12.4. Lowest: Quetta, 0.0. ' +
        'Not shown, to protect people: 4. No return received: 1. Without a rate, because no population is published: 1.',
    )
  })

  it('does so in Urdu', () => {
    expect(summary('ur')).toContain('سب سے زیادہ: رحیم یار خان، 12.4۔ سب سے کم: کوئٹہ، 0.0۔')
  })

  it('says when all shown numbers are equal, and says no number when none is shown', () => {
    expect(summary('en', figuresOf([aFigure('lahore', 3), aFigure('kasur', 3)]))).toContain('All of them have 3.0.')
    expect(summary('en', figuresOf([]))).toBe(
      'Map of X by district. A number is shown for 0 of 15 districts. Not shown, to protect people: 15.',
    )
  })

  it('writes shares with their sign', () => {
    expect(summary('en', { ...data, measure: 'answered-on-time' })).toContain('Highest: Rahim Yar Khan, 12%')
  })
})

describe('who has sent nothing', () => {
  const words = (language: Language, answer: DistrictFigures) => {
    const said = silenceWords(question(language, answer), translate(language))
    return said === undefined ? undefined : withoutIsolates(said)
  }

  it('is named, and told from who is quiet', () => {
    expect(words('en', data)).toBe('No return came from Kalat. The other districts without a number have sent returns.')
    const two = figuresOf([aFigure('lahore', 3), aFigure('kalat', noReturn), aFigure('awaran', noReturn)])
    expect(words('en', two)).toMatch(/^No return came from 2 districts: Awaran and Kalat\./)
    expect(words('ur', two)).toMatch(/^2 اضلاع سے کوئی رپورٹ موصول نہیں ہوئی: (آواران اور قلات|قلات اور آواران)۔/)
  })

  it('is nobody where every district has sent returns, which is said', () => {
    expect(words('en', figuresOf([aFigure('lahore', 3), aFigure('kasur', 0)]))).toMatch(/^Returns came from every/)
  })

  it('is no question about what does not come by return', () => {
    expect(words('en', { ...data, measure: 'reached' })).toBeUndefined()
  })
})

describe('where a rate rose most', () => {
  const rises = (language: Language, show: 'rate' | 'count') => {
    const before = figuresOf([aFigure('lahore', 2), aFigure('kasur', 2), aFigure('multan', 2)])
    const now = figuresOf([aFigure('lahore', 5), aFigure('kasur', 3), aFigure('multan', 1)])
    const changes = districtChanges(districtRows(now, geography, language), before, show)
    const said = risesTitle({ changes, measure: 'persons', show, before: 'FY 2024-25', language }, translate(language))
    return said === undefined ? undefined : withoutIsolates(said)
  }

  it('is a sentence with their names, in both languages', () => {
    expect(rises('en', 'rate')).toBe(
      'Persons identified per resident: the largest increases since FY 2024-25 are in Lahore and Kasur',
    )
    expect(rises('ur', 'rate')).toContain('لاہور اور قصور میں')
  })

  it('is not said of counts, which say nothing per head', () => {
    expect(rises('en', 'count')).toBeUndefined()
  })
})

describe('what has no known district', () => {
  const words = (count: Parameters<typeof unknownDistrictWords>[0]) => {
    const said = unknownDistrictWords(count, 'en', translate('en'))
    return said === undefined ? undefined : withoutIsolates(said)
  }

  it('is said with its number', () => {
    expect(words(valueOf(1034))).toBe('Recorded with no known district, and not drawn: 1,034.')
  })

  it('is said without a number that is hidden', () => {
    expect(words(notShown)).toBe(
      'Some were recorded with no known district. How many is not shown; they are not drawn.',
    )
  })

  it('is not said when there is none or the question has no answer', () => {
    expect(words(valueOf(0))).toBeUndefined()
    expect(words(notApplicable)).toBeUndefined()
  })
})
