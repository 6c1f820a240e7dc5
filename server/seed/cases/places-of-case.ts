import type { Day } from '../calendar-days.ts'
import type { GeneratorReference, SeedDistrict } from '../generator-reference.ts'
import { plan } from '../plan.ts'
import { type Random, weightedPicker } from '../random.ts'
import type { CaseFileRow } from '../tables.ts'
import type { CaseSite } from './case-sites.ts'
import { drawRouteAbroad, routesTo } from './routes.ts'

export type CasePlaces = Pick<
  CaseFileRow,
  | 'registration_district_id'
  | 'origin_district_id'
  | 'recruitment_district_id'
  | 'exploitation_district_id'
  | 'destination_country'
  | 'transit_countries'
>

/* Judgement: how far people were from home when the case was registered. */
const exploitedWhereRegistered = 0.88
const fromThePlannedRoute = 0.3
const fromTheSameDistrict = 0.55
const fromTheSameProvince = 0.72
const recruitedAtHome = 0.8

/** Draws the four places of cases, and the way abroad. A place is blank where it is unknown, abroad, or (2 %) not filled in. */
export function createPlaceDraws(reference: GeneratorReference) {
  const byPopulation = (districts: readonly SeedDistrict[]) =>
    weightedPicker(districts.map((district) => [district.id, district.population] as const))
  const anywhere = byPopulation(reference.districts)
  const overseas = weightedPicker(
    reference.districts.map((district) => [district.id, district.weights.overseas_som_tip] as const),
  )
  const inProvince = new Map(
    reference.districts.map(({ provinceId }) => [
      provinceId,
      byPopulation(reference.districts.filter((district) => district.provinceId === provinceId)),
    ]),
  )

  const drawOrigin = (random: Random, towards: SeedDistrict): string => {
    const known = routesTo(towards.id)
    if (known.length > 0 && random.chance(fromThePlannedRoute)) return random.pick(known).originId
    if (random.chance(fromTheSameDistrict)) return towards.id
    const near = random.chance(fromTheSameProvince) ? inProvince.get(towards.provinceId) : undefined
    return (near ?? anywhere)(random)
  }

  const abroad = (random: Random, site: CaseSite, on: Day): CasePlaces => {
    const origin = site.kind.places === 'transit' ? overseas(random) : site.drawHome(random).id
    const route = drawRouteAbroad(random, site.kind, origin, on)
    return {
      registration_district_id: site.district.id,
      origin_district_id: origin,
      recruitment_district_id: random.chance(recruitedAtHome) ? origin : route.towardsId,
      exploitation_district_id: null,
      destination_country: random.pick(route.destinations),
      transit_countries: route.transit,
    }
  }

  const inside = (random: Random, site: CaseSite, citizenship: string): CasePlaces => {
    const near = inProvince.get(site.district.provinceId) ?? anywhere
    const exploitation = random.chance(exploitedWhereRegistered) ? site.district.id : near(random)
    const origin = drawOrigin(random, site.district)
    const isForeign = citizenship !== 'PK'
    return {
      registration_district_id: site.district.id,
      origin_district_id: isForeign ? null : origin,
      recruitment_district_id: isForeign ? null : random.chance(recruitedAtHome) ? origin : exploitation,
      exploitation_district_id: exploitation,
      destination_country: isForeign ? 'PK' : null,
      transit_countries: [],
    }
  }

  return (random: Random, site: CaseSite, citizenship: string, on: Day): CasePlaces => {
    const places = site.kind.isTransnational ? abroad(random, site, on) : inside(random, site, citizenship)
    const orBlank = (place: string | null) => (random.chance(plan.quality_noise.missing_district) ? null : place)
    return {
      ...places,
      registration_district_id: orBlank(places.registration_district_id),
      origin_district_id: orBlank(places.origin_district_id),
      recruitment_district_id: orBlank(places.recruitment_district_id),
      exploitation_district_id: orBlank(places.exploitation_district_id),
    }
  }
}
