import type { bulk as english } from '../en/referrals-together.ts'
import type { Translated } from '../messages.ts'

export const bulk = {
  bar: 'منتخب ریفرلز',
  count_one: 'منتخب: {{count}}',
  count_other: 'منتخب: {{count}}',
  accept: 'قبول کریں',
  remind: 'یاد دہانی کرائیں',
  assign: 'کسی کے ذمے لگائیں…',
  clear: 'انتخاب ختم کریں',
  notAll: { accept: 'ان میں سے سب قبول نہیں ہو سکتے۔', remind: 'ان میں سے سب کی یاد دہانی نہیں کرائی جا سکتی۔' },
  tooMany: 'ایک ساتھ زیادہ سے زیادہ {{most}} تبدیل ہو سکتے ہیں۔',
  failed: {
    accept: 'کوئی جواب نہیں آیا، اس لیے معلوم نہیں کہ یہ قبول ہوئے یا نہیں۔',
    remind: 'کوئی جواب نہیں آیا، اس لیے معلوم نہیں کہ یاد دہانی ہوئی یا نہیں۔',
    assign: 'کوئی جواب نہیں آیا، اس لیے معلوم نہیں کہ ذمہ داری بدلی یا نہیں۔',
  },
  accepted_one: '{{count}} ریفرل قبول ہو گیا۔',
  accepted_other: '{{count}} ریفرل قبول ہو گئے۔',
  reminded_one: '{{count}} ریفرل کی یاد دہانی کرا دی گئی۔',
  reminded_other: '{{count}} ریفرلز کی یاد دہانی کرا دی گئی۔',
  assigned_one: '{{count}} ریفرل اب {{name}} کے ذمے ہے۔',
  assigned_other: '{{count}} ریفرل اب {{name}} کے ذمے ہیں۔',
  laidDown_one: '{{count}} ریفرل اب کسی کے ذمے نہیں۔',
  laidDown_other: '{{count}} ریفرل اب کسی کے ذمے نہیں۔',
  none: {
    accept: 'کوئی ریفرل قبول نہیں ہوا۔',
    remind: 'کسی ریفرل کی یاد دہانی نہیں ہوئی۔',
    assign: 'کوئی ریفرل کسی کے ذمے نہیں لگا۔',
  },
  left: {
    accept: {
      notPossible: '{{code}}: قبول نہیں ہوا، کسی نے پہلے کارروائی کر دی۔ اب اس کی حالت: {{state}}۔',
      notPossibleNow: '{{code}}: قبول نہیں ہوا، یہ بدل چکا ہے۔',
      notFound: '{{code}}: قبول نہیں ہوا، یہ اب آپ کے ڈیسک پر نہیں۔',
      noConsent:
        '{{code}}: قبول نہیں ہوا، اس وقت کوئی رضامندی اس کی اجازت نہیں دیتی۔ بھیجنے والا ادارہ فرد سے دوبارہ پوچھے۔',
    },
    remind: {
      notPossible: '{{code}}: یاد دہانی نہیں ہوئی، جواب آ چکا ہے۔ اب اس کی حالت: {{state}}۔',
      notPossibleNow: '{{code}}: یاد دہانی نہیں ہوئی، یہ بدل چکا ہے۔',
      notFound: '{{code}}: یاد دہانی نہیں ہوئی، یہ اب آپ کے ڈیسک پر نہیں۔',
      tooSoon_one: '{{code}}: یاد دہانی نہیں ہوئی، پچھلے ایک گھنٹے میں ہو چکی ہے۔ دوبارہ {{count}} منٹ بعد۔',
      tooSoon_other: '{{code}}: یاد دہانی نہیں ہوئی، پچھلے ایک گھنٹے میں ہو چکی ہے۔ دوبارہ {{count}} منٹ بعد۔',
      unknown: '{{code}}: کوئی جواب نہیں آیا، اس لیے معلوم نہیں کہ یاد دہانی ہوئی یا نہیں۔',
    },
    assign: {
      notFound: '{{code}}: ذمے نہیں لگا، یہ اب آپ کے ڈیسک پر نہیں۔',
      notOfThisDesk: '{{code}}: ذمے نہیں لگا، اس کا ضلع ان کے اضلاع میں نہیں۔',
    },
  },
} as const satisfies Translated<typeof english>
