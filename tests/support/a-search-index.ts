import type { SearchAgency, SearchIndex } from '#contract/api/search.ts'

const names = (en: string, ur: string) => ({ en, ur })

export const anAgency = (changes: Partial<SearchAgency> = {}): SearchAgency => ({
  id: 'pol-pb',
  name: names('Punjab Police', 'پنجاب پولیس'),
  shortName: 'Pb Police',
  kind: 'provincial_police',
  shownOn: 'province',
  provinceId: 'punjab',
  ...changes,
})

/** A few names of each kind, as the server gives them. */
export const aSearchIndex = (changes: Partial<SearchIndex> = {}): SearchIndex => ({
  places: [
    { id: 'pakistan', level: 'country', name: names('Pakistan', 'پاکستان'), aliases: [] },
    { id: 'punjab', level: 'province', name: names('Punjab', 'پنجاب'), aliases: [] },
    { id: 'balochistan', level: 'province', name: names('Balochistan', 'بلوچستان'), aliases: ['Baluchistan'] },
    district('lahore', 'Lahore', 'لاہور', 'lahore-division'),
    district('kasur', 'Kasur', 'قصور', 'lahore-division'),
    district('rahim-yar-khan', 'Rahim Yar Khan', 'رحیم یار خان', 'bahawalpur-division', ['RY Khan', 'آر وائی خان']),
    district('rawalpindi', 'Rawalpindi', 'راولپنڈی', 'rawalpindi-division', ['Pindi']),
    district('layyah', 'Layyah', 'لیہ', 'dera-ghazi-khan-division', ['Leiah']),
    { ...district('murree', 'Murree', 'مری', 'rawalpindi-division'), countedIn: 'rawalpindi' },
  ],
  divisions: [
    { id: 'lahore-division', name: names('Lahore', 'لاہور') },
    { id: 'bahawalpur-division', name: names('Bahawalpur', 'بہاولپور') },
  ],
  agencies: [anAgency()],
  laws: [
    {
      code: 'PTPA-2018',
      name: names('Prevention of Trafficking in Persons Act 2018', 'قانون انسدادِ انسانی سوداگری ⁦2018⁩'),
      scope: 'federal',
      validFrom: '2018',
      validTo: '2030',
    },
  ],
  ...changes,
})

function district(
  id: string,
  en: string,
  ur: string,
  divisionId: string,
  aliases: string[] = [],
): SearchIndex['places'][number] {
  return { id, level: 'district', name: names(en, ur), aliases, provinceId: 'punjab', divisionId }
}
