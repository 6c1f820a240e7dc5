import type { ProvinceId } from '../places.ts'

/** Short and older names of the provinces and territories, in either script. */
export const provinceAliases: Readonly<Record<ProvinceId, readonly string[]>> = {
  punjab: ['Panjab'],
  sindh: ['Sind'],
  'khyber-pakhtunkhwa': ['KP', 'KPK', 'Khyber Pukhtunkhwa', 'NWFP', 'North-West Frontier Province', 'کے پی', 'سرحد'],
  balochistan: ['Baluchistan'],
  'islamabad-capital-territory': ['ICT', 'Federal Capital', 'اسلام آباد'],
  'azad-jammu-and-kashmir': ['AJK', 'Azad Kashmir', 'آزاد کشمیر'],
  'gilgit-baltistan': ['GB', 'Northern Areas', 'شمالی علاقہ جات'],
}

/** Other names of the whole country. */
export const countryName = { en: 'Pakistan', ur: 'پاکستان' } as const
