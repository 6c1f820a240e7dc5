import { foldName } from '#contract/geography/fold-name.ts'
import { type ProvinceId, provinceIds } from '#contract/places.ts'

/** Names and codes under which provinces and territories stand in boundary files, old ones included. */
const names: Readonly<Record<ProvinceId, readonly string[]>> = {
  punjab: ['Punjab', 'PK-PB', 'پنجاب'],
  sindh: ['Sindh', 'Sind', 'PK-SD', 'سندھ'],
  'khyber-pakhtunkhwa': [
    'Khyber Pakhtunkhwa',
    'Khyber Pakhtoonkhwa',
    'KP',
    'KPK',
    'PK-KP',
    'خیبر پختونخوا',
    'North-West Frontier',
    'North West Frontier Province',
    'NWFP',
    // Merged into Khyber Pakhtunkhwa in 2018.
    'FATA',
    'Federally Administered Tribal Areas',
    'F.A.T.A.',
    'PK-TA',
  ],
  balochistan: ['Balochistan', 'Baluchistan', 'PK-BA', 'بلوچستان'],
  'islamabad-capital-territory': [
    'Islamabad Capital Territory',
    'Islamabad',
    'Federal Capital Territory',
    'F.C.T.',
    'ICT',
    'PK-IS',
    'اسلام آباد',
    'وفاقی دارالحکومت اسلام آباد',
  ],
  'azad-jammu-and-kashmir': [
    'Azad Jammu and Kashmir',
    'Azad Jammu & Kashmir',
    'Azad Kashmir',
    'AJK',
    'AJ&K',
    'PK-JK',
    'آزاد جموں و کشمیر',
    'آزاد کشمیر',
  ],
  'gilgit-baltistan': ['Gilgit-Baltistan', 'GB', 'Northern Areas', 'PK-GB', 'گلگت بلتستان'],
}

const idByKey = new Map(provinceIds.flatMap((id) => names[id].map((name) => [foldName(name), id] as const)))

/** The province a name stands for; nothing when it is none, so that a column can be tested for being the province. */
export const provinceNamed = (written: string): ProvinceId | undefined => idByKey.get(foldName(written))
