import type { BaseDistrict } from '../district-table.ts'
import { distanceToAreaKm } from '../earth-distance.ts'
import { containsPoint, interiorPoint, type Point, type Ring } from '../ring-geometry.ts'
import type { Claim, Doubt, Matching, Stray } from './match-features.ts'

export type CoveredDistrict = { readonly districtId: string; readonly claims: readonly Claim[] }
export type Coverage = {
  readonly covered: readonly CoveredDistrict[]
  /** Base districts without a shape in the file, in the order of the table. */
  readonly missing: readonly BaseDistrict[]
  readonly doubts: readonly Doubt[]
  readonly strays: readonly Stray[]
}

/** A headquarters may lie this far outside its shape: simplified coasts and the accuracy of town positions. */
const closeKm = 15
/** A shape farther from its headquarters than this is another district under the same name. */
const farKm = 60

/** All rings of an area without the repeated last corner. */
const ringsOf = ({ geometry }: Claim): Ring[] =>
  geometry.coordinates
    .flat()
    .map((ring) => ring.slice(0, -1).map(([lon = Number.NaN, lat = Number.NaN]): Point => [lon, lat]))

/** Kilometres from a place to the nearest of the claimed areas. */
const distanceKm = (place: Point, claims: readonly Claim[]): number =>
  Math.min(...claims.map((claim) => distanceToAreaKm(place, ringsOf(claim))))

const isOverlapping = (claims: readonly Claim[]): boolean =>
  claims.some((claim) => {
    const inside = interiorPoint(ringsOf(claim))
    return claims.some((other) => other !== claim && containsPoint(ringsOf(other), inside))
  })

/** Why the claims on one district cannot be used, or nothing. */
const objectionTo = (claims: readonly Claim[], district: BaseDistrict): string | undefined => {
  const whole = claims.filter(({ way }) => way !== 'later-district')
  if (whole.length > 1 && isOverlapping(whole)) return 'they cover the same ground'
  if (whole.length === 0) {
    const isComplete =
      claims.length > 1 &&
      [district.headquarters, district.innerPoint].every((place) => distanceKm(place, claims) <= closeKm)
    if (!isComplete) return `the rest of ${district.name} is not in the file`
  }
  const awayKm = distanceKm(district.headquarters, claims)
  return awayKm > farKm ? `${district.name}'s headquarters lies ${Math.round(awayKm)} km away` : undefined
}

/**
 * Settles which shapes make up each district. Several features of one name are joined when they lie side by side (a district
 * and a frontier region merged into it) and doubted when they overlap. Later districts are joined to their parent; without the
 * parent they stand for it only if together they hold its headquarters and its middle. A shape far from the district's
 * headquarters is doubted.
 */
export const settleClaims = ({ claims, doubts, strays }: Matching, districts: readonly BaseDistrict[]): Coverage => {
  const settled = districts.map((district) => {
    const own = claims.filter(({ districtId }) => districtId === district.id)
    return { district, own, objection: own.length === 0 ? undefined : objectionTo(own, district) }
  })
  const isCovered = ({ own, objection }: (typeof settled)[number]) => own.length > 0 && objection === undefined
  return {
    covered: settled.filter(isCovered).map(({ district, own }) => ({ districtId: district.id, claims: own })),
    missing: settled.filter((entry) => !isCovered(entry)).map(({ district }) => district),
    doubts: [
      ...doubts,
      ...settled.flatMap(({ district, own, objection }) =>
        objection === undefined
          ? []
          : [{ labels: own.map(({ label }) => label), candidates: [district.id], reason: objection }],
      ),
    ],
    strays,
  }
}
