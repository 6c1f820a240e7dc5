import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { type AnchorFile, nextAnchor, readAnchors, wholeText } from '../../audit/anchors.ts'
import { readHeads } from '../../audit/verify-chains.ts'
import type { Database } from '../../db/database.ts'
import { sha256 } from './sha256.ts'

/** Where anchors lie unless somebody says otherwise. */
export const anchorFileIn = (dataFolder: string): string => path.join(dataFolder, 'audit-anchors.jsonl')

/** @returns `undefined` where there is no such file @throws AnchorsAltered */
export async function readAnchorFile(file: string): Promise<AnchorFile | undefined> {
  const text = await textOf(file)
  return text === undefined ? undefined : readAnchors(text, sha256)
}

/**
 * Adds the heads of all chains to the file and resolves when the disk has them.
 * @param onlyIfMoved writes nothing where no chain has a new entry
 * @returns the anchor's number and root, or `undefined` where nothing was written
 * @throws AnchorsAltered when what is there is not what was written
 */
export async function appendAnchor(
  db: Database,
  file: string,
  now: Date,
  onlyIfMoved = false,
): Promise<{ number: number; root: string } | undefined> {
  const text = (await textOf(file)) ?? ''
  const { line, number, root, hasMoved } = nextAnchor(readAnchors(text, sha256), await readHeads(db), now, sha256)
  if (onlyIfMoved && !hasMoved) return undefined
  await mkdir(path.dirname(file), { recursive: true })
  const handle = await open(file, 'a', 0o600)
  try {
    // What an earlier process had not finished was never confirmed.
    const whole = Buffer.byteLength(wholeText(text))
    if (whole < Buffer.byteLength(text)) await handle.truncate(whole)
    await handle.appendFile(line)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(path.dirname(file))
  return { number, root }
}

/** A new file is there for certain when its folder is on the disk as well. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
