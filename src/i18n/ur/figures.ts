import type { figures as english } from '../en/figures.ts'
import type { Translated } from '../messages.ts'

export const figures = {
  hours_one: '{{count}} گھنٹہ',
  hours_other: '{{count}} گھنٹے',
  inPlace: '{{place}} میں {{subject}}',
  period: {
    quarter1: 'جنوری تا مارچ {{year}}',
    quarter2: 'اپریل تا جون {{year}}',
    quarter3: 'جولائی تا ستمبر {{year}}',
    quarter4: 'اکتوبر تا دسمبر {{year}}',
    calendarYear: '{{year}}',
    fiscalYear: 'مالی سال {{years}}',
  },
  before: { year: 'اس سے پچھلے سال', quarter: 'اس سے پچھلی سہ ماہی' },
  change: {
    more: '{{before}} سے {{percent}} زیادہ',
    fewer: '{{before}} سے {{percent}} کم',
    higher: '{{before}} کے {{value}} سے زیادہ',
    lower: '{{before}} کے {{value}} سے کم',
    same: '{{before}} ({{value}}) کے تقریباً برابر',
    bothZero: '{{before}} بھی کوئی درج نہیں',
    'not-shown': '{{before}} کی تعداد پوشیدہ',
    'no-return': '{{before}} کی رپورٹ موصول نہیں ہوئی',
    'not-applicable': '{{before}} کی تعداد دستیاب نہیں',
  },
  key: {
    title: 'اہم اعداد',
    noComparison: 'موازنہ نہیں',
    caveat: {
      persons: 'اضافے کا مطلب بہتر نشان دہی بھی ہو سکتا ہے',
      cases: 'اضافے کا مطلب بہتر نشان دہی بھی ہو سکتا ہے',
      referrals: 'اضافے کا مطلب اداروں کا بڑھتا اعتماد بھی ہو سکتا ہے',
      'answered-on-time': 'جواب نہ ملنا بھی تاخیر شمار ہوتا ہے',
      'first-answer-hours': 'نصف کا جواب اس سے پہلے ملا',
      reached: 'حاضری، الگ الگ افراد نہیں',
    },
    trend: 'سہ ماہی وار، {{from}} سے {{to}}',
  },
  coverage: {
    title: 'موصول رپورٹیں',
    agencies:
      '{{period}} کے لیے {{due}} میں سے {{reported}} اداروں اور {{districtsDue}} میں سے {{districtsReported}} اضلاع نے رپورٹ بھیجی ہے۔',
    complete: 'تمام {{due}} ماہانہ رپورٹیں موصول ہو چکی ہیں۔',
    missing_one:
      '{{due}} میں سے {{count}} ماہانہ رپورٹ باقی ہے۔ اس کے ریکارڈ جس سہ ماہی میں پہنچیں گے اسی میں گنے جائیں گے۔',
    missing_other:
      '{{due}} میں سے {{count}} ماہانہ رپورٹیں باقی ہیں۔ ان کے ریکارڈ جس سہ ماہی میں پہنچیں گے اسی میں گنے جائیں گے۔',
    none: '{{period}} کے لیے کوئی رپورٹ واجب نہیں۔',
    provisional:
      '{{quarter}} سے آگے کے اعداد عبوری ہیں: پہلی اشاعت کے وقت ان مہینوں کی کچھ رپورٹیں باقی تھیں۔ یہ اعداد نہیں بدلتے؛ بعد میں آنے والی رپورٹیں اس سہ ماہی میں گنی جاتی ہیں جس میں وہ پہنچیں۔',
    caution: 'درج اعداد نشان دہی اور رپورٹنگ کو ظاہر کرتے ہیں، اصل تعداد کو نہیں۔',
    asOf: '{{day}} تک کے ریکارڈ۔',
    failed: 'یہ معلوم نہیں ہو سکا کہ اعداد کتنے مکمل ہیں۔',
  },
} as const satisfies Translated<typeof english>
