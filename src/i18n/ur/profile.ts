import type { profile as english } from '../en/profile.ts'
import type { Translated } from '../messages.ts'

export const profile = {
  title: 'کون، کن صورتوں میں، اور کیس کیسے آگے بڑھے',
  yearInstead:
    'یہ اعداد صرف کیلنڈر سالوں کے لیے شائع ہوتے ہیں۔ یہ {{year}} کے ہیں: شائع شدہ سالوں میں سب سے نیا جو {{period}} کے اختتام تک پورا ہو چکا تھا۔',
  firstYear:
    'یہ اعداد صرف کیلنڈر سالوں کے لیے شائع ہوتے ہیں۔ یہ {{year}} کے ہیں، جو پہلا شائع شدہ سال ہے، کیونکہ اس سے پہلے کوئی سال پورا نہیں ہوا تھا۔',
  noYear: 'ابھی کوئی کیلنڈر سال شائع نہیں ہوا',
  noYearText: 'گروہ، صورتیں، معاشی شعبے، قابو میں رکھنے کے طریقے اور مراحل صرف کیلنڈر سالوں کے لیے شائع ہوتے ہیں۔',
  rowId: 'کوڈ',
  agesArePart: 'عمر کے لحاظ سے خواتین اور مرد اوپر کے گروہوں کا حصہ ہیں؛ انہیں ان میں جمع نہ کیا جائے۔',
  notForDistricts: 'اضلاع کے لیے شائع نہیں ہوتے: {{parts}}۔',
  part: {
    adultAges: 'خواتین اور مردوں کی عمریں',
    sectors: 'معاشی شعبے',
    control: 'قابو میں رکھنے کے طریقے',
  },
  who: {
    title: 'یہ لوگ کون ہیں',
    largest: 'سب سے بڑا گروہ: {{name}}، {{number}} افراد',
    largestShown: 'دکھائے گئے گروہوں میں سب سے بڑا: {{name}}، {{number}} افراد',
    subtitle:
      '{{category}}: شناخت شدہ افراد، گروہ کے لحاظ سے، {{place}}، {{period}}۔ لڑکیاں اور لڑکے 18 سال سے کم عمر کے ہیں۔',
    heading: 'گروہ',
    adultAges: 'خواتین اور مرد، عمر کے لحاظ سے',
    ageHeading: 'عمر',
  },
  forms: {
    title: 'صورتیں',
    largest: 'سب سے عام صورت: {{name}}، {{number}} افراد',
    largestShown: 'دکھائی گئی صورتوں میں سب سے عام: {{name}}، {{number}} افراد',
    subtitle: '{{category}}: شناخت شدہ افراد، صورت کے لحاظ سے، {{place}}، {{period}}',
    heading: 'صورت',
  },
  sectors: {
    title: 'کام کے معاشی شعبے',
    largest: 'سب سے عام معاشی شعبہ: {{name}}، {{number}} افراد',
    largestShown: 'دکھائے گئے معاشی شعبوں میں سب سے عام: {{name}}، {{number}} افراد',
    subtitle: '{{category}}: شناخت شدہ افراد، معاشی شعبے کے لحاظ سے (ISIC)، {{place}}، {{period}}',
    heading: 'معاشی شعبہ',
  },
  control: {
    title: 'قابو میں رکھنے کے طریقے',
    largest: 'قابو میں رکھنے کا سب سے عام طریقہ: {{name}}، {{number}} افراد',
    largestShown: 'قابو میں رکھنے کے دکھائے گئے طریقوں میں سب سے عام: {{name}}، {{number}} افراد',
    subtitle: '{{category}}: شناخت شدہ افراد، قابو میں رکھنے کے ہر طریقے کے تحت، {{place}}، {{period}}',
    heading: 'قابو میں رکھنے کا طریقہ',
    severalEach:
      'ایک فرد پر کئی طریقے آزمائے گئے ہوں تو وہ ہر ایک میں گنا جاتا ہے، اس لیے ان اعداد کا مجموعہ نہیں بنتا۔',
  },
  sector: {
    A_AgricultureForestryAndFishing: 'زراعت، جنگلات اور ماہی گیری',
    B_MiningAndQuarrying: 'کان کنی اور پتھر کی کھدائی',
    C_Manufacturing: 'صنعتی پیداوار',
    N_AdministrativeAndSupportServiceActivities: 'انتظامی اور معاون خدمات',
    S_OtherServiceActivities: 'دیگر خدمات',
    T_ActivitiesOfHouseholdsAsEmployers: 'نجی گھروں میں ملازمت',
    other_or_not_labour: 'کوئی اور شعبہ، نامعلوم، یا مزدوری نہیں',
  },
  method: {
    PhysicalThreats: 'جسمانی نقصان کی دھمکیاں',
    ThreatsLawEnforcement: 'حکام کے حوالے کرنے کی دھمکیاں',
    ThreatensChildrenFamily: 'بچوں یا خاندان کو دھمکیاں',
    DebtBondage: 'قرض کے ذریعے جکڑنا',
    FalsePromises: 'جھوٹے وعدے',
    PhysicalAbuse: 'جسمانی تشدد',
    SexualAbuse: 'جنسی زیادتی',
    TakesEarnings: 'کمائی چھین لینا',
    RestrictsFinancialAccess: 'رقم تک رسائی روکنا',
    RestrictsMedicalCare: 'علاج سے روکنا',
    WithholdsNecessities: 'بنیادی ضروریات سے محروم رکھنا',
    PsychologicalAbuse: 'نفسیاتی تشدد',
    PsychoactiveSubstance: 'نشہ آور اشیا دینا',
    ExcessiveWorkingHours: 'حد سے زیادہ گھنٹے کام لینا',
    WithholdsDocuments: 'دستاویزات روک لینا',
    Other: 'دیگر طریقے',
  },
} as const satisfies Translated<typeof english>
