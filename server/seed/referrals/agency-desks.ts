import type { ProvinceId } from '#contract/places.ts'
import type { Random } from '../../random.ts'
import { type Day, isoOfInstant, millisecondsPerDay, millisecondsPerHour } from '../calendar-days.ts'
import type { GeneratorReference } from '../generator-reference.ts'
import type { Desk } from '../returns/desks.ts'
import type { AgencyDeskRow } from '../tables.ts'
import { listReceivers, type Receiver, type ReceiverGroup } from './referral-receivers.ts'

/* Judgement throughout: no list of desks with hours and places is public, and none could be shipped if it were. */

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const workingDays = [1, 2, 3, 4, 5]
const office = { opens_minute: 9 * 60, closes_minute: 17 * 60 }
const roundTheClock = { opens_minute: null, closes_minute: null }

/** Where somebody is there at night. */
const openAtNight = (group: ReceiverGroup, { service }: Receiver): boolean =>
  service === 'shelter' || group === 'police' || (group === 'child-protection' && service === 'medical')

const languagesOf: Readonly<Record<ProvinceId, readonly string[]>> = {
  punjab: ['ur', 'pa'],
  sindh: ['ur', 'sd'],
  'khyber-pakhtunkhwa': ['ur', 'ps', 'hno'],
  balochistan: ['ur', 'bal', 'ps', 'brh'],
  'islamabad-capital-territory': ['ur', 'pa', 'en'],
  'azad-jammu-and-kashmir': ['ur', 'pa'],
  'gilgit-baltistan': ['ur'],
}
/** Districts of these divisions speak Saraiki beside Punjabi. */
const saraikiDivisions = new Set(['multan-division', 'bahawalpur-division', 'dera-ghazi-khan-division'])

const reachOf: Readonly<Record<ReceiverGroup, AgencyDeskRow['reach']>> = {
  'social-welfare': 'province',
  'child-protection': 'province',
  committee: 'province',
  ngo: 'country',
  reintegration: 'country',
  police: 'province',
  documents: 'division',
  cash: 'division',
}

/** Beds of a shelter; about a quarter of the shelters are full on a given evening, and a tenth has told nothing for days. */
const places = { least: 12, most: 60 }
const fullShare = 0.25
const silentShare = 0.1

/** Every desk that the synthetic referrals may go to, with hours, persons served and places. */
export function drawAgencyDesks(
  random: Random,
  reference: GeneratorReference,
  desks: readonly Desk[],
  today: Day,
): AgencyDeskRow[] {
  return listReceivers(reference, desks).map(({ group, receiver }) => {
    const { agency, district, service } = receiver
    const draws = random.fork(`${agency.id} ${district.id} ${service}`)
    const isAtNight = openAtNight(group, receiver)
    return {
      agency_id: agency.id,
      service,
      district_id: district.id,
      is_synthetic: true,
      open_days: isAtNight ? everyDay : workingDays,
      ...(isAtNight ? roundTheClock : office),
      languages: [
        ...languagesOf[district.provinceId],
        ...(saraikiDivisions.has(district.divisionId) ? ['skr'] : []),
        ...(group === 'reintegration' ? ['en', 'fa'] : []),
      ].filter((one, index, all) => all.indexOf(one) === index),
      // A women's shelter takes women with their children; men and boys of an age go elsewhere.
      sexes:
        service === 'shelter' && group === 'social-welfare'
          ? ['female', 'transgender']
          : ['female', 'male', 'transgender'],
      ages: group === 'child-protection' ? ['children'] : ['children', 'adults'],
      reach: reachOf[group],
      ...drawPlaces(draws, receiver, today),
    }
  })
}

function drawPlaces(
  random: Random,
  { service }: Receiver,
  today: Day,
): Pick<AgencyDeskRow, 'places_total' | 'places_free' | 'places_told_at'> {
  if (service !== 'shelter') return { places_total: null, places_free: null, places_told_at: null }
  const total = random.integer(places.least, places.most)
  const free = random.chance(fullShare) ? 0 : random.integer(1, Math.ceil(total / 3))
  const hoursAgo = random.chance(silentShare) ? random.integer(72, 240) : random.integer(1, 20)
  return {
    places_total: total,
    places_free: free,
    places_told_at: isoOfInstant(today * millisecondsPerDay - hoursAgo * millisecondsPerHour),
  }
}
