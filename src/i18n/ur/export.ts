import type { exportWords as english } from '../en/export.ts'
import type { Translated } from '../messages.ts'

export const exportWords: Translated<typeof english> = {
  item: {
    csv: 'جدول، CSV',
    xlsx: 'جدول، ایکسل',
    png: 'تصویر، PNG',
    svg: 'تصویر، SVG',
    geojson: 'نقشے کی تہہ، GeoJSON',
    link: 'لنک کاپی کریں',
    embed: 'ایمبیڈ کوڈ کاپی کریں',
    print: 'پرنٹ کریں',
  },
  hint: {
    csv: 'ہر پروگرام کے لیے',
    xlsx: 'تعریفوں کے ساتھ',
    png: 'سلائیڈ اور دستاویز کے لیے',
    svg: 'بڑا کرنے یا ترمیم کے لیے',
    geojson: 'نقشے کے پروگراموں کے لیے',
    embed: 'کسی اور ویب سائٹ کے لیے',
    print: 'یا PDF میں محفوظ کریں',
  },
  busy: 'فائل تیار ہو رہی ہے …',
  failed: 'یہ تیار نہیں ہو سکا۔ ممکن ہے صفحے کا کوئی حصہ موصول نہ ہوا ہو؛ باقی انتخاب شاید پھر بھی کام کریں۔',
  saved: 'محفوظ ہو گیا: {{name}}',
  linkCopied: 'اس منظر کا لنک کاپی ہو گیا',
  embedCopied: 'کوڈ کاپی ہو گیا۔ اس سے یہ تصویر اپنے ماخذ کے ساتھ کسی اور ویب سائٹ پر دکھائی جا سکتی ہے۔',
  linkByHand: 'لنک، خود کاپی کرنے کے لیے',
  embedByHand: 'کوڈ، خود کاپی کرنے کے لیے',
  sheet: {
    data: 'اعداد',
    about: 'تفصیل',
    title: 'عنوان',
    sentence: 'کیا دکھایا گیا ہے',
    source: 'ماخذ',
    asOf: 'اعداد اس تاریخ تک',
    release: 'اجرا',
    link: 'لنک',
    note: 'نوٹ',
    synthetic: 'نمائشی ریکارڈ: مصنوعی، نہ حقیقی کیس، نہ سرکاری اعداد و شمار',
    symbols:
      'not shown: چھوٹی تعداد یا صفر، یا اس کے ساتھ کی تعداد، لوگوں کے تحفظ کے لیے پوشیدہ۔ ..: رپورٹ موصول نہیں ہوئی۔ n/a: قابلِ اطلاق نہیں۔ ان میں سے کوئی بھی صفر نہیں۔',
  },
}
