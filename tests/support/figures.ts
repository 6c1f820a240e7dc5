import type { Citation } from '#contract/api/citations.ts'
import type { Coverage, DistrictFigures, KeyFigure, KeyFigures, Profile, Trend } from '#contract/api/figures.ts'
import type { PlaceDetail, ReleaseInfo } from '#contract/api/reference.ts'
import type { ReturnCell, ReturnRowFigures, ReturnsByAgency, ReturnsByKind } from '#contract/api/returns.ts'
import type { Session } from '#contract/api/session.ts'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { publishedPeriods, quartersBetween } from '#contract/periods.ts'
import type { Geography } from '#contract/places.ts'
import { adultGroups, controlMethods, groups, sectors, stages } from '#contract/release/facets.ts'
import { tableNames } from '#contract/release/release.ts'
import type { ReleaseFile } from '#contract/release/release-file.ts'

/*
 * Answers of the API as literals, complete and small. Each takes what a test is about; the rest is the same everywhere: Pakistan,
 * trafficking in persons, the fiscal year 2025-26.
 */

const origin = { releaseId: 'test-1', asOf: '2026-10-31', isSynthetic: true }
const fiscalYear = 'fy2025-26'

const district = (id: string, provinceId: Geography['provinces'][number]['id'], en: string, ur: string) => ({
  id,
  provinceId,
  divisionId: `${provinceId}-division`,
  name: { en, ur },
  population: 1_000_000,
})

/** Two provinces and five districts that have shapes in the boundary file. */
export const aGeography = (): Geography => ({
  provinces: [
    { id: 'punjab', name: { en: 'Punjab', ur: 'پنجاب' }, population: 127_688_922 },
    { id: 'sindh', name: { en: 'Sindh', ur: 'سندھ' }, population: 55_696_147 },
  ],
  divisions: [
    { id: 'punjab-division', provinceId: 'punjab', name: { en: 'Punjab', ur: 'پنجاب' } },
    { id: 'sindh-division', provinceId: 'sindh', name: { en: 'Sindh', ur: 'سندھ' } },
  ],
  districts: [
    district('rahim-yar-khan', 'punjab', 'Rahim Yar Khan', 'رحیم یار خان'),
    district('lahore', 'punjab', 'Lahore', 'لاہور'),
    district('kasur', 'punjab', 'Kasur', 'قصور'),
    district('sukkur', 'sindh', 'Sukkur', 'سکھر'),
    { ...district('badin', 'sindh', 'Badin', 'بدین'), population: null },
  ],
})

/** All periods from 2023 to the third quarter of 2026; FY 2025-26 is the latest complete year. */
export const somePeriods = () => publishedPeriods('2023q1', '2026q3', '2026q3')

export const aReleaseInfo = (change: Partial<ReleaseInfo> = {}): ReleaseInfo => ({
  ...origin,
  seriesId: 'test',
  publishedAt: '2026-11-01T02:00:00.000Z',
  isSelfPublished: true,
  smallNumberBelow: 10,
  periods: somePeriods().map((period) => period.id),
  defaultPeriodId: fiscalYear,
  provisionalFrom: '2026q3',
  ...change,
})

/** A release of one place, period and category in which every table holds one figure. */
export const aReleaseFile = (): ReleaseFile => {
  const table = { axes: [['punjab'], ['cy2025'], ['tip']], values: '12' }
  const tables = Object.fromEntries(tableNames.map((name) => [name, table]))
  return {
    releaseId: '2026-10-31.20261123090000',
    seriesId: 'a series',
    builtAt: '2026-11-23T09:00:00Z',
    publishedAt: '2026-11-23T09:00:00Z',
    isSelfPublished: true,
    asOf: '2026-10-31',
    isSynthetic: true,
    smallNumberBelow: 10,
    provisionalFrom: '2026q3',
    // One entry for each name of the list.
    tables: tables as unknown as ReleaseFile['tables'],
    silence: { '2026q3': ['attock'] },
    coverage: { axes: [['punjab'], ['cy2025'], ['returnsDue']], values: '36' },
  }
}

/** Figures of a release that has been followed by another one. */
export const aCitation = (change: Partial<Citation> = {}): Citation => ({
  id: '0123456789ab',
  ...someFilters(),
  releaseId: 'test-1',
  asOf: '2026-10-31',
  isSynthetic: true,
  citedOn: '2026-11-23',
  latest: { releaseId: 'test-2', asOf: '2027-01-31', isSameSeries: true },
  ...change,
})

export const someFilters = (change: Partial<OverviewFilters> = {}): OverviewFilters => ({
  measure: 'persons',
  category: 'tip',
  placeId: 'pakistan',
  periodId: fiscalYear,
  comparison: 'year-before',
  ...change,
})

