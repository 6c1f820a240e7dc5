import type { Language } from '#src/i18n/language.ts'

/** What the demo says when the application cannot: before it has started, or outside its pages. No other build has these. */
type DemoWords = {
  readonly starting: string
  readonly cannotStart: string
  /** What a browser must have. */
  readonly needs: string
  readonly noFile: string
}

export const demoWords: Readonly<Record<Language, DemoWords>> = {
  en: {
    starting: 'Starting the demonstration. The first time it loads up to 20 MB.',
    cannotStart: 'The demonstration cannot start in this browser',
    needs:
      'It runs its server inside the browser and needs a service worker for that. Browsers offer one over HTTPS or on this computer’s own address (localhost), and some not in private windows. Open the page that way, or install Rabta: that needs nothing special of the browser.',
    noFile: 'This file is not part of the demonstration.',
  },
  ur: {
    starting: 'نمائش شروع ہو رہی ہے۔ پہلی بار \u206620 MB\u2069 تک ڈاؤن لوڈ ہوتا ہے۔',
    cannotStart: 'اس براؤزر میں نمائش شروع نہیں ہو سکتی',
    needs:
      'نمائش کا سرور براؤزر ہی میں چلتا ہے، جس کے لیے \u2066service worker\u2069 درکار ہے۔ براؤزر یہ سہولت صرف \u2066HTTPS\u2069 پر یا اسی کمپیوٹر کے پتے \u2066(localhost)\u2069 پر دیتے ہیں، اور بعض نجی ونڈو میں نہیں دیتے۔ صفحہ اس طرح کھولیں، یا رابطہ نصب کریں: اس کے لیے براؤزر میں کچھ خاص درکار نہیں۔',
    noFile: 'یہ فائل نمائش میں شامل نہیں۔',
  },
}
