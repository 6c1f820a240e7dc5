import type { charts as english } from '../en/charts.ts'
import type { Translated } from '../messages.ts'

export const charts = {
  provisional: 'عبوری',
  key: {
    'not-shown': 'لوگوں کے تحفظ کے لیے پوشیدہ',
    'no-return': 'خالی جگہ: رپورٹ موصول نہیں ہوئی',
    'not-published': 'خالی جگہ: کچھ شائع نہیں ہوا',
  },
  completeness: {
    complete: 'پٹی: {{percent}} یا زیادہ رپورٹیں موصول',
    part: '{{percent}} سے کم موصول',
    none: 'کوئی موصول نہیں',
    quarter: '{{quarter}}:',
    column: 'موصول رپورٹیں',
    ofDue: '{{due}} میں سے {{received}}',
  },
  cursor: {
    label: '{{title}}۔ تیر والے بٹن وقت میں آگے پیچھے لے جاتے ہیں۔',
    one: '{{name}} {{text}}',
    separator: '، ',
  },
  table: {
    show: 'جدول کی صورت میں دیکھیں',
    quarterId: 'سہ ماہی کا کوڈ',
    quarter: 'سہ ماہی',
    count: 'تعداد',
  },
  trend: {
    subtitle: '{{measure}}، سہ ماہی وار، {{place}}، {{first}} سے {{last}}',
    span: '{{first}} سے {{last}}',
    detection: 'تبدیلی کی وجہ واقعات کے ساتھ ساتھ نشان دہی اور رپورٹنگ بھی ہو سکتی ہے۔',
    source: 'رپورٹ کرنے والے اداروں کی رپورٹیں',
  },
  statement: {
    doubled: '{{subject}} {{since}} کے مقابلے میں دگنے ہو گئے',
    'more-than-doubled': '{{subject}} {{since}} کے مقابلے میں دگنے سے زیادہ ہو گئے',
    halved: '{{subject}} {{since}} کے مقابلے میں آدھے رہ گئے',
    'more-than-halved': '{{subject}} {{since}} کے مقابلے میں آدھے سے بھی کم رہ گئے',
    rose: '{{subject}} {{since}} کے مقابلے میں {{percent}} زیادہ ہیں',
    fell: '{{subject}} {{since}} کے مقابلے میں {{percent}} کم ہیں',
    against: '{{subject}}: {{after}}، {{since}} میں {{before}}',
    littleChange: '{{measure}}: ہر لکیر میں {{since}} سے فرق {{percent}} سے کم ہے',
    littleChangeAlone: '{{subject}}: {{since}} سے فرق {{percent}} سے کم ہے',
  },
  summary: {
    line: '{{name}}: {{firstQuarter}} میں {{first}}، {{lastQuarter}} میں {{last}}، سب سے زیادہ {{highestQuarter}} میں {{highest}}۔',
    noLine: '{{name}}: کسی سہ ماہی کی تعداد نہیں دکھائی گئی۔',
    notShown_one: '{{count}} سہ ماہی کی تعداد لوگوں کے تحفظ کے لیے پوشیدہ ہے۔',
    notShown_other: '{{count}} سہ ماہیوں کی تعداد لوگوں کے تحفظ کے لیے پوشیدہ ہے۔',
    noReturn_one: '{{count}} سہ ماہی کی رپورٹ موصول نہیں ہوئی۔',
    noReturn_other: '{{count}} سہ ماہیوں کی رپورٹ موصول نہیں ہوئی۔',
  },
  events: {
    'pylos-2023': 'یونان میں پائلوس کے قریب کشتی ڈوبی',
    'conference-2024': 'انسانی سوداگری اور سمگلنگ پر کانفرنس',
    'amendments-2025': 'قومی اسمبلی سے ترمیمی بل منظور',
  },
} as const satisfies Translated<typeof english>
