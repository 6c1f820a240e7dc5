import { countryId, type Geography, type ProvinceId } from '#contract/places.ts'

/** A place with what it consists of: districts that stand under it directly, and parts that have districts of their own. */
export type PlaceNode = {
  readonly id: string
  readonly isDivision: boolean
  readonly districtIds: readonly string[]
  readonly parts: readonly PlaceNode[]
}

export type PlaceTree = {
  /** The country and its provinces, by id. */
  readonly nodes: ReadonlyMap<string, PlaceNode>
  readonly provinceOf: ReadonlyMap<string, ProvinceId>
  readonly populationOf: ReadonlyMap<string, number | null>
}

const trees = new WeakMap<Geography, PlaceTree>()

/** Country, provinces, divisions of several districts, districts; made once per geography. A division of one district is that district. */
export function placeTree(geography: Geography): PlaceTree {
  const known = trees.get(geography)
  if (known) return known
  const { provinces, divisions, districts } = geography
  const membersOf = new Map<string, string[]>()
  for (const { id, divisionId } of districts) membersOf.set(divisionId, [...(membersOf.get(divisionId) ?? []), id])
  const provinceNode = (provinceId: ProvinceId): PlaceNode => {
    const members = divisions
      .filter((division) => division.provinceId === provinceId)
      .map(({ id }) => ({ id, districtIds: membersOf.get(id) ?? [] }))
    return {
      id: provinceId,
      isDivision: false,
      districtIds: members.flatMap(({ districtIds }) => (districtIds.length > 1 ? [] : districtIds)),
      parts: members
        .filter(({ districtIds }) => districtIds.length > 1)
        .map((division) => ({ ...division, isDivision: true, parts: [] })),
    }
  }
  const parts = provinces.map(({ id }) => provinceNode(id))
  const country: PlaceNode = { id: countryId, isDivision: false, districtIds: [], parts }
  const tree = {
    nodes: new Map([country, ...parts].map((node) => [node.id, node])),
    provinceOf: new Map(districts.map(({ id, provinceId }) => [id, provinceId])),
    populationOf: new Map(districts.map(({ id, population }) => [id, population])),
  }
  trees.set(geography, tree)
  return tree
}
