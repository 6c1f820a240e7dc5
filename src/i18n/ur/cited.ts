import type { cited as english } from '../en/cited.ts'
import type { Translated } from '../messages.ts'

export const cited = {
  lead: '{{citedOn}} کو حوالہ دیا گیا، اجرا {{release}} سے، جس میں {{asOf}} تک کے ریکارڈ ہیں۔ یہ اعداد تبدیل نہیں ہوتے۔',
  question: '{{measure}} · {{place}} · {{period}}',
  questionOfStream: '{{measure}} · {{category}} · {{place}} · {{period}}',
  total: 'کل',
  sameRelease: 'تازہ ترین اجرا اب بھی یہی ہے۔',
  sameFigures: 'تازہ ترین اجرا {{release}}، {{asOf}} تک کے ریکارڈ کے ساتھ، ہر ضلع کے بارے میں یہی کہتا ہے۔',
  otherFigures:
    'تازہ ترین اجرا {{release}}، {{asOf}} تک کے ریکارڈ کے ساتھ، {{number}} اضلاع کے بارے میں کچھ اور کہتا ہے؛ ان پر نشان ہے۔',
  otherSeries:
    'یہ ایک اور سلسلے کا ہے: اس دوران ریکارڈ درست کیے گئے یا تحفظ کے اصول بدلے، اس لیے فرق کا مطلب یہ نہیں کہ کچھ پیش آیا۔',
  latestTotal: 'کل، آج',
  notPublicYet: 'تازہ ترین اجرا میں موازنے کے لیے کچھ نہیں: {{reason}}',
  open: 'یہ منظر تازہ ترین اجرا میں کھولیں',
  table: {
    caption: 'ہر ضلع کے حوالہ شدہ اعداد، اور تازہ ترین اجرا کے',
    district: 'ضلع',
    province: 'صوبہ یا علاقہ',
    cited: 'حوالے کے مطابق',
    latest: 'تازہ ترین اجرا',
    differs: 'مختلف',
  },
  missing: {
    title: 'یہاں کوئی حوالہ نہیں',
    text: 'اس شناخت کے تحت کسی منظر کا حوالہ نہیں دیا گیا۔ دیکھیے کہ لنک مکمل ہے یا نہیں۔',
  },
} as const satisfies Translated<typeof english>
