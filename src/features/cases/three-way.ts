import type { Typed } from './case-fields.ts'

export type Merged = {
  /** What was typed, with what somebody else changed where the typer changed nothing. */
  readonly typed: Typed
  /** Fields that both changed, each to something else. */
  readonly contested: readonly string[]
  /** Fields taken over from the other. */
  readonly taken: readonly string[]
}

/** Brings together what stood there when the form was opened, what was typed since, and what stands there now. */
export function mergeTyped(base: Typed, typed: Typed, theirs: Typed): Merged {
  const fields = Object.keys(typed)
  const has = (one: Typed, other: Typed, field: string) => isSameValue(one[field], other[field])
  const changedThere = fields.filter((field) => !has(base, theirs, field))
  const taken = changedThere.filter((field) => has(base, typed, field))
  const contested = changedThere.filter((field) => !has(base, typed, field) && !has(typed, theirs, field))
  const over = Object.fromEntries(taken.map((field) => [field, theirs[field] ?? null]))
  return { typed: { ...typed, ...over }, contested, taken }
}

/** The order of a list says nothing. */
export const isSameValue = (one: Typed[string] | undefined, other: Typed[string] | undefined): boolean =>
  text(one) === text(other)
const text = (value: Typed[string] | undefined): string =>
  JSON.stringify(Array.isArray(value) ? [...value].sort() : (value ?? null))
