import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type BoundaryProfile, missingForProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { parseImportedBoundaries } from '../../boundaries/imported-boundaries.ts'
import { SettingsError } from '../start/settings.ts'

export type ImportedShapes = {
  readonly addresses: { readonly frameUrl: string; readonly boundariesUrl: string }
  readonly frame: MapFrame
  /** The text served at one of the addresses. */
  readonly read: (pathname: string) => string | undefined
}

/**
 * Boundaries that `rabta boundaries import` left in the data folder; `undefined` where the shapes that ship with Rabta are used.
 * Their addresses carry a hash of the content, so that a browser may keep them.
 * @throws SettingsError when the profile needs lines that are not there; Error naming a file that is damaged
 */
export function readImportedShapes(dataFolder: string, profile: BoundaryProfile): ImportedShapes | undefined {
  const folder = path.join(dataFolder, 'boundaries')
  if (!existsSync(path.join(folder, 'source.json'))) {
    if (profile === 'official') throw new SettingsError(lacking['imported-outline'])
    return undefined
  }
  const text = (name: string) => readFileSync(path.join(folder, name), 'utf8')
  const topology = text('districts.topo.json')
  const frame = text('frame.json')
  const imported = parseImportedBoundaries({ topology, frame, source: text('source.json') })
  const missing = missingForProfile(profile, imported.topology.objects)
  if (missing) throw new SettingsError(lacking[missing])
  const hash = createHash('sha256').update(topology).update(frame).digest('hex').slice(0, 12)
  const addresses = {
    frameUrl: `/boundaries/${hash}/frame.json`,
    boundariesUrl: `/boundaries/${hash}/districts.topo.json`,
  }
  const texts = new Map([
    [addresses.frameUrl, frame],
    [addresses.boundariesUrl, topology],
  ])
  return { addresses, frame: imported.frame, read: (pathname) => texts.get(pathname) }
}

const lacking = {
  'imported-outline':
    'RABTA_BOUNDARY_PROFILE is official, which needs a cleared outline: npm run boundaries -- import FILE --profile official --outline FILE',
  'line-of-control': 'RABTA_BOUNDARY_PROFILE is un, but the imported boundaries have no line of control',
}
