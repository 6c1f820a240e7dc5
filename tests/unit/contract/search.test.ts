import { describe, expect, it } from 'vitest'
import { categories } from '#contract/categories.ts'
import { measures } from '#contract/measures.ts'
import { findIn, prepareSearch } from '#contract/search/find.ts'
import { findablesOf } from '#contract/search/findables.ts'
import { type Subject, subjects } from '#contract/search/subjects.ts'
import { groupFound } from '#src/features/search/found-groups.ts'
import { foundHref, latestCalendarYear } from '#src/features/search/found-href.ts'
import { published as publishedEn } from '#src/i18n/en/published.ts'
import { shell as shellEn } from '#src/i18n/en/shell.ts'
import { terms as termsEn } from '#src/i18n/en/terms.ts'
import { published as publishedUr } from '#src/i18n/ur/published.ts'
import { shell as shellUr } from '#src/i18n/ur/shell.ts'
import { terms as termsUr } from '#src/i18n/ur/terms.ts'
import { anAgency, aSearchIndex } from '#tests/support/a-search-index.ts'

const prepared = prepareSearch(findablesOf(aSearchIndex()))
const find = (typed: string) => findIn(prepared, typed).map(({ findable }) => findable.key)
const first = (typed: string) => findIn(prepared, typed)[0]

describe('what a query finds', () => {
  it('begins with the whole name, then names that begin so, then a word, then letters inside', () => {
    const names = ['Xan', 'Kotxan', 'Mir Xanpur', 'Xanpur']
    const places = names.map((en, at) => ({
      id: `p${at}`,
      level: 'district' as const,
      name: { en, ur: '' },
      aliases: [],
    }))
    const only = prepareSearch(findablesOf({ places, divisions: [], agencies: [], laws: [] }))
    expect(findIn(only, 'xan').map(({ findable }) => findable.name.en)).toEqual([
      'Xan',
      'Xanpur',
      'Mir Xanpur',
      'Kotxan',
    ])
  })

  it.each([
    ['LAHORE', 'place:lahore'],
    ['lahore district', 'place:lahore'],
    ['ضلع لاہور', 'place:lahore'],
    ['Rahimyar-Khan', 'place:rahim-yar-khan'],
    ['yar khan', 'place:rahim-yar-khan'],
    ['ry khan', 'place:rahim-yar-khan'],
    ['آر وائی', 'place:rahim-yar-khan'],
    ['Baluchistan', 'place:balochistan'],
    ['ptpa', 'law:PTPA-2018'],
    ['ptpa ۲۰۱۸', 'law:PTPA-2018'],
    ['victims', 'measure:persons'],
    ['brick kilns', 'category:bonded-labour.brick-kiln'],
  ])('for %s is %s first', (typed, key) => {
    expect(find(typed)[0]).toBe(key)
  })

  it.each([
    // Arabic yeh and kaf, as Arabic keyboards write them.
    ['\u0631\u062d\u064a\u0645 \u064a\u0627\u0631', 'place:rahim-yar-khan'],
    ['\u0628\u0646\u062f\u06be\u0648\u0627', 'category:bonded-labour'],
    ['\u067e\u0627\u0643\u0633\u062a\u0627\u0646', 'place:pakistan'],
    // Heh goal and Arabic heh; a short vowel more.
    ['\u0644\u0627\u0647\u0648\u0631', 'place:lahore'],
    ['\u0644\u0627\u06c1\u064f\u0648\u0631', 'place:lahore'],
  ])('reads %s whatever letters it is written with', (typed, key) => {
    expect(find(typed)[0]).toBe(key)
  })

  it('says by which name it was found', () => {
    expect(first('pindi')?.by).toEqual({ kind: 'alias', text: 'Pindi' })
    expect(first('لاہور')?.by).toEqual({ kind: 'name', text: 'لاہور' })
  })

  it('offers the districts of a division after the district of that name', () => {
    expect(find('lahore').filter((key) => key.startsWith('place:'))).toEqual(['place:lahore', 'place:kasur'])
    expect(findIn(prepared, 'lahore')[1]?.by).toEqual({ kind: 'division', text: 'Lahore Division' })
  })

  it('forgives one wrong, missing or exchanged letter of five or more, and only where nothing else is found', () => {
    expect(find('lahpre')).toContain('place:lahore')
    expect(find('rawlpindi')).toContain('place:rawalpindi')
    expect(find('rahim yra khan')).toContain('place:rahim-yar-khan')
    expect(find('punjab polise')).toEqual(['agency:pol-pb'])
    expect(find('kasr')).toEqual([])
    expect(find('layyah')).toEqual(['place:layyah'])
  })

  it.each(['', '   ', '-', 'qqqqqq'])('for %j is nothing', (typed) => {
    expect(find(typed)).toEqual([])
  })

  it('never contains what the index does not name', () => {
    const shelter = anAgency({ id: 'dar', name: { en: 'House Dar', ur: 'گھر' }, kind: 'shelter' })
    const withIt = prepareSearch(findablesOf(aSearchIndex({ agencies: [anAgency(), shelter] })))
    expect(findIn(withIt, 'house dar').map(({ findable }) => findable.key)).toEqual(['agency:dar'])
    expect(find('house dar')).toEqual([])
  })
})

