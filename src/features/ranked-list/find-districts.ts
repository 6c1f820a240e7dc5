import { foldName } from '#contract/geography/fold-name.ts'
import type { Geography } from '#contract/places.ts'

/**
 * Ids of the districts whose English or Urdu name contains what was typed, whatever the keyboard: case, spaces, hyphens and the
 * Arabic forms of Urdu letters make no difference. `undefined` when nothing was typed.
 */
export function findDistricts({ districts }: Geography, typed: string): ReadonlySet<string> | undefined {
  const key = foldName(typed)
  if (key === '') return undefined
  const found = districts.filter(({ name }) => foldName(name.en).includes(key) || foldName(name.ur).includes(key))
  return new Set(found.map(({ id }) => id))
}
