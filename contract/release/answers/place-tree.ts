import { countryId, type District, type Geography, isProvinceId } from '#contract/places.ts'
import { districtListOf } from './places.ts'

/** A place with what it consists of: districts that stand under it directly, and parts that have districts of their own. */
export type PlaceNode = {
  readonly id: string
  readonly isDivision: boolean
  /** Positions among the districts of the whole tree, so that figures of all of them are read from a list. */
  readonly districtPositions: readonly number[]
  readonly parts: readonly PlaceNode[]
}

export type PlaceTree = {
  readonly root: PlaceNode
  /** All that stand in the tree, in the order of the geography. */
  readonly districts: readonly District[]
}

const trees = new WeakMap<Geography, Map<string, PlaceTree>>()

/** The country or a province, its divisions of several districts, and districts; made once. A division of one district is that district. */
export function placeTree(geography: Geography, placeId: string): PlaceTree | undefined {
  const known = trees.get(geography) ?? new Map<string, PlaceTree>()
  trees.set(geography, known)
  const tree = known.get(placeId) ?? makeTree(geography, placeId)
  if (tree) known.set(placeId, tree)
  return tree
}

function makeTree(geography: Geography, placeId: string): PlaceTree | undefined {
  const isCountry = placeId === countryId
  if (!isCountry && !isProvinceId(placeId)) return undefined
  const { districts } = districtListOf(geography, placeId)
  const membersOf = (divisionId: string) =>
    districts.flatMap((district, position) => (district.divisionId === divisionId ? [position] : []))
  const provinceNode = (provinceId: string): PlaceNode => {
    const members = geography.divisions
      .filter((division) => division.provinceId === provinceId)
      .map(({ id }) => ({ id, districtPositions: membersOf(id) }))
    return {
      id: provinceId,
      isDivision: false,
      districtPositions: members.flatMap(({ districtPositions }) =>
        districtPositions.length > 1 ? [] : districtPositions,
      ),
      parts: members
        .filter(({ districtPositions }) => districtPositions.length > 1)
        .map((division) => ({ ...division, isDivision: true, parts: [] })),
    }
  }
  if (!isCountry) return { root: provinceNode(placeId), districts }
  const parts = geography.provinces.map(({ id }) => provinceNode(id))
  return { root: { id: countryId, isDivision: false, districtPositions: [], parts }, districts }
}
