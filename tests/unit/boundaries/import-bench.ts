import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, Polygon } from 'geojson'
import { afterAll } from 'vitest'
import { type BaseDistrict, baseDistrictsOf, readDistrictTable } from '#scripts/boundaries/district-table.ts'
import { importBoundaries } from '#scripts/boundaries/import.ts'
import { areasOf, shippedTopology } from './shipped-files.ts'

const districts = new Map(baseDistrictsOf(readDistrictTable()).map((district) => [district.id, district]))

export const districtOf = (id: string): BaseDistrict => {
  const district = districts.get(id)
  if (district === undefined) throw new Error(`There is no district "${id}".`)
  return district
}

/** A square of 0.2 degrees, moved by degrees from the headquarters of a district. */
export const squareAt = (districtId: string, [east, north]: readonly [number, number] = [0, 0]): Polygon => {
  const district = districtOf(districtId)
  const [lon, lat] = [district.headquarters[0] + east, district.headquarters[1] + north]
  const half = 0.1
  const corners = [
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
  ]
  return { type: 'Polygon', coordinates: [[...corners, [lon - half, lat - half]]] }
}

export const featureOf = (properties: Record<string, unknown>, geometry: unknown) => ({
  type: 'Feature',
  properties,
  geometry,
})

export const collectionOf = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features })

/** All 156 districts as an official file could hold them: names, P-codes, provinces, and edges that neighbours share. */
export const completeFeatures = (): Feature<Polygon>[] =>
  [...areasOf(shippedTopology())].map(([id, geometry]) => {
    if (geometry?.type !== 'Polygon') throw new Error(`District "${id}" has more than one part.`)
    const district = districtOf(id)
    return {
      type: 'Feature',
      properties: { ADM2_EN: district.name, ADM2_PCODE: district.pcode, ADM1_EN: district.provinceId },
      geometry,
    }
  })

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

export type Run = {
  readonly exitCode: number
  readonly said: string
  readonly complained: string
  readonly dataFolder: string
}

const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-test-'))
  folders.push(folder)
  return folder
}

/** Writes a file of this content (text as it is, anything else as JSON) and returns its path. */
export const fileOf = (content: unknown, name = 'official.json'): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

/** Runs the import on a file of this content. `answer` is what the person at the terminal says; without it there is nobody. */
export const runImport = async (
  content: unknown,
  args: readonly string[] = [],
  { answer, dataFolder = temporaryFolder() }: { answer?: boolean; dataFolder?: string } = {},
): Promise<Run> => {
  const said: string[] = []
  const complained: string[] = []
  const exitCode = await importBoundaries([fileOf(content), ...args], {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    ...(answer !== undefined && { confirm: () => Promise.resolve(answer) }),
    dataFolder,
    today: '2026-11-23',
  })
  return { exitCode, said: said.join('\n'), complained: complained.join('\n'), dataFolder }
}

export const writtenFiles = ({ dataFolder }: Run): string[] => {
  const folder = join(dataFolder, 'boundaries')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}
