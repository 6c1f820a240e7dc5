/** One table of an OpenType file: its four-letter tag and its bytes. */
type FontTable = { readonly tag: string; readonly bytes: Buffer }

const windowsPlatform = 3
const unicodeBmp = 1
const usEnglish = 0x409
const headerBytes = 12
const entryBytes = 16

/**
 * The same font under another family name, with the copyright notice kept as the licence asks.
 * Takes and returns an uncompressed OpenType file (TrueType outlines); only the `name` table changes.
 */
export function renameFont(font: Buffer, family: string): Buffer {
  const tables = readTables(font)
  const copyright = readName(tableOf(tables, 'name'), 0)
  const style = 'Regular'
  const names: readonly (readonly [number, string])[] = [
    [0, copyright],
    [1, family],
    [2, style],
    [3, `${family} ${style}, subset for Rabta`],
    [4, family],
    [5, readName(tableOf(tables, 'name'), 5)],
    [6, family.replaceAll(' ', '')],
    [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
    [14, 'https://openfontlicense.org'],
  ]
  return writeTables(
    font.readUInt32BE(0),
    tables.map((table) => (table.tag === 'name' ? { tag: 'name', bytes: nameTable(names) } : table)),
  )
}

function readTables(font: Buffer): FontTable[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = headerBytes + index * entryBytes
    const offset = font.readUInt32BE(entry + 8)
    return {
      tag: font.toString('latin1', entry, entry + 4),
      bytes: font.subarray(offset, offset + font.readUInt32BE(entry + 12)),
    }
  })
}

function tableOf(tables: readonly FontTable[], tag: string): Buffer {
  const table = tables.find((candidate) => candidate.tag === tag)
  if (!table) throw new Error(`The font has no ${tag} table`)
  return table.bytes
}

function readName(table: Buffer, nameId: number): string {
  const storage = table.readUInt16BE(4)
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const record = 6 + index * 12
    if (table.readUInt16BE(record) !== windowsPlatform || table.readUInt16BE(record + 6) !== nameId) continue
    const start = storage + table.readUInt16BE(record + 10)
    const utf16 = Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8)))
    return utf16.swap16().toString('utf16le')
  }
  throw new Error(`The font has no name ${nameId}`)
}

function nameTable(names: readonly (readonly [number, string])[]): Buffer {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const head = Buffer.alloc(6 + names.length * 12)
  head.writeUInt16BE(names.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  for (const [index, [nameId]] of names.entries()) {
    const length = texts[index]?.length ?? 0
    const fields = [windowsPlatform, unicodeBmp, usEnglish, nameId, length, offset]
    for (const [field, value] of fields.entries()) head.writeUInt16BE(value, 6 + index * 12 + field * 2)
    offset += length
  }
  return Buffer.concat([head, ...texts])
}

function writeTables(version: number, tables: readonly FontTable[]): Buffer {
  const powerOfTwo = 2 ** Math.floor(Math.log2(tables.length))
  const head = Buffer.alloc(headerBytes + tables.length * entryBytes)
  head.writeUInt32BE(version, 0)
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(powerOfTwo * entryBytes, 6)
  head.writeUInt16BE(Math.log2(powerOfTwo), 8)
  head.writeUInt16BE((tables.length - powerOfTwo) * entryBytes, 10)
  const bodies: Buffer[] = []
  let offset = head.length
  for (const [index, { tag, bytes }] of tables.entries()) {
    const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
    const entry = headerBytes + index * entryBytes
    head.write(tag, entry, 'latin1')
    head.writeUInt32BE(checksum(padded), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(bytes.length, entry + 12)
    bodies.push(padded)
    offset += padded.length
  }
  return Buffer.concat([head, ...bodies])
}

function checksum(padded: Buffer): number {
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}
