import type { shell as english } from '../en/shell.ts'
import type { Translated } from '../messages.ts'

export const shell = {
  product: 'رابطہ',
  pageTitle: '{{page}} – رابطہ',
  description:
    'پاکستان میں انسانی سوداگری، تارکینِ وطن کی سمگلنگ اور بندھوا مزدوری: کہاں کیا درج ہوا، ریفرلز کا جواب کیسے ملا، اور اعداد کتنے مکمل ہیں۔',
  page: {
    overview: 'جائزہ',
    published: 'شائع شدہ اعداد',
    methods: 'طریقۂ کار اور ماخذ',
    signIn: 'سائن ان',
    notFound: 'صفحہ نہیں ملا',
    error: 'خرابی',
  },
  footer: {
    note: 'نقشوں اور ناموں سے کسی علاقے کی قانونی حیثیت یا سرحدوں کے بارے میں کسی رائے کا اظہار مقصود نہیں۔',
    data: 'نمائشی ریکارڈ: مصنوعی، شائع شدہ اعداد کے مطابق بنائے گئے۔ یہ کسی حقیقی فرد یا کیس کو بیان نہیں کرتے۔',
    release: 'اجرا {{release}}، {{day}} تک کے ریکارڈ۔',
  },
  mock: 'سرور کے بغیر نمائش: سب کچھ اسی براؤزر میں چل رہا ہے، آپ کا درج کیا ہوا کچھ محفوظ نہیں رہتا۔',
} as const satisfies Translated<typeof english>
