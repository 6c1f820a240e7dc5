/**
 * Columns of records for people who may read those records: one code per record and dimension, no names and no free text. Whoever may
 * not read records is given released tables instead; columns hold every small count there is.
 */

/** The fail mask of a record is one byte: one bit per dimension. */
export const maximumDimensions = 8

/** Values of all dictionaries of an engine together: a count's place among all views is a number of 16 bits. */
export const maximumCells = 65_536

export type Codes = Uint8Array | Uint16Array

export type Column<Name extends string = string> = {
  readonly name: Name
  /** What the codes mean: code `c` is `dictionary[c]`. A slider moves along this order. */
  readonly dictionary: readonly string[]
  /** One code per record, in one byte while the dictionary has at most 256 values, otherwise in two. */
  readonly codes: Codes
}

/** Room for codes of a dictionary with so many values, all zero. */
export function emptyCodes(records: number, values: number): Codes {
  return values <= 256 ? new Uint8Array(records) : new Uint16Array(records)
}

/**
 * @param values one per record
 * @param dictionary every value that may occur, in the order of sliders and lists; left out, the values that do occur, sorted
 */
export function encodeColumn<Name extends string>(
  name: Name,
  values: readonly string[],
  dictionary: readonly string[] = [...new Set(values)].toSorted(),
): Column<Name> {
  if (dictionary.length > maximumCells)
    throw new RangeError(`The dictionary of ${name} has ${dictionary.length} values; at most ${maximumCells} fit`)
  const codeOf = new Map(dictionary.map((value, code) => [value, code]))
  const codes = emptyCodes(values.length, dictionary.length)
  for (const [record, value] of values.entries()) {
    const code = codeOf.get(value)
    if (code === undefined) throw new RangeError(`The dictionary of ${name} has no ${value}`)
    codes[record] = code
  }
  return { name, dictionary, codes }
}
