import type { DistrictFigure, DistrictFigures } from '#contract/api/figures.ts'
import { type Count, notShown, valueOf } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import type { District, Geography, Province } from '#contract/places.ts'

const provinces: Province[] = [
  { id: 'punjab', name: { en: 'Punjab', ur: 'پنجاب' }, population: 127_688_922 },
  { id: 'sindh', name: { en: 'Sindh', ur: 'سندھ' }, population: 55_696_147 },
  { id: 'balochistan', name: { en: 'Balochistan', ur: 'بلوچستان' }, population: 14_894_402 },
]

const district = (id: string, provinceId: District['provinceId'], en: string, ur: string): District => ({
  id,
  provinceId,
  divisionId: `${provinceId}-division`,
  name: { en, ur },
  population: 1_000_000,
})

/** Fifteen districts of three provinces, with shapes in the boundary files that ship. */
export const geography: Geography = {
  provinces,
  divisions: provinces.map(({ id, name }) => ({ id: `${id}-division`, provinceId: id, name })),
  districts: [
    district('rajanpur', 'punjab', 'Rajanpur', 'راجن پور'),
    district('rahim-yar-khan', 'punjab', 'Rahim Yar Khan', 'رحیم یار خان'),
    district('lahore', 'punjab', 'Lahore', 'لاہور'),
    district('kasur', 'punjab', 'Kasur', 'قصور'),
    district('multan', 'punjab', 'Multan', 'ملتان'),
    district('bahawalpur', 'punjab', 'Bahawalpur', 'بہاولپور'),
    district('kashmore', 'sindh', 'Kashmore', 'کشمور'),
    district('ghotki', 'sindh', 'Ghotki', 'گھوٹکی'),
    district('sukkur', 'sindh', 'Sukkur', 'سکھر'),
    district('badin', 'sindh', 'Badin', 'بدین'),
    district('quetta', 'balochistan', 'Quetta', 'کوئٹہ'),
    district('kalat', 'balochistan', 'Kalat', 'قلات'),
    district('khuzdar', 'balochistan', 'Khuzdar', 'خضدار'),
    district('gwadar', 'balochistan', 'Gwadar', 'گوادر'),
    district('awaran', 'balochistan', 'Awaran', 'آواران'),
  ],
}

export const aFigure = (
  districtId: string,
  rate: Count | number,
  change: Partial<DistrictFigure> = {},
): DistrictFigure => {
  const rateCount = typeof rate === 'number' ? valueOf(rate) : rate
  return {
    districtId,
    rate: rateCount,
    count: rateCount.kind === 'value' ? valueOf(Math.round(rateCount.value * 10)) : rateCount,
    isFew: false,
    returnsDue: 36,
    returnsReceived: 36,
    ...change,
  }
}

/** An answer about the country with the given districts; those not named are not shown. */
export const figuresOf = (rows: readonly DistrictFigure[], change: Partial<DistrictFigures> = {}): DistrictFigures => {
  const named = new Set(rows.map((row) => row.districtId))
  const measure: Measure = change.measure ?? 'persons'
  return {
    releaseId: 'test-1',
    asOf: '2026-09-30',
    isSynthetic: true,
    placeId: 'pakistan',
    measure,
    category: 'tip',
    periodId: 'fy2025-26',
    total: valueOf(1000),
    unknownDistrict: valueOf(34),
    heldBack: valueOf(12),
    together: [],
    rows: [...rows, ...geography.districts.filter(({ id }) => !named.has(id)).map(({ id }) => aFigure(id, notShown))],
    ...change,
  }
}
