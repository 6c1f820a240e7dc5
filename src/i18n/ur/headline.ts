import type { headline as english } from '../en/headline.ts'
import type { Translated } from '../messages.ts'

export const headline = {
  subject: {
    persons: {
      tip: 'انسانی سوداگری کے کیسوں میں شناخت شدہ افراد',
      'bonded-labour': 'بندھوا مزدوری میں شناخت شدہ افراد',
      som: 'تارکینِ وطن کی سمگلنگ کے کیسوں میں شناخت شدہ افراد',
    },
    cases: {
      tip: 'انسانی سوداگری کے درج کیس',
      'bonded-labour': 'بندھوا مزدوری کے درج کیس',
      som: 'تارکینِ وطن کی سمگلنگ کے درج کیس',
    },
    referrals: {
      tip: 'انسانی سوداگری کے کیسوں میں جواب طلب ریفرل',
      'bonded-labour': 'بندھوا مزدوری کے کیسوں میں جواب طلب ریفرل',
      som: 'تارکینِ وطن کی سمگلنگ کے کیسوں میں جواب طلب ریفرل',
    },
    'answered-on-time': {
      tip: 'انسانی سوداگری کے کیسوں میں بروقت جواب پانے والے ریفرل',
      'bonded-labour': 'بندھوا مزدوری کے کیسوں میں بروقت جواب پانے والے ریفرل',
      som: 'تارکینِ وطن کی سمگلنگ کے کیسوں میں بروقت جواب پانے والے ریفرل',
    },
    'first-answer-hours': {
      tip: 'انسانی سوداگری کے کیسوں میں پہلے جواب تک وسطانی وقت',
      'bonded-labour': 'بندھوا مزدوری کے کیسوں میں پہلے جواب تک وسطانی وقت',
      som: 'تارکینِ وطن کی سمگلنگ کے کیسوں میں پہلے جواب تک وسطانی وقت',
    },
    reached: 'سرگرمیوں میں شریک افراد',
  },
  withForm: '{{subject}} ({{form}})',
  topic: '{{subject}}، {{period}}',
  plain: '{{subject}}: {{period}} میں {{value}}',
  compared: '{{subject}}: {{period}} میں {{value}}، {{change}}',
  rises: 'آبادی کے لحاظ سے {{before}} کے بعد سب سے زیادہ اضافہ کن اضلاع میں ہوا',
  noneRecorded: 'کوئی درج نہیں',
  'not-shown': '{{subject}}: {{period}} کی تعداد افراد کے تحفظ کے لیے پوشیدہ',
  'no-return': '{{subject}}: {{period}} کی رپورٹ موصول نہیں ہوئی',
  'not-applicable': '{{subject}}: {{period}} کی تعداد دستیاب نہیں',
} as const satisfies Translated<typeof english>
