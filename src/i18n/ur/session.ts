import type { session as english } from '../en/session.ts'
import type { Translated } from '../messages.ts'

export const session = {
  title: 'سائن ان',
  lead: 'شریک اداروں کے عملے کے لیے۔ شائع شدہ اعداد کے لیے سائن ان ضروری نہیں۔',
  email: 'ای میل',
  password: 'پاس ورڈ',
  showPassword: 'پاس ورڈ دکھائیں',
  hidePassword: 'پاس ورڈ چھپائیں',
  submit: 'سائن ان کریں',
  emailMissing: 'اپنی ای میل لکھیں۔',
  emailInvalid: 'یہ ای میل پتا نہیں ہے۔',
  passwordMissing: 'اپنا پاس ورڈ لکھیں۔',
  failed: 'سائن ان نہیں ہو سکا',
  wrong: 'ای میل یا پاس ورڈ درست نہیں۔ دونوں محفوظ ہیں، آپ درستی کر سکتے ہیں۔',
  tooMany_one: 'بہت زیادہ کوششیں ہوئیں۔ {{count}} منٹ بعد دوبارہ کوشش کریں۔',
  tooMany_other: 'بہت زیادہ کوششیں ہوئیں۔ {{count}} منٹ بعد دوبارہ کوشش کریں۔',
  network: 'سرور سے جواب نہیں ملا۔ آپ کا لکھا ہوا محفوظ ہے؛ کنکشن دیکھ کر دوبارہ کوشش کریں۔',
  unexpected: 'سرور میں کوئی خرابی ہوئی۔ آپ کا لکھا ہوا محفوظ ہے؛ دوبارہ کوشش کریں۔',
  reference: 'حوالہ:',
  forgotten: 'اکاؤنٹ نہیں یا پاس ورڈ بھول گئے؟ اپنے ادارے کے منتظم سے رابطہ کریں۔',
  demoTitle: 'نمائشی اکاؤنٹ',
  demoText: 'اس تنصیب میں صرف نمائشی ریکارڈ ہیں۔ سائن ان کے لیے کردار چنیں۔',
} as const satisfies Translated<typeof english>
