import { type Column, emptyCodes } from './column.ts'

/** A column as it travels in JSON: its codes as base64, two bytes each with the low one first where one is too small. */
export type ColumnText<Value extends string = string> = {
  readonly dictionary: readonly Value[]
  readonly codes: string
}

/** `String.fromCharCode` takes its bytes as arguments, of which there may be some ten thousand. */
const chunk = 8192

export function writeColumn({ dictionary, codes }: Column): { dictionary: string[]; codes: string } {
  const size = codes.BYTES_PER_ELEMENT
  const bytes = new Uint8Array(codes.length * size)
  for (const [record, code] of codes.entries())
    for (let byte = 0; byte < size; byte++) bytes[record * size + byte] = (code >> (8 * byte)) & 255
  let text = ''
  for (let at = 0; at < bytes.length; at += chunk) text += String.fromCharCode(...bytes.subarray(at, at + chunk))
  return { dictionary: [...dictionary], codes: btoa(text) }
}

/** @throws RangeError for text that is no whole number of codes, or for a code without a value */
export function readColumn<Name extends string>(name: Name, { dictionary, codes: text }: ColumnText): Column<Name> {
  const bytes = atob(text)
  const size = emptyCodes(0, dictionary.length).BYTES_PER_ELEMENT
  if (bytes.length % size !== 0) throw new RangeError(`${name}: ${bytes.length} bytes, ${size} to a code`)
  const codes = emptyCodes(bytes.length / size, dictionary.length)
  for (let record = 0; record < codes.length; record++) {
    let code = 0
    for (let byte = 0; byte < size; byte++) code |= bytes.charCodeAt(record * size + byte) << (8 * byte)
    if (code >= dictionary.length) throw new RangeError(`${name}: no code ${code}`)
    codes[record] = code
  }
  return { name, dictionary, codes }
}
