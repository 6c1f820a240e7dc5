import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readDatabase } from '#mocks/backend/read-database.ts'

/** The first header of an archive, as far as it is looked at. */
const tar = Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\0')])
const served = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`

describe('reading the prepared database', () => {
  it.each([
    ['packed', 'application/octet-stream', gzipSync(tar), 'application/gzip'],
    ['unpacked by the browser on the way', 'application/gzip', tar, 'application/x-tar'],
  ])('goes by the bytes when it arrives %s', async (_, type, bytes, expected) => {
    const database = await readDatabase(served(type, bytes))
    expect(database.type).toBe(expected)
    expect(Buffer.from(await database.arrayBuffer())).toEqual(bytes)
  })

  it("refuses a static host's own page", async () => {
    const page = served('text/html', Buffer.from('<!doctype html>'))
    await expect(readDatabase(page)).rejects.toThrow('something else than the prepared database (text/html)')
  })
})
