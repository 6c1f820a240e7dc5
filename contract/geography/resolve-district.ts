import type { DistrictName } from './district.ts'
import { foldName } from './fold-name.ts'
import { spellingDistance } from './spelling-distance.ts'

/** Why a written name does not identify one district. */
export type AmbiguityReason =
  /** Several districts share the name, as "Karachi" or "Dir". */
  | 'shared-name'
  /** One district's other name is the name or other name of a second one. */
  | 'also-names-another'
  /** The name is known, but only outside the province that was given with it. */
  | 'other-province'

/** What became of a written name. Every id is a base district, except `laterDistrictId`. */
export type DistrictResolution =
  | { readonly kind: 'found'; readonly districtId: string; readonly via: 'name' | 'alias' | 'urdu-name' }
  | {
      readonly kind: 'found'
      readonly districtId: string
      readonly via: 'later-district'
      /** The later (or abolished) district that was written; its records count in `districtId`. */
      readonly laterDistrictId: string
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[]; readonly reason: AmbiguityReason }
  /** `nearest`: up to three districts with a similar spelling, to be offered, never to be taken. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] }

export type DistrictHint = { readonly provinceId?: string | undefined }
export type DistrictResolver = (written: string, hint?: DistrictHint) => DistrictResolution

type NameKind = 'name' | 'urdu-name' | 'alias' | 'shared'
type NameHit = { readonly district: DistrictName; readonly kind: NameKind }
type NameIndex = ReadonlyMap<string, readonly NameHit[]>

const nearestCount = 3
/** Letters two names must share at the start for one to be offered as part of the other ("Lahore Cantt"). */
const shortestPart = 4

/** Most slips for which a name is still worth offering: one in a short name, three in a long one. */
function editLimit(key: string): number {
  if (key.length <= 4) return 1
  return key.length <= 8 ? 2 : 3
}

function namesOf(district: DistrictName): readonly (readonly [NameKind, string])[] {
  return [
    ['name', district.name],
    ['urdu-name', district.nameUr],
    ...district.aliases.map((alias) => ['alias', alias] as const),
    ...district.sharedNames.map((shared) => ['shared', shared] as const),
  ]
}

function indexNames(districts: readonly DistrictName[]): NameIndex {
  const index = new Map<string, NameHit[]>()
  for (const district of districts) {
    for (const [kind, written] of namesOf(district)) {
      const key = foldName(written)
      if (key === '') continue
      const hits = index.get(key) ?? []
      // The first of a district's names to reach a key is the strongest: name, Urdu name, alias, shared name.
      if (!hits.some((hit) => hit.district === district)) hits.push({ district, kind })
      index.set(key, hits)
    }
  }
  return index
}

function baseIdOf(district: DistrictName): string {
  return district.parentId ?? district.id
}

function baseIdsOf(hits: readonly NameHit[]): string[] {
  return [...new Set(hits.map((hit) => baseIdOf(hit.district)))]
}

function foundIn(hits: readonly NameHit[], districtId: string): DistrictResolution {
  const direct = hits.find((hit) => hit.district.id === districtId)
  if (direct !== undefined) {
    const via = direct.kind === 'shared' ? 'alias' : direct.kind
    return { kind: 'found', districtId, via }
  }
  const later = hits.map((hit) => hit.district.id)
  const [laterDistrictId] = later
  // Two later districts of one parent under one name: the parent is certain, which of the two is not.
  if (laterDistrictId === undefined || later.length > 1) return { kind: 'found', districtId, via: 'alias' }
  return { kind: 'found', districtId, via: 'later-district', laterDistrictId }
}

/** How unlike two folded names are, or null when the candidate is not worth offering. Part of a name ranks last. */
function unlikeness(key: string, candidate: string): number | null {
  const limit = editLimit(key)
  const edits = spellingDistance(key, candidate, limit)
  if (edits <= limit) return edits
  const [short, long] = key.length < candidate.length ? [key, candidate] : [candidate, key]
  return short.length >= shortestPart && long.startsWith(short) ? limit + 1 : null
}

function suggestNearest(index: NameIndex, key: string, provinceId: string | undefined): string[] {
  const leastUnlike = new Map<string, number>()
  for (const [candidate, hits] of index) {
    const rank = unlikeness(key, candidate)
    if (rank === null) continue
    for (const hit of hits) {
      if (provinceId !== undefined && hit.district.provinceId !== provinceId) continue
      const id = baseIdOf(hit.district)
      leastUnlike.set(id, Math.min(rank, leastUnlike.get(id) ?? Infinity))
    }
  }
  const ranked = [...leastUnlike].sort(([idA, a], [idB, b]) => a - b || (idA < idB ? -1 : 1))
  return ranked.slice(0, nearestCount).map(([id]) => id)
}

function assertConsistent(districts: readonly DistrictName[]): void {
  const ids = new Set<string>()
  for (const { id } of districts) {
    if (ids.has(id)) throw new Error(`district "${id}" is listed twice`)
    ids.add(id)
  }
  for (const { id, parentId } of districts) {
    if (parentId !== null && !ids.has(parentId)) throw new Error(`district "${id}" folds into unknown "${parentId}"`)
  }
}

/**
 * Makes the function that turns a district name as people write it into a district.
 * It answers "found" only when exactly one base district bears the name (in English, Urdu, an old or a short form);
 * likeness of spelling only ever yields suggestions. A later district is found and folded into its parent.
 *
 * @param districts base and later districts; parents must be in the list
 * @throws Error when an id is listed twice or a parent is missing
 */
export function makeDistrictResolver(districts: readonly DistrictName[]): DistrictResolver {
  assertConsistent(districts)
  const index = indexNames(districts)

  return (written, hint) => {
    const key = foldName(written)
    const provinceId = hint?.provinceId
    if (key === '') return { kind: 'unknown', nearest: [] }

    const everywhere = index.get(key)
    if (everywhere === undefined) return { kind: 'unknown', nearest: suggestNearest(index, key, provinceId) }

    const hits =
      provinceId === undefined ? everywhere : everywhere.filter((hit) => hit.district.provinceId === provinceId)
    if (hits.length === 0) return { kind: 'ambiguous', candidates: baseIdsOf(everywhere), reason: 'other-province' }

    const candidates = baseIdsOf(hits)
    const [onlyCandidate] = candidates
    if (candidates.length === 1 && onlyCandidate !== undefined) return foundIn(hits, onlyCandidate)
    const isShared = hits.some((hit) => hit.kind === 'shared')
    return { kind: 'ambiguous', candidates, reason: isShared ? 'shared-name' : 'also-names-another' }
  }
}