describe('groups of what is found', () => {
  it('begin with the group of the best hit and keep the order within', () => {
    const groups = groupFound(findIn(prepared, 'punjab'), 1)
    expect(groups.map(({ id, found }) => [id, found.map(({ findable }) => findable.key)])).toEqual([
      ['places', ['place:punjab']],
      ['agencies', ['agency:pol-pb']],
    ])
  })
})

describe('where a hit leads', () => {
  const hrefOf = (typed: string, formPeriodId?: string) => {
    const found = first(typed)
    return found && foundHref(found.findable, { language: 'en', formPeriodId })
  }

  it('is where it is shown', () => {
    expect(hrefOf('lahore')).toBe('/en/place/lahore')
    expect(hrefOf('murree')).toBe('/en/place/rawalpindi')
    expect(hrefOf('ptpa')).toBe('/en/about/methods#law-ptpa-2018')
    expect(hrefOf('cases registered')).toBe('/en/overview?measure=cases')
    expect(hrefOf('smuggling of migrants')).toBe('/en/overview?of=som')
    expect(hrefOf('tier in')).toBe('/en/published#tiers')
  })

  it('is a calendar year for a form, which no other period has', () => {
    expect(hrefOf('forced begging', latestCalendarYear(['fy2025-26', 'cy2024', 'cy2025', '2026q1']))).toBe(
      '/en/overview?of=tip.forced-begging&period=cy2025',
    )
  })

  it.each([
    ['returns', '/ur/data/returns#agency-pol-pb'],
    ['province', '/ur/place/punjab#agencies'],
    ['country', '/ur/place/pakistan#agencies'],
    ['list', '/ur/about/methods#agency-pol-pb'],
  ] as const)('for an agency shown on %s is %s', (shownOn, href) => {
    const agency = anAgency({ shownOn })
    const findable = { kind: 'agency', key: '', name: agency.name, aliases: [], agency } as const
    expect(foundHref(findable, { language: 'ur', formPeriodId: undefined })).toBe(href)
  })
})

describe('the subjects of the program', () => {
  const nameOf = ({ leadsTo }: Subject, terms: typeof termsEn | typeof termsUr): string | undefined => {
    if (leadsTo.kind === 'measure') return terms.measure[leadsTo.measure]
    if (leadsTo.kind === 'category') return terms.category[leadsTo.category]
    const isUrdu = terms === termsUr
    const [path = '', part] = leadsTo.path.split('#')
    const sections: Record<string, string> = (isUrdu ? publishedUr : publishedEn).section
    const pages: Record<string, string> = (isUrdu ? shellUr : shellEn).page
    return part === undefined ? pages[path.split('/').at(-1) ?? ''] : sections[part]
  }

  it('are called as the pages call them', () => {
    for (const subject of subjects) {
      expect(subject.name, subject.key).toEqual({ en: nameOf(subject, termsEn), ur: nameOf(subject, termsUr) })
    }
  })

  it('are all measures and all forms, each once', () => {
    const keys = subjects.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const measure of measures) expect(keys).toContain(`measure:${measure}`)
    for (const category of categories) expect(keys).toContain(`category:${category}`)
  })
})
