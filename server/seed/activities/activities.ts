import { type Random, weightedPicker } from '../../random.ts'
import { type Day, firstDayOf, isoOfDay, type Month, millisecondsPerDay, yearOfDay } from '../calendar-days.ts'
import { activitiesPerPerson } from '../calibration.ts'
import type { CodeBook } from '../code-book.ts'
import { agencyOf, type GeneratorReference, type SeedAgency, type SeedDistrict } from '../generator-reference.ts'
import { plan, themes } from '../plan.ts'
import type { ActivityRow } from '../tables.ts'
import { type ActivityKind, activityKinds, partnerAgencies, worldDayKind } from './activity-kinds.ts'
import { drawAttendance, reportDays } from './attendance.ts'

/** Districts that a public source names are worked in more (the plan: boost by evidence; the factor is judgement). */
const evidenceFactor = 2.5
const worldDayFactor = 4
const worldDayKindShare = 0.6
const sundayFactor = 0.2
/** Days ahead of today that plans reach, and how thinner they are than what was held. */
const plannedDays = 92
const plannedFactor = 0.55
const cancelledShare = 0.045
const twoDaysShare: Readonly<Record<string, number>> = { conference: 0.5 }
const trainingDaysShare = 0.6
const evidenceShare = 0.78
const costKnownShare = 0.88
const costSigma = 0.6

/** Draws all activities: held or cancelled up to today, planned for the three months after it. */
export function* drawActivities(
  random: Random,
  reference: GeneratorReference,
  codes: CodeBook,
  persons: number,
  firstMonth: Month,
  today: Day,
): Generator<ActivityRow> {
  const firstDay = firstDayOf(firstMonth)
  const drawDay = weightedPicker(
    Array.from({ length: today + plannedDays - firstDay + 1 }, (_, index) => {
      const day = firstDay + index
      return [day, dayWeight(day, firstDay) * (day > today ? plannedFactor : 1)] as const
    }),
  )
  const drawKind = weightedPicker(activityKinds.map((kind) => [kind, kind.share] as const))
  const drawDistrict = createDistrictDraw(reference)
  const days = Array.from({ length: Math.round(persons * activitiesPerPerson) }, () => drawDay(random))
  // By date, so that numbers in codes rise with time.
  for (const day of days.toSorted((a, b) => a - b)) {
    const isWorldDay = isWorldDayWeek(day) && random.chance(worldDayKindShare)
    const kind = isWorldDay ? worldDayKind : drawKind(random)
    yield drawActivity(random, reference, codes, kind, drawDistrict(random, kind), day, today)
  }
}

function createDistrictDraw(reference: GeneratorReference) {
  const pickerBy = (weightOf: (district: SeedDistrict) => number) =>
    weightedPicker(reference.districts.map((district) => [district, weightOf(district)] as const))
  const anywhere = pickerBy(
    (district) => Math.sqrt(district.population) * (district.evidence.length > 0 ? evidenceFactor : 1),
  )
  const near = new Map(themes.map((theme) => [theme, pickerBy((district) => district.weights[theme])]))
  return (random: Random, kind: ActivityKind): SeedDistrict => ((kind.near && near.get(kind.near)) ?? anywhere)(random)
}

function dayWeight(day: Day, firstDay: Day): number {
  const growth = (1 + plan.awareness.per_year_growth) ** ((day - firstDay) / 365.25)
  // 1970-01-01 was a Thursday, so day 3 was a Sunday.
  const isSunday = (day + 4) % 7 === 0
  return growth * (isWorldDayWeek(day) ? worldDayFactor : 1) * (isSunday ? sundayFactor : 1)
}

/** The seven days around 30 July. */
function isWorldDayWeek(day: Day): boolean {
  const worldDay = Date.UTC(yearOfDay(day), 6, 30) / millisecondsPerDay
  return Math.abs(day - worldDay) <= 3
}

function drawActivity(
  random: Random,
  reference: GeneratorReference,
  codes: CodeBook,
  kind: ActivityKind,
  district: SeedDistrict,
  startsOn: Day,
  today: Day,
): ActivityRow {
  const organiser = drawOrganiser(random, reference, kind, district)
  const title = random.pick(kind.titles)
  const endsOn = startsOn + drawExtraDays(random, kind)
  const status = drawStatus(random, startsOn, endsOn, today)
  const isReported = status === 'held' && endsOn + reportDays(random) <= today
  const hasCost = status === 'held' && isReported && random.chance(costKnownShare)
  const cost = Math.round(random.lognormal(kind.medianCostPkr, costSigma) / 500) * 500
  return {
    id: random.uuid(startsOn * millisecondsPerDay),
    activity_code: codes.next(organiser.code, yearOfDay(startsOn), 'A'),
    is_synthetic: true,
    organiser_agency_id: organiser.id,
    partner_agency_ids: drawPartners(random, organiser),
    kind: kind.id,
    audience: random.pick(kind.audiences),
    title_en: `${title.en}, ${district.nameEn}`,
    title_ur: `${title.ur}، ${district.nameUr}`,
    status,
    starts_on: isoOfDay(startsOn),
    ends_on: isoOfDay(endsOn),
    district_id: district.id,
    ...drawAttendance(random, kind, isReported),
    cost_pkr: hasCost ? cost : null,
    has_evidence: isReported && random.chance(evidenceShare),
  }
}

function drawOrganiser(
  random: Random,
  reference: GeneratorReference,
  kind: ActivityKind,
  district: SeedDistrict,
): SeedAgency {
  const possible = kind.organisers
    .map((id) => agencyOf(reference, id))
    .filter((agency) => agency.provinceId === '' || agency.provinceId === district.provinceId)
  return random.pick(possible)
}

function drawPartners(random: Random, organiser: SeedAgency): string[] {
  const partners = new Set<string>()
  for (let draw = random.integer(0, 3); draw > 0; draw--) partners.add(random.pick(partnerAgencies))
  partners.delete(organiser.id)
  return [...partners]
}

/** Trainings mostly last two or three days, conferences one or two, anything else one. */
function drawExtraDays(random: Random, kind: ActivityKind): number {
  if (kind.id.startsWith('training') && random.chance(trainingDaysShare)) return random.integer(1, 2)
  return random.chance(twoDaysShare[kind.id] ?? 0) ? 1 : 0
}

function drawStatus(random: Random, startsOn: Day, endsOn: Day, today: Day): ActivityRow['status'] {
  if (random.chance(cancelledShare)) return 'cancelled'
  return startsOn > today || endsOn > today ? 'planned' : 'held'
}
