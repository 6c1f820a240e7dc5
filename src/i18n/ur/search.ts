import type { search as english } from '../en/search.ts'
import type { Translated } from '../messages.ts'

export const search = {
  title: 'تلاش',
  label: 'مقامات، ادارے، قوانین اور پیمانے تلاش کریں',
  placeholder: 'ضلع، ادارہ، قانون یا پیمانہ',
  submit: 'تلاش کریں',
  clear: 'صاف کریں',
  close: 'بند کریں',
  suggestions: 'تجاویز',
  results: 'نتائج',
  group: {
    places: 'مقامات',
    subjects: 'پیمانے اور صورتیں',
    agencies: 'ادارے',
    laws: 'قوانین، معاہدے اور منصوبے',
    pages: 'صفحات',
  },
  found_one: '{{count}} نتیجہ',
  found_other: '{{count}} نتائج',
  all_one: '{{count}} نتیجہ دیکھیں',
  all_other: 'تمام {{count}} نتائج دیکھیں',
  nothing: '”{{typed}}“ نام کی کوئی چیز نہیں ملی',
  nothingSpoken: 'کوئی نتیجہ نہیں',
  scope:
    'آپ صوبوں، اضلاع، ڈویژنوں، اداروں، قوانین اور معاہدوں، پیمانوں، استحصال کی صورتوں اور صفحات کے نام اردو یا انگریزی میں تلاش کر سکتے ہیں۔ افراد اور کیسوں کے ریکارڈ تلاش نہیں کیے جا سکتے۔',
  shortcuts: '{{slash}} یا {{controlK}} سے تلاش کھلتی ہے۔ اکیلا بٹن ہر صفحے کے آخر میں بند کیا جا سکتا ہے۔',
  shortcutsOff:
    '{{controlK}} سے تلاش کھلتی ہے۔ اکیلا بٹن {{slash}} بند ہے، اسے ہر صفحے کے آخر میں دوبارہ چلایا جا سکتا ہے۔',
  hint: 'تیر کے بٹن چنتے ہیں، ⁦Enter⁩ کھولتا ہے، ⁦Esc⁩ بند کرتا ہے',
  district: 'ضلع، {{province}}',
  countedIn: 'بعد کا ضلع، {{district}} میں شمار ہوتا ہے',
  province: 'صوبہ یا علاقہ',
  country: 'ملک',
  agencyIn: '{{kind}}، {{province}}',
  stream: 'شعبہ',
  formOf: 'صورت: {{stream}}',
  partOf: '”{{page}}“ کا حصہ',
  page: 'صفحہ',
  law: '{{scope}}، {{code}}',
  scopeOf: {
    federal: 'وفاقی قانون',
    provincial: 'صوبائی قانون',
    international: 'بین الاقوامی قانون',
    policy: 'پالیسی',
    referral: 'طریقۂ کار',
    other: 'قانون',
  },
  lists: {
    laws: 'قوانین، معاہدے اور منصوبے',
    lawsText:
      'وہ قوانین اور معاہدے جن کے تحت کیس درج ہوتے ہیں یا جن سے ذمہ داریاں نکلتی ہیں۔ یہ قانونی مشورہ نہیں: نافذ متن وہی ہے جو گزٹ میں ہے۔',
    since: '{{from}} سے',
    until: '{{from}} تا {{to}}',
    agencies: 'ادارے',
    agenciesText:
      'وہ ادارے جنہیں رابطہ نام سے جانتا ہے۔ جس ادارے کا نام کسی ایک پناہ گاہ تک لے جا سکتا ہو، وہ صرف ان کے لیے درج ہے جو افراد کو وہاں بھیجتے ہیں۔',
  },
} as const satisfies Translated<typeof english>
