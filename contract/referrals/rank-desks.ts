import { type AnswerRecord, placesStaleAfterHours } from './agency-desk.ts'
import type { Urgency } from './urgencies.ts'

/*
 * "Where can this person go tonight?" In which order desks are offered. The order is a list of questions and no score: each desk can be told why
 * it stands where it stands, and a number is never added to a distance.
 */

export type RankedDesk = {
  /** It takes persons of this sex and age from this district. */
  readonly fits: boolean
  /** Consent covers it; `null` when no consent has been chosen. */
  readonly isCovered: boolean | null
  readonly places: { readonly free: number; readonly toldAt: string } | null
  readonly opensAt: string | null
  readonly distanceKm: number | null
  readonly answers: AnswerRecord
}

const hourMs = 3_600_000
/** Within so many hours a desk must be open to be of use. */
const openWithinHours: Readonly<Record<Urgency, number>> = { emergency: 2, urgent: 24, routine: 7 * 24 }
/** Who answers well is preferred to who is near, within these bands (km). */
const distanceBandsKm = [25, 75, 150, 300, 600] as const
const answerOrder: readonly AnswerRecord[] = ['mostly-in-time', 'too-few', 'often-late', 'mostly-silent']

/** Room as it is known: some, not told or too old to be true, none. */
export function roomOf(places: RankedDesk['places'], now: Date): 'free' | 'not-known' | 'full' {
  if (!places || now.getTime() - Date.parse(places.toldAt) > placesStaleAfterHours * hourMs) return 'not-known'
  return places.free > 0 ? 'free' : 'full'
}

/** Smaller comes first. The questions, in this order: may it, has it room, is it open in time, how far, does it answer. */
function questionsOf(desk: RankedDesk, urgency: Urgency, now: Date): number[] {
  const opensIn = desk.opensAt === null ? Number.POSITIVE_INFINITY : Date.parse(desk.opensAt) - now.getTime()
  const km = desk.distanceKm ?? Number.POSITIVE_INFINITY
  return [
    desk.fits ? 0 : 1,
    desk.isCovered === false ? 1 : 0,
    { free: 0, 'not-known': 1, full: 2 }[roomOf(desk.places, now)],
    opensIn <= openWithinHours[urgency] * hourMs ? 0 : 1,
    distanceBandsKm.filter((edge) => km > edge).length,
    answerOrder.indexOf(desk.answers),
    km,
  ]
}

/** The desks in the order in which they are offered. Equal ones keep their order. */
export function rankDesks<Desk extends RankedDesk>(desks: readonly Desk[], urgency: Urgency, now: Date): Desk[] {
  return desks
    .map((desk) => ({ desk, questions: questionsOf(desk, urgency, now) }))
    .toSorted((a, b) => {
      const at = a.questions.findIndex((answer, index) => answer !== b.questions[index])
      return at < 0 ? 0 : (a.questions[at] ?? 0) - (b.questions[at] ?? 0)
    })
    .map(({ desk }) => desk)
}
