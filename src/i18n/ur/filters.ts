import type { filters as english } from '../en/filters.ts'
import type { Translated } from '../messages.ts'

export const filters = {
  label: 'کیا دکھایا جا رہا ہے',
  sentence: '[place] میں [period] کے [measure]، [category]، بمقابلہ [comparison]',
  sentenceWithoutStream: '[place] میں [period] کے [measure]، بمقابلہ [comparison]',
  placeSentence: '[period] کے [measure]، [category]، بمقابلہ [comparison]',
  placeSentenceWithoutStream: '[period] کے [measure]، بمقابلہ [comparison]',
  choose: {
    measure: 'پیمانہ',
    category: 'شعبہ یا صورت',
    place: 'مقام',
    period: 'مدت',
    comparison: 'موازنہ',
  },
  group: {
    forms: '{{stream}}: صورتیں',
    formsForYearsOnly: '{{stream}}: صورتیں، صرف کیلنڈر سالوں کے لیے',
    formsNotForMeasure: '{{stream}}: صورتیں، صرف افراد اور کیسوں کے لیے',
    provinces: 'صوبے اور علاقے',
    fiscalYears: 'مالی سال، جولائی تا جون',
    calendarYears: 'کیلنڈر سال',
    quarters: 'سہ ماہیاں',
  },
  comparison: { 'year-before': 'اس سے پچھلا سال', 'period-before': 'اس سے پچھلی سہ ماہی', none: 'کوئی نہیں' },
  apply: 'دکھائیں',
  copy: 'لنک کاپی کریں',
  copied: 'اس منظر کا لنک کاپی ہو گیا',
  copyByHand: 'اس منظر کا لنک، ہاتھ سے کاپی کرنے کے لیے',
  ignored: 'لنک کا ایک حصہ سمجھ میں نہیں آیا اور چھوڑ دیا گیا: {{parameters}}',
} as const satisfies Translated<typeof english>
