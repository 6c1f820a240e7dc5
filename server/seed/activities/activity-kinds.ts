import { plan, type Theme } from '../plan.ts'

/** How activities of a kind look. All of it is judgement; the mix of the first eleven kinds is the plan's. */
export type ActivityKind = {
  readonly id: string
  /** Part of all activities outside the week of World Day. */
  readonly share: number
  /** Titles without the place. */
  readonly titles: readonly { readonly en: string; readonly ur: string }[]
  readonly audiences: readonly string[]
  /** The theme whose weights say where it is held; by residents and evidence where there is none. */
  readonly near?: Theme
  /** Agencies that organise it; those of a province only in their own. */
  readonly organisers: readonly string[]
  /** Relative parts of women, men, girls and boys among those who come. */
  readonly attendance: readonly [women: number, men: number, girls: number, boys: number]
  /** Heads at one activity, relative to the plan's median. */
  readonly sizeFactor: number
  /** Median cost in Pakistani rupees. */
  readonly medianCostPkr: number
}

const policeForces = ['pol-pb', 'pol-sd', 'pol-kp', 'pol-ba', 'pol-ict', 'pol-gb', 'pol-ajk']
const welfare = ['swd-pb', 'swd-sd', 'swd-kp', 'wdd-ba']
const childProtection = ['cpwb', 'scpa', 'kpcpwc', 'bcpc']
const labour = ['lab-pb', 'lab-sd', 'lab-kp', 'lab-ict']

/** Kinds that the plan has no share for; the plan's kinds make room for them. */
const shareBesidePlan = { theatre: 0.02, religious_leaders: 0.03, hotline_promotion: 0.03 }
const shareOfPlan = 1 - Object.values(shareBesidePlan).reduce((sum, share) => sum + share, 0)
const planned = (kind: string): number => (plan.awareness.type_mix[kind] ?? 0) * shareOfPlan

