import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportedBoundaries } from '#server/boundaries/imported-boundaries.ts'

/**
 * Puts the three files into `boundaries` in the data folder, in place of an earlier import. They are written aside first and
 * moved in one step, so that a failure half-way leaves the earlier ones as they were. Returns the folder.
 */
export const writeImported = (dataFolder: string, { topology, frame, source }: ImportedBoundaries): string => {
  mkdirSync(dataFolder, { recursive: true })
  const fresh = mkdtempSync(join(dataFolder, 'boundaries-'))
  try {
    writeFileSync(join(fresh, 'districts.topo.json'), `${JSON.stringify(topology)}\n`)
    writeFileSync(join(fresh, 'frame.json'), `${JSON.stringify(frame)}\n`)
    writeFileSync(join(fresh, 'source.json'), `${JSON.stringify(source, null, 2)}\n`)
    // mkdtemp makes folders private; the server may run as another user.
    chmodSync(fresh, 0o755)
    const folder = join(dataFolder, 'boundaries')
    rmSync(folder, { recursive: true, force: true })
    renameSync(fresh, folder)
    return folder
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    throw error
  }
}
