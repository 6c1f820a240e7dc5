import { provinceIds } from '#contract/places.ts'
import { answerHours, type Urgency } from '#contract/referrals/urgencies.ts'
import { drawLots, type Random } from '../../random.ts'
import type { GeneratorReference } from '../generator-reference.ts'
import type { Receiver } from './referral-receivers.ts'
import { receivingAgencyIds } from './referral-receivers.ts'

/*
 * Judgement throughout: no Pakistani figures on answers exist. A median time is told as a part of the time allowed. Who
 * is quick and who is silent is drawn by lot, spread evenly between the two ends, so that no agency or district is
 * singled out by hand.
 */
const medianOfAllowed = { quickest: 0.12, slowest: 0.95 }
const neverShare = { least: 0.06, most: 0.38 }
const provinceFactor = { quickest: 0.75, slowest: 1.35 }
const districtFactor = { quickest: 0.75, slowest: 1.35 }
/** σ of the logarithm of an answer's time. */
const timeSigma = 1.15
/** Each year answers come this much sooner, and this much fewer referrals are never answered. */
const yearlyFactor = 0.94
/** Two hours are harder to keep than three days. */
const urgencyFactor: Readonly<Record<Urgency, number>> = { emergency: 1.5, urgent: 1.05, routine: 0.9 }

const between = (low: number, high: number, place: number) => low + (high - low) * place

/**
 * Makes the draw of the hours until the first answer; `undefined` means that nobody ever answers.
 * @returns a function of receiver, urgency and whole years since the first year of the records
 */
export function createResponseDraw(random: Random, reference: GeneratorReference) {
  const agencies = drawLots(random.fork('agencies'), receivingAgencyIds)
  const provinces = drawLots(random.fork('provinces'), provinceIds)
  const districts = drawLots(
    random.fork('districts'),
    reference.districts.map((district) => district.id),
  )
  return (draws: Random, receiver: Receiver, urgency: Urgency, years: number): number | undefined => {
    const agency = agencies.get(receiver.agency.id) ?? 0.5
    const province = provinces.get(receiver.district.provinceId) ?? 0.5
    const district = districts.get(receiver.district.id) ?? 0.5
    const trend = yearlyFactor ** years
    const factor =
      between(provinceFactor.quickest, provinceFactor.slowest, province) *
      between(districtFactor.quickest, districtFactor.slowest, district)
    const never = Math.min(0.6, between(neverShare.least, neverShare.most, agency) * factor * trend)
    if (draws.chance(never)) return undefined
    const median = between(medianOfAllowed.quickest, medianOfAllowed.slowest, agency) * factor * trend
    return draws.lognormal(answerHours[urgency] * median * urgencyFactor[urgency], timeSigma)
  }
}