export const activityKinds: readonly ActivityKind[] = [
  {
    id: 'community_session',
    share: planned('community_session') * 0.75,
    titles: [
      { en: 'Community session on safe migration', ur: 'محفوظ ہجرت پر کمیونٹی نشست' },
      { en: 'Community session on trafficking in persons', ur: 'انسانی سوداگری پر کمیونٹی نشست' },
      { en: 'Community session on smuggling of migrants', ur: 'تارکینِ وطن کی سمگلنگ پر کمیونٹی نشست' },
    ],
    audiences: ['community_leaders', 'students_youth', 'recruiters_agents'],
    organisers: [...welfare, 'ssdo', 'unodc', 'icmpd', 'dtc'],
    attendance: [30, 54, 7, 9],
    sizeFactor: 1,
    medianCostPkr: 38_000,
  },
  {
    id: 'community_session',
    share: planned('community_session') * 0.25,
    titles: [
      { en: 'Session with women’s groups on offers of work', ur: 'روزگار کی پیشکشوں پر خواتین کے گروپوں کے ساتھ نشست' },
    ],
    audiences: ['women_groups'],
    organisers: [...welfare, 'ssdo', 'unodc', 'dtc'],
    attendance: [88, 2, 10, 0],
    sizeFactor: 0.8,
    medianCostPkr: 30_000,
  },
  {
    id: 'school_session',
    share: planned('school_session'),
    titles: [
      { en: 'School session on child protection', ur: 'بچوں کے تحفظ پر سکول میں نشست' },
      { en: 'School session on safe migration', ur: 'محفوظ ہجرت پر سکول میں نشست' },
      { en: 'College session on offers of work abroad', ur: 'بیرونِ ملک روزگار کی پیشکشوں پر کالج میں نشست' },
    ],
    audiences: ['students_youth'],
    organisers: [...childProtection, 'ssdo', 'sahil', 'dtc'],
    attendance: [6, 6, 44, 44],
    sizeFactor: 1.7,
    medianCostPkr: 22_000,
  },
  {
    id: 'training_police',
    share: planned('training_police'),
    titles: [
      { en: 'Training of police on identification and referral', ur: 'شناخت اور ریفرل پر پولیس کی تربیت' },
      { en: 'Training of police on the law of 2018', ur: '\u20662018\u2069 کے قانون پر پولیس کی تربیت' },
    ],
    audiences: ['law_enforcement'],
    organisers: [...policeForces, 'npb', 'unodc', 'fia', 'ssdo'],
    attendance: [14, 86, 0, 0],
    sizeFactor: 0.75,
    medianCostPkr: 210_000,
  },
  {
    id: 'kiln_outreach',
    share: planned('kiln_outreach') * 0.65,
    near: 'bonded_kiln',
    titles: [{ en: 'Outreach at brick kilns', ur: 'خشت بھٹوں پر رابطہ کاری' }],
    audiences: ['kiln_and_farm_workers'],
    organisers: [...labour, 'bllf', 'dvc'],
    attendance: [30, 42, 13, 15],
    sizeFactor: 1.1,
    medianCostPkr: 26_000,
  },
  {
    id: 'kiln_outreach',
    share: planned('kiln_outreach') * 0.35,
    near: 'bonded_agri',
    titles: [{ en: 'Outreach to farm workers on bonded labour', ur: 'بندھوا مزدوری پر زرعی مزدوروں سے رابطہ کاری' }],
    audiences: ['kiln_and_farm_workers'],
    organisers: [...labour, 'hwa', 'dvc'],
    attendance: [36, 40, 12, 12],
    sizeFactor: 1.1,
    medianCostPkr: 26_000,
  },
  {
    id: 'training_social_welfare',
    share: planned('training_social_welfare'),
    titles: [{ en: 'Training of social welfare staff on referral', ur: 'ریفرل پر سماجی بہبود کے عملے کی تربیت' }],
    audiences: ['victim_service_providers'],
    organisers: [...welfare, 'iom', 'unodc', 'ssdo'],
    attendance: [58, 42, 0, 0],
    sizeFactor: 0.6,
    medianCostPkr: 180_000,
  },
  {
    id: 'training_prosecutors_judges',
    share: planned('training_prosecutors_judges'),
    titles: [{ en: 'Training of prosecutors and judges', ur: 'پراسیکیوٹرز اور ججوں کی تربیت' }],
    audiences: ['law_enforcement', 'government_officials'],
    organisers: ['pros', 'unodc', 'ssdo'],
    attendance: [24, 76, 0, 0],
    sizeFactor: 0.55,
    medianCostPkr: 320_000,
  },
  {
    id: 'training_labour_inspectors',
    share: planned('training_labour_inspectors'),
    titles: [{ en: 'Training of labour inspectors on bonded labour', ur: 'بندھوا مزدوری پر لیبر انسپکٹرز کی تربیت' }],
    audiences: ['government_officials'],
    organisers: [...labour, 'ilo'],
    attendance: [12, 88, 0, 0],
    sizeFactor: 0.55,
    medianCostPkr: 170_000,
  },
  {
    id: 'radio_tv',
    share: planned('radio_tv'),
    titles: [{ en: 'Radio programme with a listening group', ur: 'سامعین کے گروپ کے ساتھ ریڈیو پروگرام' }],
    audiences: ['community_leaders', 'women_groups', 'students_youth'],
    organisers: ['media', 'unodc', 'icmpd', 'ssdo'],
    attendance: [42, 48, 5, 5],
    sizeFactor: 0.8,
    medianCostPkr: 120_000,
  },
  {
    id: 'social_media',
    share: planned('social_media'),
    titles: [{ en: 'Online session on false offers of work', ur: 'روزگار کی جھوٹی پیشکشوں پر آن لائن نشست' }],
    audiences: ['students_youth', 'women_groups'],
    organisers: ['icmpd', 'iom', 'ssdo', 'fia'],
    attendance: [40, 52, 4, 4],
    sizeFactor: 1.4,
    medianCostPkr: 45_000,
  },
  {
    id: 'media_briefing',
    share: planned('media_briefing'),
    titles: [{ en: 'Media briefing on reporting with dignity', ur: 'باوقار رپورٹنگ پر میڈیا بریفنگ' }],
    audiences: ['media'],
    organisers: ['ssdo', 'unodc', 'fia', 'moi'],
    attendance: [26, 74, 0, 0],
    sizeFactor: 0.5,
    medianCostPkr: 60_000,
  },
  {
    id: 'conference',
    share: planned('conference'),
    titles: [
      {
        en: 'Conference on trafficking in persons and smuggling of migrants',
        ur: 'انسانی سوداگری اور تارکینِ وطن کی سمگلنگ پر کانفرنس',
      },
    ],
    audiences: ['policymakers', 'parliamentarians', 'diplomats', 'government_officials'],
    organisers: ['ssdo', 'unodc', 'moi', 'fia'],
    attendance: [38, 62, 0, 0],
    sizeFactor: 2.4,
    medianCostPkr: 1_100_000,
  },
  {
    id: 'theatre',
    share: shareBesidePlan.theatre,
    titles: [{ en: 'Street theatre on child labour', ur: 'بچوں کی مشقت پر سٹریٹ تھیٹر' }],
    audiences: ['community_leaders', 'students_youth'],
    organisers: ['ssdo', 'sahil', 'bllf'],
    attendance: [24, 34, 20, 22],
    sizeFactor: 2.6,
    medianCostPkr: 75_000,
  },
  {
    id: 'religious_leaders',
    share: shareBesidePlan.religious_leaders,
    titles: [
      { en: 'Meeting with religious leaders on forced marriage', ur: 'جبری شادی پر علما و مذہبی رہنماؤں کے ساتھ نشست' },
    ],
    audiences: ['community_leaders'],
    organisers: [...welfare, 'ssdo', 'dtc'],
    attendance: [6, 94, 0, 0],
    sizeFactor: 0.7,
    medianCostPkr: 34_000,
  },
  {
    id: 'hotline_promotion',
    share: shareBesidePlan.hotline_promotion,
    titles: [
      {
        en: 'Helpline information at bus and railway stations',
        ur: 'بس اڈوں اور ریلوے سٹیشنوں پر ہیلپ لائن کی معلومات',
      },
    ],
    audiences: ['community_leaders', 'women_groups', 'students_youth'],
    organisers: ['mohr', 'rly', ...childProtection, 'fia-tipfc'],
    attendance: [36, 50, 7, 7],
    sizeFactor: 2,
    medianCostPkr: 30_000,
  },
]

/** Held in the week of 30 July in place of other kinds. */
export const worldDayKind: ActivityKind = {
  id: 'world_day_30_july',
  share: 0,
  titles: [
    {
      en: 'World Day against Trafficking in Persons: walk and seminar',
      ur: 'انسانی سوداگری کے خلاف عالمی دن: واک اور سیمینار',
    },
    {
      en: 'World Day against Trafficking in Persons: session of the district committee',
      ur: 'انسانی سوداگری کے خلاف عالمی دن: ضلعی کمیٹی کی نشست',
    },
  ],
  audiences: ['government_officials', 'law_enforcement', 'students_youth', 'community_leaders', 'media'],
  organisers: [...welfare, ...policeForces, 'dtc', 'fia', 'unodc', 'ssdo'],
  attendance: [34, 50, 8, 8],
  sizeFactor: 1.6,
  medianCostPkr: 65_000,
}

/** Agencies that join others' activities. */
export const partnerAgencies = ['unodc', 'iom', 'ilo', 'unicef', 'ssdo', 'icmpd', 'dtc', 'fia', 'hrcp', 'media', 'don']
