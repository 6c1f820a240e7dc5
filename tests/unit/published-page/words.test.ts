import { describe, expect, it } from 'vitest'
import {
  breakdownName,
  countingUnitName,
  indicatorName,
  placeName,
  valueText,
} from '#src/features/published-figures/words/figure-words.ts'
import { periodText } from '#src/features/published-figures/words/period-words.ts'
import type { PublishedWords } from '#src/features/published-figures/words/use-published-words.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { published as english } from '#src/i18n/en/published.ts'
import { en } from '#src/i18n/en.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { published as urdu } from '#src/i18n/ur/published.ts'
import { ur } from '#src/i18n/ur.ts'
import { published } from '../published/reference-texts.ts'
import { figureNamed } from './figure-named.ts'

function wordsIn(language: Language): PublishedWords {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  i18n.addResourceBundle(language, 'published', language === 'ur' ? urdu : english)
  return { t: i18n.getFixedT(language, ['published', 'terms']), language, nameOfPlace: () => undefined }
}

const words = wordsIn('en')
const plain = (text: string) => withoutIsolates(text)

describe('a figure in words', () => {
  it('writes periods as readers do', () => {
    const periods = new Map(published.figures.map((figure) => [figure.periodLabel, plain(periodText(figure, words))]))
    expect(Object.fromEntries([...periods].filter(([label]) => !/^\d{4}$/.test(label)))).toEqual({
      '2015-11 to 2016': 'November 2015 to December 2016',
      '2018-2020': '2018–2020',
      '2025-09': 'September 2025',
      '2017-01': 'January 2017',
      '2016 Jan-Nov': 'January to November 2016',
      '2025-01-01 to 2025-02-10': '1 January 2025 to 10 February 2025',
      '2025-01 (month)': 'January 2025',
      '2025-01 to 2025-06': 'January to June 2025',
      '2024-01 to 2025-04': 'January 2024 to April 2025',
      '2022-02': 'February 2022',
      '2013-2023': '2013–2023',
      '2018-04': 'April 2018',
      '2018-02': 'February 2018',
      'undated (about 2014)': 'about 2014',
      '2018-2019': '2018–2019',
      '2023-06': 'June 2023',
      '2023 Jan-Nov': 'January to November 2023',
      '2023-01': 'January 2023',
      '2021-22': '2021–2022',
    })
  })

  it('keeps "<5" and writes percentages with their sign', () => {
    expect(plain(valueText(figureNamed('glotip-pakistan.detected-victims.pakistan.2019'), words))).toBe('<5')
    expect(plain(valueText(figureNamed('tip-report.share-of-convictions.punjab.2020'), words))).toBe('98%')
    expect(plain(valueText(figureNamed('tip-tiers.tier.pakistan.2004'), words))).toBe('Tier 2 Watch List')
  })

  it('shields "<5" from the direction of Urdu, which would turn it into "more than 5"', () => {
    expect(valueText(figureNamed('glotip-pakistan.detected-victims.pakistan.2019'), wordsIn('ur'))).toBe(
      '\u2066<5\u2069',
    )
  })

  it('counts in the right number', () => {
    expect(countingUnitName(figureNamed('tip-report.complicit-officials-convicted.pakistan.2019'), words)).toBe(
      'conviction',
    )
    expect(countingUnitName(figureNamed('fia-press.arrests.punjab.2016'), words)).toBe('arrests')
  })

  it.each(['en', 'ur'] as const)(
    'has words in "%s" for every code, place and statement of the shipped figures',
    (language) => {
      const own = wordsIn(language)
      const said = published.figures.flatMap((figure) => [
        [figure.indicator, indicatorName(figure, own)],
        [figure.countingUnit, countingUnitName(figure, own)],
        [figure.category ?? '', breakdownName(figure, own) ?? ''],
        [figure.series, own.t(`published:series.${figure.series}`)],
        [figure.subject, own.t(`published:subject.${figure.subject}`)],
        ...figure.notes.map((note) => [note, own.t(`published:note.${note}`)]),
        ...(figure.value.kind === 'text' ? [[figure.value.text, valueText(figure, own)]] : []),
      ])
      // A code without words comes back as itself or as its key; Urdu words hold no Latin letters outside of isolates.
      const wordless = said.filter(([code = '', text = '']) =>
        language === 'ur'
          ? /[A-Za-z]/.test(text.replaceAll(/\u2066[^\u2069]*\u2069/g, ''))
          : text.includes('published:') || (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(code) && text === code),
      )
      expect(wordless).toEqual([])
    },
  )

  it('names foreign countries, FIA offices and units of a source in Urdu', () => {
    const own = wordsIn('ur')
    const places = published.figures
      .map(({ place }) => place)
      .filter(({ kind }) => kind !== 'district' && kind !== 'province')
    expect(places.filter((place) => placeName(place, own) === place.name)).toEqual([])
  })
})
