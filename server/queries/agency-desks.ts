import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { AgencyDesk } from '#contract/api/agency-desks.ts'
import {
  ageOf,
  answerRecordDays,
  answerRecordOf,
  deskLanguages,
  deskReaches,
  nextOpening,
  servedAges,
  servedSexes,
} from '#contract/referrals/agency-desk.ts'
import { consentFault } from '#contract/referrals/consent.ts'
import type { Service } from '#contract/referrals/urgencies.ts'
import { dayInPakistan } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { type DistrictPlace, distanceBetween } from './district-places.ts'
import { isoText } from './iso-text.ts'
import type { DeskSubject } from './referral-subject.ts'

/*
 * Desks that give a service. The database tells whether the reader may know of them, and in two numbers how each has answered; here they become
 * what is told: a word, a distance, and whether a desk takes the person in question.
 */

const deskRow = z.object({
  agency_id: z.string(),
  name_en: z.string(),
  name_ur: z.string(),
  kind: z.string(),
  district_id: z.string(),
  open_days: z.array(z.number()),
  opens_minute: z.number().nullable(),
  closes_minute: z.number().nullable(),
  languages: z.array(z.enum(deskLanguages)),
  sexes: z.array(z.enum(servedSexes)),
  ages: z.array(z.enum(servedAges)),
  reach: z.enum(deskReaches),
  places_total: z.number().nullable(),
  places_free: z.number().nullable(),
  places_told_at: z.string().nullable(),
  version: z.number(),
  is_own: z.boolean(),
  answers_due: z.number(),
  answers_in_time: z.number(),
})
type DeskRow = z.infer<typeof deskRow>

const dayMs = 86_400_000

/**
 * Every open desk of a service that the reader may send to, in no particular order. @param tx in the context of a session
 * @param districts by id, with provinces, divisions and headquarters
 */
export async function readAgencyDesks(
  tx: Database,
  {
    service,
    now,
    subject,
    districtId,
    districts,
  }: {
    service: Service
    now: Date
    subject: DeskSubject | undefined
    districtId: string | undefined
    districts: ReadonlyMap<string, DistrictPlace>
  },
): Promise<AgencyDesk[]> {
  const since = new Date(now.getTime() - answerRecordDays * dayMs)
  const rows = await tx.all(
    deskRow,
    sql`select agency_id, name_en, name_ur, kind, district_id, open_days, opens_minute, closes_minute, languages, sexes, ages, reach, places_total,
        places_free, ${isoText('places_told_at')}, version, is_own, answers_due, answers_in_time
      from records.desks_for(${service}, ${since.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz)
      order by agency_id, district_id`,
  )
  const from = districtId === undefined ? undefined : districts.get(districtId)
  return rows.map((row) => {
    const at = districts.get(row.district_id)
    const hours = { days: row.open_days, opensMinute: row.opens_minute, closesMinute: row.closes_minute }
    const opensAt = nextOpening(hours, now)
    return {
      agencyId: row.agency_id,
      agencyName: { en: row.name_en, ur: row.name_ur },
      agencyKind: row.kind,
      service,
      districtId: row.district_id,
      openDays: row.open_days,
      opensMinute: row.opens_minute,
      closesMinute: row.closes_minute,
      opensAt: opensAt?.toISOString() ?? null,
      isOpenNow: opensAt !== undefined && opensAt.getTime() <= now.getTime(),
      languages: row.languages,
      sexes: row.sexes,
      ages: row.ages,
      reach: row.reach,
      places: placesOf(row),
      version: row.version,
      isOwn: row.is_own,
      answers: answerRecordOf(row.answers_due, row.answers_in_time),
      distanceKm: from && at ? distanceBetween(from, at) : null,
      doesNotTake: whatSpeaksAgainst(row, subject, from, at),
      consentFault: subject?.consent
        ? (consentFault(subject.consent, {
            service,
            agencyId: row.agency_id,
            agencyKind: row.kind,
            on: dayInPakistan(now),
          }) ?? null)
        : null,
    }
  })
}

const placesOf = (row: DeskRow): AgencyDesk['places'] =>
  row.places_total === null ? null : { total: row.places_total, free: row.places_free, toldAt: row.places_told_at }

/** What is not known of a person excludes nobody: a desk that asks can be asked. */
function whatSpeaksAgainst(
  { sexes, ages, reach }: DeskRow,
  subject: DeskSubject | undefined,
  from: DistrictPlace | undefined,
  at: DistrictPlace | undefined,
): AgencyDesk['doesNotTake'] {
  const against: AgencyDesk['doesNotTake'] = []
  if (subject && subject.sex !== 'unknown' && !sexes.includes(subject.sex)) against.push('sex')
  const age = subject && ageOf(subject.ageBand)
  if (age && !ages.includes(age)) against.push('age')
  if (from && at && !isWithinReach(reach, from, at)) against.push('place')
  return against
}

function isWithinReach(reach: DeskRow['reach'], from: DistrictPlace, at: DistrictPlace): boolean {
  switch (reach) {
    case 'district':
      return from.id === at.id
    case 'division':
      return from.divisionId === at.divisionId
    case 'province':
      return from.provinceId === at.provinceId
    case 'country':
      return true
  }
}

const told = z.object({
  result: z.enum(['told', 'changed', 'too-many', 'not-found']),
  free: z.number().nullable(),
  total: z.number().nullable(),
  toldAt: z.string().nullable(),
  version: z.number().nullable(),
})

/** Tells how many places of an own desk are free. @param seenVersion the version of the desk that the teller saw */
export const tellPlaces = (
  tx: Database,
  desk: { agencyId: string; service: Service; districtId: string },
  free: number,
  seenVersion: number,
  at: Date,
) =>
  tx.one(
    told,
    sql`select result, places_free as free, places_total as total,
        ${isoText('places_told_at', 'toldAt')}, version
      from records.tell_places(${desk.agencyId}, ${desk.service}, ${desk.districtId}, ${free}::integer, ${seenVersion}::integer, ${at.toISOString()}::timestamptz)`,
  )
