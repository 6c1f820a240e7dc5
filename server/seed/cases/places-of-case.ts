import { type Random, weightedPicker } from '../../random.ts'
import type { Day } from '../calendar-days.ts'
import type { GeneratorReference, SeedDistrict } from '../generator-reference.ts'
import { plan } from '../plan.ts'
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

type PickDistrict = (random: Random) => string
type Pickers = {
  readonly anywhere: PickDistrict
  readonly overseas: PickDistrict
  readonly inProvince: ReadonlyMap<string, PickDistrict>
}

/** Makes the draw of a case's four places and its way abroad. A place is blank where it is unknown, abroad, or (2 %) not filled in. */
export function createPlaceDraws(reference: GeneratorReference) {
  const pickers = createPickers(reference.districts)
  return (random: Random, site: CaseSite, citizenship: string, on: Day): CasePlaces => {
    const places = site.kind.isTransnational
      ? drawAbroad(random, pickers, site, on)
      : drawInside(random, pickers, site, citizenship)
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

function createPickers(districts: readonly SeedDistrict[]): Pickers {
  const pickerBy = (list: readonly SeedDistrict[], weightOf: (district: SeedDistrict) => number) =>
    weightedPicker(list.map((district) => [district.id, weightOf(district)] as const))
  const byPopulation = (list: readonly SeedDistrict[]) => pickerBy(list, (district) => district.population)
  const provinces = [...new Set(districts.map((district) => district.provinceId))]
  return {
    anywhere: byPopulation(districts),
    overseas: pickerBy(districts, (district) => district.weights.overseas_som_tip),
    inProvince: new Map(
      provinces.map((id) => [id, byPopulation(districts.filter((district) => district.provinceId === id))]),
    ),
  }
}

function drawAbroad(random: Random, pickers: Pickers, site: CaseSite, on: Day): CasePlaces {
  const origin = site.kind.places === 'transit' ? pickers.overseas(random) : site.drawHome(random).id
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

function drawInside(random: Random, pickers: Pickers, site: CaseSite, citizenship: string): CasePlaces {
  const near = pickers.inProvince.get(site.district.provinceId) ?? pickers.anywhere
  const exploitation = random.chance(exploitedWhereRegistered) ? site.district.id : near(random)
  const origin = drawOrigin(random, pickers, site.district)
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

function drawOrigin(random: Random, pickers: Pickers, towards: SeedDistrict): string {
  const known = routesTo(towards.id)
  if (known.length > 0 && random.chance(fromThePlannedRoute)) return random.pick(known).originId
  if (random.chance(fromTheSameDistrict)) return towards.id
  const near = random.chance(fromTheSameProvince) ? pickers.inProvince.get(towards.provinceId) : undefined
  return (near ?? pickers.anywhere)(random)
}