export const aKeyFigure = (measure: KeyFigure['measure'], current: Count, compared?: Count): KeyFigure => ({
  measure,
  current,
  ...(compared && { compared }),
  trend: [
    { periodId: '2026q1', count: valueOf(1900) },
    { periodId: '2026q2', count: valueOf(2100) },
  ],
})

/** 8,012 persons, 6 percent more than before; 36 hours, 71 and 78 percent, 212,400 reached. */
export const aKeyFigures = (change: Partial<KeyFigures> = {}): KeyFigures => ({
  ...origin,
  placeId: 'pakistan',
  category: 'tip',
  periodId: fiscalYear,
  comparedPeriodId: 'fy2024-25',
  figures: [
    aKeyFigure('persons', valueOf(8012), valueOf(7558)),
    aKeyFigure('first-answer-hours', valueOf(36), valueOf(41)),
    aKeyFigure('answered-on-time', valueOf(78), valueOf(71)),
    aKeyFigure('reached', valueOf(212_400), notShown),
  ],
  ...change,
})

export const aDistrictFigures = (change: Partial<DistrictFigures> = {}): DistrictFigures => ({
  ...origin,
  placeId: 'pakistan',
  measure: 'persons',
  category: 'tip',
  periodId: fiscalYear,
  total: valueOf(8012),
  unknownDistrict: valueOf(41),
  heldBack: valueOf(12),
  together: [],
  rows: [
    aRow('rahim-yar-khan', valueOf(198), valueOf(12.4)),
    aRow('lahore', valueOf(180), valueOf(1.4)),
    aRow('kasur', notShown, notShown),
    aRow('sukkur', noReturn, noReturn),
    aRow('badin', valueOf(0), notApplicable),
  ],
  ...change,
})

const aRow = (districtId: string, count: Count, rate: Count): DistrictFigures['rows'][number] => ({
  districtId,
  count,
  rate,
  isFew: false,
  returnsDue: 12,
  returnsReceived: count.kind === 'no-return' ? 0 : 12,
})

export const aTrend = (change: Partial<Trend> = {}): Trend => {
  const quarters = quartersBetween('2025q1', '2026q3')
  const counts = (first: number) => quarters.map((_, index) => valueOf(first + index))
  return {
    ...origin,
    placeId: 'pakistan',
    measure: 'persons',
    quarters,
    provisionalFrom: '2026q3',
    series: [
      { category: 'tip', counts: counts(400) },
      { category: 'bonded-labour', counts: counts(200) },
      { category: 'som', counts: counts(300) },
    ],
    returns: quarters.map(() => ({ due: 1500, received: 1350 })),
    ...change,
  }
}

/** Two months; police of Punjab on time and then 2 of 3, labour of Sindh silent. By kind: no agency is named. */
export const someReturnsByKind = (change: Partial<ReturnsByKind> = {}): ReturnsByKind => ({
  ...returnsFrame(),
  rows: [
    { id: 'kind:provincial_police:punjab', kind: 'provincial_police', provinceId: 'punjab', ...partlyReturned },
    { id: 'kind:labour:sindh', kind: 'labour', provinceId: 'sindh', ...nothingReturned },
  ],
  ...change,
})

export const someReturnsByAgency = (change: Partial<ReturnsByAgency> = {}): ReturnsByAgency => ({
  ...returnsFrame(),
  rows: [
    {
      id: 'agency:pol-pb',
      kind: 'provincial_police',
      agency: { name: { en: 'Punjab Police', ur: 'پنجاب پولیس' }, shortName: 'Punjab Police' },
      ...partlyReturned,
    },
    {
      id: 'agency:lab-sd',
      kind: 'labour',
      agency: { name: { en: 'Sindh Labour Department', ur: 'محکمۂ محنت سندھ' }, shortName: 'Sindh Labour' },
      ...nothingReturned,
    },
    { id: 'kind:shelter:punjab', kind: 'shelter', provinceId: 'punjab', ...partlyReturned },
  ],
  ...change,
})

const returnCell = (due: number, late: number, revised: number, missing: number): ReturnCell => ({
  due,
  received: due - missing,
  late,
  revised,
  missing,
})
const partlyReturned: ReturnRowFigures = {
  cells: [returnCell(3, 0, 0, 0), returnCell(3, 1, 0, 1)],
  sum: returnCell(6, 1, 0, 1),
  monthsMissing: 0,
  lastReceived: '2026-10',
  linesDue: 3,
  linesSilent: 0,
}
const nothingReturned: ReturnRowFigures = {
  cells: [returnCell(2, 0, 0, 2), returnCell(2, 0, 0, 2)],
  sum: returnCell(4, 0, 0, 4),
  monthsMissing: 4,
  lastReceived: '2026-06',
  linesDue: 2,
  linesSilent: 2,
}
const returnsFrame = (): Omit<ReturnsByKind, 'rows'> => ({
  ...origin,
  placeId: 'pakistan',
  periodId: 'latest',
  months: ['2026-09', '2026-10'],
  total: {
    cells: [returnCell(5, 0, 0, 2), returnCell(5, 1, 0, 3)],
    sum: returnCell(10, 1, 0, 5),
    monthsMissing: 0,
    lastReceived: '2026-10',
    linesDue: 5,
    linesSilent: 2,
  },
  silence: [{ quarter: '2026q3', districtIds: ['sukkur'] }],
})

