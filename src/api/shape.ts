/**
 * Looks at the form of an answer before anything is drawn from it, in a twentieth of what the schema library weighs. It checks
 * structure, not rules: those were checked when the server let the answer out. A check returns where and how a value departs from
 * the form ("/figures/0/measure: text"), or `undefined` when it fits.
 */
export type Check<T> = ((value: unknown, at: string) => string | undefined) & {
  /** Never set: it carries the type of what fits. */
  readonly fits?: T
}
type OptionalCheck<T> = Check<T> & { readonly mayBeAbsent: true }

type Fields<T> = {
  readonly [Key in keyof T]-?: object extends Pick<T, Key> ? OptionalCheck<NonNullable<T[Key]>> : Check<T[Key]>
}

const check =
  <T>(name: string, fits: (value: unknown) => boolean): Check<T> =>
  (value, at) =>
    fits(value) ? undefined : `${at}: ${name}`

export const text: Check<string> = check('text', (value) => typeof value === 'string')
export const number: Check<number> = check('number', (value) => typeof value === 'number' && Number.isFinite(value))
export const flag: Check<boolean> = check('true or false', (value) => typeof value === 'boolean')

/** One of a closed list. A value that is new to this page is a departure: it could not be named or drawn. */
export const oneOf = <const T extends string>(choices: readonly T[]): Check<T> =>
  check(choices.join(' | '), (value) => (choices as readonly unknown[]).includes(value))

export const nullable =
  <T>(inner: Check<T>): Check<T | null> =>
  (value, at) =>
    value === null ? undefined : inner(value, at)

export const optional = <T>(inner: Check<T>): OptionalCheck<T> =>
  Object.assign((value: unknown, at: string) => (value === undefined ? undefined : inner(value, at)), {
    mayBeAbsent: true as const,
  })

export const list =
  <T>(item: Check<T>): Check<T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) return `${at}: list`
    for (const [index, element] of value.entries()) {
      const departure = item(element, `${at}/${index}`)
      if (departure !== undefined) return departure
    }
    return undefined
  }

/** An object with at least these fields; more are welcome, so that a newer server does not stop an older page. */
export const shapeOf = <T extends object>(fields: Fields<T>): Check<T> => {
  // The keys of `fields` are those of `T`; each check accepts any value.
  const checks = Object.entries(fields) as [string, Check<unknown>][]
  return (value, at) => {
    if (typeof value !== 'object' || value === null) return `${at}: object`
    for (const [key, inner] of checks) {
      // Own properties only: an answer named like a method of objects must not pass.
      const found: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
      const departure = inner(found, `${at}/${key}`)
      if (departure !== undefined) return departure
    }
    return undefined
  }
}
