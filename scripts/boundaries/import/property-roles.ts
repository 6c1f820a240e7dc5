import type { DistrictResolver } from '#contract/geography/resolve-district.ts'
import { type BoundaryFile, BoundaryFileError, type Layer, type RawFeature } from './boundary-file.ts'
import { provinceNamed } from './province-names.ts'

/** Which property of a layer says what; `null` where the layer does not say it. */
export type PropertyRoles = { readonly name: string; readonly code: string | null; readonly province: string | null }

/** What the operator chose instead of leaving it to be found. */
export type RoleChoices = {
  readonly layer: string | undefined
  readonly nameProperty: string | undefined
  readonly codeProperty: string | undefined
}

/** A property as text; numbers and other values are not names. */
export const textOf = ({ properties }: Pick<RawFeature, 'properties'>, key: string | null): string | undefined => {
  const value = key === null ? undefined : properties[key]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

const keysOf = (features: readonly RawFeature[]): string[] => [
  ...new Set(features.flatMap(({ properties }) => Object.keys(properties))),
]

const pcodePattern = /^PK\d{3,}$/i

/**
 * How many different districts the values of a property name; names that are the district's own decide between equals. P-codes
 * are passed over, because looking for names spelt like them is slow.
 */
const districtsNamed = (features: readonly RawFeature[], key: string, resolve: DistrictResolver): number => {
  const ids = new Set<string>()
  let ownNames = 0
  const texts = new Set(features.map((feature) => textOf(feature, key) ?? ''))
  for (const text of texts) {
    const resolution = pcodePattern.test(text) ? undefined : resolve(text)
    if (resolution?.kind !== 'found') continue
    if (resolution.via === 'name') ownNames += 1
    ids.add(resolution.via === 'later-district' ? resolution.laterDistrictId : resolution.districtId)
  }
  return ids.size + ownNames / (texts.size + 1)
}

type Scored = { readonly key: string; readonly score: number }

/** The key with the highest score above zero; the first in the file where several have it. */
const best = (keys: readonly string[], scoreOf: (key: string) => number): Scored | undefined =>
  keys
    .map((key): Scored => ({ key, score: scoreOf(key) }))
    .filter(({ score }) => score > 0)
    .reduce<Scored | undefined>((top, next) => (top === undefined || next.score > top.score ? next : top), undefined)

const share = (features: readonly RawFeature[], key: string, isOne: (text: string) => boolean): number =>
  features.filter((feature) => isOne(textOf(feature, key) ?? '')).length / features.length

/** A column counts as codes or as provinces when at least this share of its cells are some. */
const smallestShare = 0.5

const nameScore = (features: readonly RawFeature[], resolve: DistrictResolver): Scored | undefined =>
  best(keysOf(features), (key) => districtsNamed(features, key, resolve))

/** The layer that names the most districts, or the chosen one. */
export const findDistrictLayer = (file: BoundaryFile, choice: string | undefined, resolve: DistrictResolver): Layer => {
  const layerNames = file.layers.map(({ name }) => name ?? '(unnamed)').join(', ')
  if (choice !== undefined) {
    const chosen = file.layers.find(({ name }) => name === choice)
    if (chosen === undefined)
      throw new BoundaryFileError([`There is no layer "${choice}". The file has: ${layerNames}.`])
    return chosen
  }
  const scored = file.layers.map((layer) => ({ layer, score: nameScore(layer.features, resolve)?.score ?? 0 }))
  const top = scored.toSorted((a, b) => b.score - a.score)[0]
  if (top === undefined) throw new BoundaryFileError(['The file has no layer of areas.'])
  return top.layer
}

const chosenKey = (features: readonly RawFeature[], key: string): string => {
  if (keysOf(features).includes(key)) return key
  throw new BoundaryFileError([`No feature has a property "${key}". The layer has: ${keysOf(features).join(', ')}.`])
}

/**
 * Finds the properties by what is in them, whatever they are called: the name property is the one that names the most
 * districts, the code property holds P-codes, the province property names provinces. Throws `BoundaryFileError` when no
 * property names a district, or a chosen one does not exist.
 */
export const findRoles = (
  { features }: Layer,
  { nameProperty, codeProperty }: RoleChoices,
  resolve: DistrictResolver,
): PropertyRoles => {
  const keys = keysOf(features)
  const name = nameProperty === undefined ? nameScore(features, resolve)?.key : chosenKey(features, nameProperty)
  if (name === undefined)
    throw new BoundaryFileError([
      `No property names a district. The layer has: ${keys.join(', ') || 'no properties'}. Choose one with --name-property.`,
    ])
  const atLeast = (value: number): number => (value >= smallestShare ? value : 0)
  const isCode = (text: string) => pcodePattern.test(text)
  const code = best(keys, (key) => atLeast(share(features, key, isCode)))?.key
  const others = keys.filter((key) => key !== name)
  const province = best(others, (key) =>
    atLeast(share(features, key, (text) => provinceNamed(text) !== undefined)),
  )?.key
  return {
    name,
    code: codeProperty === undefined ? (code ?? null) : chosenKey(features, codeProperty),
    province: province ?? null,
  }
}
