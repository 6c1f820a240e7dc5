import type { Category } from '../categories.ts'
import type { Measure } from '../measures.ts'

/** What the program itself can be asked about, apart from what the reference data name. */
export type Subject = {
  readonly key: string
  /** As the pages say it; a test holds both against the words of the pages. */
  readonly name: { readonly en: string; readonly ur: string }
  /** What people type who mean it. Never shown: not every word that is typed is a word to use of people. */
  readonly aliases: readonly string[]
  readonly leadsTo:
    | { readonly kind: 'measure'; readonly measure: Measure }
    | { readonly kind: 'category'; readonly category: Category }
    /** After the language, with the part of the page. */
    | { readonly kind: 'page'; readonly path: string; readonly isPart: boolean }
}

const measure = (id: Measure, en: string, ur: string, aliases: readonly string[]): Subject => ({
  key: `measure:${id}`,
  name: { en, ur },
  aliases,
  leadsTo: { kind: 'measure', measure: id },
})

const category = (id: Category, en: string, ur: string, aliases: readonly string[] = []): Subject => ({
  key: `category:${id}`,
  name: { en, ur },
  aliases,
  leadsTo: { kind: 'category', category: id },
})

const page = (path: string, en: string, ur: string, aliases: readonly string[] = []): Subject => ({
  key: `page:${path}`,
  name: { en, ur },
  aliases,
  leadsTo: { kind: 'page', path, isPart: path.includes('#') },
})

const measureSubjects: readonly Subject[] = [
  measure('persons', 'Persons identified', 'شناخت شدہ افراد', [
    'victims',
    'survivors',
    'people identified',
    'victims identified',
    'متاثرین',
    'متاثرہ افراد',
  ]),
  measure('cases', 'Cases registered', 'درج کیس', ['FIR', 'registered cases', 'مقدمات', 'ایف آئی آر']),
  measure('referrals', 'Referrals due for an answer', 'جواب طلب ریفرل', ['referrals sent', 'بھیجے گئے ریفرل']),
  measure('answered-on-time', 'Referrals answered on time', 'بروقت جواب دیے گئے ریفرل', [
    'on time',
    'in time',
    'timeliness',
    'بروقت جواب',
  ]),
  measure('first-answer-hours', 'Median hours to first answer', 'پہلے جواب تک وسطانی گھنٹے', [
    'response time',
    'time to respond',
    'جواب کا وقت',
  ]),
  measure('reached', 'People reached by activities', 'سرگرمیوں کے شرکا', [
    'awareness',
    'training',
    'attendance',
    'capacity building',
    'آگاہی',
    'تربیت',
    'حاضری',
  ]),
]

const categorySubjects: readonly Subject[] = [
  category('tip', 'Trafficking in persons', 'انسانی سوداگری', [
    'TIP',
    'human trafficking',
    'انسانی بیوپار',
    'ٹی آئی پی',
  ]),
  category('bonded-labour', 'Bonded labour', 'بندھوا مزدوری', ['debt bondage', 'bonded labor', 'peshgi', 'پیشگی']),
  category('som', 'Smuggling of migrants', 'تارکینِ وطن کی سمگلنگ', [
    'SOM',
    'migrant smuggling',
    'human smuggling',
    'dunki',
    'انسانی سمگلنگ',
    'ڈنکی',
  ]),
  category('tip.sexual-exploitation', 'Sexual exploitation', 'جنسی استحصال'),
  category('tip.forced-begging', 'Forced begging', 'جبری گداگری', ['beggary', 'بھیک']),
  category('tip.servitude', 'Domestic servitude', 'گھریلو غلامانہ خدمت', ['domestic work', 'گھریلو ملازم']),
  category('tip.forced-labour', 'Forced labour', 'جبری مشقت', ['forced labor']),
  category('tip.forced-marriage', 'Forced marriage', 'جبری شادی'),
  category('tip.other', 'Other forms of trafficking', 'انسانی سوداگری کی دیگر صورتیں'),
  category('bonded-labour.brick-kiln', 'Bonded labour in brick kilns', 'اینٹوں کے بھٹوں پر بندھوا مزدوری', [
    'bhatta',
    'خشت بھٹہ',
  ]),
  category('bonded-labour.agriculture', 'Bonded labour in agriculture', 'زراعت میں بندھوا مزدوری', [
    'farm workers',
    'peasants',
    'haris',
    'ہاری',
    'کھیت مزدور',
  ]),
  category('bonded-labour.other', 'Bonded labour elsewhere', 'دیگر شعبوں میں بندھوا مزدوری'),
]

const pageSubjects: readonly Subject[] = [
  page('overview', 'Overview', 'جائزہ', ['map', 'home', 'dashboard', 'نقشہ']),
  page('justice', 'Justice', 'انصاف', [
    'courts',
    'convictions',
    'acquittals',
    'prosecution',
    'trial',
    'challan',
    'investigation',
    'عدالت',
    'سزا',
    'مقدمہ',
    'چالان',
  ]),
  page('movements', 'Routes and referrals', 'راستے اور ریفرلز', [
    'origin',
    'destination',
    'migration',
    'flows',
    'منزل',
  ]),
  page('data/returns', 'Returns', 'ماہانہ رپورٹیں', ['reporting', 'silent agencies', 'completeness', 'coverage']),
  page('published', 'Published figures', 'شائع شدہ اعداد', ['sources', 'statistics', 'اعداد و شمار']),
  page('about/methods', 'Methods and sources', 'طریقۂ کار اور ماخذ', [
    'definitions',
    'methodology',
    'privacy',
    'licences',
    'تعریف',
    'رازداری',
  ]),
]

const publishedSubjects: readonly Subject[] = [
  page('published#tiers', 'Tier in the US report', 'امریکی رپورٹ میں درجہ', ['tier 2', 'watch list', 'TIP Report']),
  page('published#unodc', 'Reported by Pakistan to UNODC', 'پاکستان کی یو این او ڈی سی کو اطلاع', [
    'GLOTIP',
    'United Nations Office on Drugs and Crime',
  ]),
  page('published#abroad', 'Pakistanis identified abroad', 'بیرونِ ملک شناخت شدہ پاکستانی'),
  page('published#fia', 'FIA: cases, arrests, raids, convictions', 'ایف آئی اے: مقدمات، گرفتاریاں، چھاپے، سزائیں', [
    'Federal Investigation Agency',
    'وفاقی تحقیقاتی ادارہ',
  ]),
  page('published#children', 'Police cases on violence against children', 'بچوں پر تشدد کے پولیس کیس', ['SSDO']),
  page('published#deportations', 'Deportations on begging charges', 'گداگری کے الزام میں ملک بدری'),
  page('published#bonded-labour', 'Bonded labour', 'بندھوا مزدوری', ['vigilance committees']),
  page('published#survey', 'Survey and single figures', 'سروے اور متفرق اعداد'),
  page('published#tip-report', 'US report: numbers and recommendations', 'امریکی رپورٹ: اعداد اور سفارشات', [
    'Trafficking in Persons Report',
    'State Department',
  ]),
  page('published#all-figures', 'All figures', 'تمام اعداد'),
]

/** In the order in which they are suggested. */
export const subjects: readonly Subject[] = [
  ...measureSubjects,
  ...categorySubjects,
  ...pageSubjects,
  ...publishedSubjects,
]
