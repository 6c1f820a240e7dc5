import type { justice as english } from '../en/justice.ts'
import type { Translated } from '../messages.ts'

export const justice = {
  title: 'کیس کیسے آگے بڑھے',
  longest: 'سب سے زیادہ وقت {{stage}} سے پہلے گزرتا ہے: نصف کیس {{days}} یا اس سے کم میں اس مرحلے تک پہنچے',
  longestShown:
    'جن مراحل کے دن دکھائے گئے ہیں ان میں سب سے زیادہ وقت {{stage}} سے پہلے گزرتا ہے: نصف کیس {{days}} یا اس سے کم میں اس مرحلے تک پہنچے',
  moved_one: '{{period}} میں کیس {{count}} بار آگے بڑھے',
  moved_other: '{{period}} میں کیس {{count}} بار آگے بڑھے',
  movedShown_one: '{{period}} کی {{count}} پیش رفت دکھائی گئی ہے، باقی نہیں',
  movedShown_other: '{{period}} میں کیسوں کی {{count}} پیش رفت دکھائی گئی ہیں، باقی نہیں',
  subtitle: '{{category}}: ہر مرحلے تک کیسوں کی پیش رفت، {{place}}، {{period}}',
  before: {
    enquiry: 'انکوائری',
    fir_registered: 'ایف آئی آر',
    challan_submitted: 'چالان',
    trial: 'سماعت',
    convicted: 'سزا',
    acquitted: 'بریت',
    closed_otherwise: 'کیس کسی اور طرح بند ہونے',
  },
  days_one: '{{count}} دن',
  days_other: '{{count}} دن',
  within: 'نصف {{median}} کے اندر، دس میں سے نو {{ninetieth}} کے اندر',
  halfOnly: 'نصف {{median}} کے اندر؛ دس میں سے نو: {{reason}}',
  ninetiethOnly: 'دس میں سے نو {{ninetieth}} کے اندر؛ نصف: {{reason}}',
  noDays: 'پچھلے مرحلے سے دن: {{reason}}',
  daysNotForDistricts: 'پیش رفت میں لگنے والے دن اضلاع کے لیے شائع نہیں ہوتے۔',
  caveat:
    'ایک سال میں درج پیش رفت کئی سالوں کے کیسوں کی ہوتی ہے، اس لیے کسی مرحلے میں اس سے پہلے مرحلے سے زیادہ بھی ہو سکتی ہے۔',
  stage: 'مرحلہ',
  moves: 'پیش رفت',
  median: 'نصف اتنے عرصے میں',
  ninetieth: 'دس میں سے نو اتنے عرصے میں',
  unit: 'دن',
} as const satisfies Translated<typeof english>
