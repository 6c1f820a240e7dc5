import type { KeyFigures } from '#contract/api/figures.ts'
import type { PlaceDetail, ReleaseInfo } from '#contract/api/reference.ts'
import { type Count, notShown, valueOf } from '#contract/count.ts'
import { publishedPeriods } from '#contract/periods.ts'
import { aProfile } from '#tests/support/figures.ts'
import { aTrend } from '#tests/unit/charts/a-trend.ts'
import { aFigure, figuresOf, geography } from '#tests/unit/map/some-districts.ts'

const origin = { releaseId: 'test-1', asOf: '2026-09-30', isSynthetic: true }

/** An answer to every question of the page; what a test gives instead of one is asked for by the rest of the path. */
export type Answers = Readonly<Record<string, (query: URLSearchParams) => Response | Promise<Response>>>

const countsOf: Record<string, Count> = {
  'rahim-yar-khan': valueOf(120),
  kasur: notShown,
  punjab: valueOf(1277),
  pakistan: valueOf(1983),
}

export const keyFiguresOf = (placeId: string, periodId: string): KeyFigures => ({
  ...origin,
  placeId,
  category: 'tip',
  periodId,
  comparedPeriodId: 'cy2024',
  figures: [
    { measure: 'persons', current: countsOf[placeId] ?? valueOf(0), compared: valueOf(100), trend: [] },
    { measure: 'first-answer-hours', current: valueOf(8), trend: [] },
    { measure: 'answered-on-time', current: valueOf(72), trend: [] },
    { measure: 'reached', current: valueOf(500), trend: [] },
  ],
})

export const detailOf = (placeId: string, change: Partial<PlaceDetail> = {}): PlaceDetail => ({
  placeId,
  level: placeId === 'pakistan' ? 'country' : placeId === 'punjab' ? 'province' : 'district',
  population: { residents: 5_564_703, year: 2023, source: 'Census 2023' },
  headquarters: 'Rahim Yar Khan',
  includes: [{ id: 'new-district', name: { en: 'New District', ur: 'نیا ضلع' }, validFrom: '2022' }],
  agencies: [
    {
      id: 'police-punjab',
      name: { en: 'Punjab Police', ur: 'پنجاب پولیس' },
      shortName: 'PP',
      kind: 'provincial_police',
      referralFunctions: ['identify', 'refer_out'],
      owesReturns: true,
    },
  ],
  fiaOffices: [{ id: 'ryk', kind: 'circle', name: { en: 'AHTC Rahim Yar Khan', ur: 'رحیم یار خان سرکل' } }],
  helplines: [
    {
      number: '0800-22444',
      name: { en: 'Roshni Helpline', ur: 'روشنی ہیلپ لائن' },
      hours: '24/7',
      lastCheckedOn: '2025-06-29',
      source: 'https://helpline.example/roshni',
    },
    { number: '1099', name: { en: 'Legal advice', ur: 'قانونی مشاورت' }, hours: '', source: 'press' },
  ],
  activitiesPast: [
    activity('A-1', 'held', '2026-11-14', 'Radio programme', 210),
    activity('A-2', 'held', '2026-11-09', 'Session at kilns'),
  ],
  activitiesAhead: [activity('A-3', 'planned', '2026-12-11', 'Training of police')],
  ...change,
})

function activity(
  activityCode: string,
  status: 'planned' | 'held',
  startsOn: string,
  title: string,
  attendance?: number,
): PlaceDetail['activitiesPast'][number] {
  return {
    activityCode,
    title: { en: title, ur: 'سرگرمی' },
    kind: 'radio_tv',
    status,
    startsOn,
    organiserName: { en: 'Labour Department', ur: 'محکمۂ محنت' },
    ...(attendance !== undefined && { attendance }),
  }
}

export const release: ReleaseInfo = {
  ...origin,
  seriesId: 'test',
  publishedAt: '2026-10-01T00:00:00Z',
  isSelfPublished: true,
  smallNumberBelow: 10,
  periods: publishedPeriods('2024q1', '2026q1', '2026q1').map(({ id }) => id),
  defaultPeriodId: 'cy2025',
}

const punjabRows = [
  aFigure('lahore', 5),
  aFigure('multan', 4.1),
  aFigure('rahim-yar-khan', 2.2),
  aFigure('rajanpur', 1),
  aFigure('bahawalpur', 0.4),
  aFigure('kasur', notShown),
]

const place = (query: URLSearchParams) => query.get('in') ?? 'pakistan'
const period = (query: URLSearchParams) => query.get('period') ?? 'cy2025'

export const usualAnswers: Answers = {
  geography: () => Response.json(geography),
  'releases/latest': () => Response.json(release),
  'figures/key': (query) => Response.json(keyFiguresOf(place(query), period(query))),
  'figures/districts': (query) =>
    Response.json(
      figuresOf([], { placeId: place(query), periodId: period(query), rows: punjabRows, total: valueOf(1277) }),
    ),
  'figures/trend': (query) => Response.json(aTrend({ placeId: place(query) })),
  'figures/coverage': (query) =>
    Response.json({
      ...origin,
      placeId: place(query),
      periodId: period(query),
      agenciesDue: 4,
      agenciesReported: 4,
      districtsDue: 1,
      districtsReported: 1,
      returnsDue: 48,
      returnsReceived: 48,
      returnsLate: 0,
      returnsMissing: 0,
    }),
  'figures/profile': (query) => Response.json(aProfile({ placeId: place(query), periodId: period(query) })),
  'places/rahim-yar-khan': () => Response.json(detailOf('rahim-yar-khan')),
  'places/kasur': () => Response.json(detailOf('kasur')),
  'places/punjab': () => Response.json(detailOf('punjab', { includes: [] })),
  'places/pakistan': () => Response.json(detailOf('pakistan', { includes: [] })),
}