export const aCoverage = (change: Partial<Coverage> = {}): Coverage => ({
  ...origin,
  placeId: 'pakistan',
  periodId: fiscalYear,
  agenciesDue: 36,
  agenciesReported: 31,
  districtsDue: 156,
  districtsReported: 152,
  returnsDue: 6312,
  returnsReceived: 5741,
  returnsLate: 210,
  returnsMissing: 571,
  ...change,
})

/**
 * The country in 2025. Groups 100, 110, 120 … in the order of the contract, the last of every list not shown; stages 300, 290 … with
 * medians of 10, 20 … days.
 */
export const aProfile = (change: Partial<Profile> = {}): Profile => ({
  ...origin,
  placeId: 'pakistan',
  category: 'tip',
  periodId: 'cy2025',
  groups: groups.map((group, at) => ({ group, count: lastHidden(groups, at, 100 + 10 * at) })),
  adultGroups: adultGroups.map((group, at) => ({ group, count: lastHidden(adultGroups, at, 40 + 5 * at) })),
  forms: [
    { category: 'tip.forced-begging', count: valueOf(300) },
    { category: 'tip.forced-labour', count: valueOf(70) },
    { category: 'tip.servitude', count: notShown },
  ],
  sectors: sectors.map((sector, at) => ({ sector, count: lastHidden(sectors, at, 20 + at) })),
  control: controlMethods.map((method, at) => ({ method, count: lastHidden(controlMethods, at, 60 + at) })),
  stages: stages.map((stage, at) => ({
    stage,
    count: lastHidden(stages, at, 300 - 10 * at),
    medianDays: lastHidden(stages, at, 10 * (at + 1)),
    ninetiethDays: lastHidden(stages, at, 40 * (at + 1)),
  })),
  ...change,
})

const lastHidden = (list: readonly string[], at: number, value: number): Count =>
  at === list.length - 1 ? notShown : valueOf(value)

/** The same for a district, where ages of adults, sectors, means of control and days are not published. */
export const aDistrictProfile = (change: Partial<Profile> = {}): Profile => {
  const whole = aProfile({ placeId: 'lahore' })
  const nothing = { count: notApplicable }
  return {
    ...whole,
    adultGroups: whole.adultGroups.map(({ group }) => ({ group, ...nothing })),
    sectors: whole.sectors.map(({ sector }) => ({ sector, ...nothing })),
    control: whole.control.map(({ method }) => ({ method, ...nothing })),
    stages: whole.stages.map((figures) => ({ ...figures, medianDays: notApplicable, ninetiethDays: notApplicable })),
    ...change,
  }
}

export const aPlaceDetail = (change: Partial<PlaceDetail> = {}): PlaceDetail => ({
  placeId: 'lahore',
  level: 'district',
  population: { residents: 13_004_135, year: 2023, source: 'Census 2023' },
  headquarters: 'Lahore',
  includes: [{ id: 'ravi', name: { en: 'Ravi', ur: 'راوی' }, validFrom: '2024-01-01' }],
  agencies: [
    {
      id: 'fia-lahore',
      name: { en: 'FIA Lahore', ur: 'ایف آئی اے لاہور' },
      shortName: 'FIA',
      kind: 'federal_law_enforcement',
      referralFunctions: ['refer'],
      owesReturns: true,
    },
  ],
  fiaOffices: [{ id: 'lahore-zone', kind: 'zone', name: { en: 'Lahore Zone', ur: 'لاہور زون' } }],
  helplines: [
    {
      number: '1099',
      name: { en: 'Human rights', ur: 'انسانی حقوق' },
      hours: 'always',
      lastCheckedOn: '2026-01-10',
      source: 'Ministry',
    },
  ],
  activitiesPast: [
    {
      activityCode: 'SYN-A-1',
      title: { en: 'Session', ur: 'نشست' },
      kind: 'community_session',
      status: 'held',
      startsOn: '2026-07-30',
      organiserName: { en: 'SSDO', ur: 'ایس ایس ڈی او' },
      attendance: 84,
    },
  ],
  activitiesAhead: [],
  unnamedAgencyKinds: ['ngo'],
  ...change,
})

export const aSession = (viewer?: Session['viewer']): Session => (viewer ? { viewer } : {})

export const aViewer = (change: Partial<NonNullable<Session['viewer']>> = {}): NonNullable<Session['viewer']> => ({
  displayName: 'A. Khan',
  role: 'policymaker',
  agencyId: null,
  districtIds: [],
  isDemo: true,
  ...change,
})
