import Papa from 'papaparse'
import type { DistrictFigures, ShownTogether } from '#contract/api/figures.ts'
import type { Count } from '#contract/count.ts'
import { formulaText } from '#contract/formula-text.ts'
import type { Geography } from '#contract/places.ts'

type Language = 'en' | 'ur'

const headers: Record<Language, readonly string[]> = {
  en: [
    'District id',
    'District',
    'Province',
    'Count',
    'Per 100,000 residents',
    'Returns received',
    'Returns due',
    'Not shown by itself, but together with others of',
    'Count of these together',
    'Per 100,000 residents, together',
  ],
  ur: [
    'ضلع کا کوڈ',
    'ضلع',
    'صوبہ',
    'تعداد',
    'فی 100,000 آبادی',
    'موصول رپورٹیں',
    'واجب رپورٹیں',
    'اکیلا نہیں، ان کے دیگر اضلاع کے ساتھ دکھایا گیا',
    'ان کی مجموعی تعداد',
    'فی 100,000 آبادی، مجموعی',
  ],
}
const words: Record<Language, Record<'unknown' | 'heldBack' | 'total' | 'synthetic' | 'notShown', string>> = {
  en: {
    unknown: 'District not known',
    heldBack: 'Districts not shown, together',
    total: 'Total',
    synthetic: 'Demo records, not real cases and not official statistics',
    notShown: 'not shown: a small number, kept back to protect people; ..: no return received; n/a: not applicable',
  },
  ur: {
    unknown: 'ضلع معلوم نہیں',
    heldBack: 'پوشیدہ اضلاع، مجموعی',
    total: 'کل',
    synthetic: 'نمائشی ریکارڈ: نہ حقیقی کیس، نہ سرکاری اعداد و شمار',
    notShown: 'not shown: چھوٹی تعداد، لوگوں کے تحفظ کے لیے پوشیدہ؛ ..: رپورٹ موصول نہیں ہوئی؛ n/a: قابلِ اطلاق نہیں',
  },
}

/** The whole district table as CSV: UTF-8 with BOM so that Excel reads Urdu, formula-safe, the same figures as the screen. */
export function districtCsv(figures: DistrictFigures, geography: Geography, language: Language): Response {
  const provinceName = new Map(geography.provinces.map((one) => [one.id as string, one.name[language]]))
  const districts = new Map(geography.districts.map((one) => [one.id, one]))
  const say = words[language]
  const groups = new Map(figures.together.flatMap((group) => group.districtIds.map((id) => [id, group] as const)))
  const rows = figures.rows.map((row) => {
    const district = districts.get(row.districtId)
    const group = groups.get(row.districtId)
    return [
      row.districtId,
      district?.name[language] ?? row.districtId,
      provinceName.get(district?.provinceId ?? '') ?? '',
      symbolOf(row.count),
      symbolOf(row.rate),
      row.returnsReceived,
      row.returnsDue,
      // Beside each of its districts the same: not to be added up.
      ...(group ? [placesOf(group, geography, language), symbolOf(group.count), symbolOf(group.rate)] : ['', '', '']),
    ]
  })
  const sums: [string, string, Count][] = [
    ['district-not-known', say.unknown, figures.unknownDistrict],
    ['held-back', say.heldBack, figures.heldBack],
    [figures.placeId, say.total, figures.total],
  ]
  const origin = [
    `${figures.measure}, ${figures.category ?? ''}, ${figures.periodId}, ${figures.releaseId}`,
    figures.isSynthetic ? say.synthetic : '',
    say.notShown,
  ]
  const table = [
    headers[language],
    ...rows,
    ...sums.map(([id, name, count]) => [id, name, '', symbolOf(count), '', '', '', '', '', '']),
    ...origin.map((line) => [line]),
  ]
  const name = `rabta-${figures.isSynthetic ? 'demo-' : ''}${figures.measure}-${figures.placeId}-${figures.periodId}.csv`
  return new Response(`\uFEFF${Papa.unparse(table, { escapeFormulae: formulaText, newline: '\r\n' })}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The division of districts that are told together, or the provinces that they lie in. */
function placesOf({ divisionId, provinceIds }: ShownTogether, { divisions, provinces }: Geography, language: Language) {
  const division = divisions.find(({ id }) => id === divisionId)
  if (division) return language === 'ur' ? `${division.name.ur} ڈویژن` : `${division.name.en} Division`
  const names = provinces.filter(({ id }) => provinceIds.includes(id)).map(({ name }) => name[language])
  return names.join(language === 'ur' ? '، ' : ', ')
}

/** The symbols of the screen's table, so that a figure copied from either is the same. */
function symbolOf(count: Count): number | string {
  if (count.kind === 'value') return count.value
  return { 'not-shown': 'not shown', 'no-return': '..', 'not-applicable': 'n/a' }[count.kind]
}
