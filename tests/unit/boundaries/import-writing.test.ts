import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { topology as topologyOf } from 'topojson-server'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { missingForProfile } from '#contract/boundary-profile.ts'
import { parseImportedBoundaries } from '#server/boundaries/imported-boundaries.ts'
import {
  collectionOf,
  completeFeatures,
  featureOf,
  fileOf,
  type Run,
  runImport,
  squareAt,
  writtenFiles,
} from './import-bench.ts'
import { arcsOf, areasOf, ringsOf, shippedTopology } from './shipped-files.ts'

const complete: FeatureCollection = { type: 'FeatureCollection', features: completeFeatures() }
const withoutKeamari = collectionOf(...completeFeatures().filter(({ properties }) => properties?.ADM2_EN !== 'Keamari'))

// Each import works through all 156 shapes; five seconds are not enough on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Most tests look at what one accepted import of the complete file wrote. */
let accepted: Run
beforeAll(async () => {
  accepted = await runImport(complete, ['--accept', '--licence', 'Survey of Pakistan, by permission'])
})

const textOf = ({ dataFolder }: Run, name: string): string => readFileSync(join(dataFolder, 'boundaries', name), 'utf8')
const read = (run: Run) =>
  parseImportedBoundaries({
    topology: textOf(run, 'districts.topo.json'),
    frame: textOf(run, 'frame.json'),
    source: textOf(run, 'source.json'),
  })

describe('the import writes nothing', () => {
  it('without acceptance, however complete the file is', async () => {
    const run = await runImport(complete)
    expect(run.said).toContain('Covered: 156 of 156 districts (156 by name).')
    expect(run.said).toContain('Nothing was written.')
    expect(run.exitCode).toBe(0)
    expect(writtenFiles(run)).toEqual([])
  })

  it('when the person at the terminal says no', async () => {
    expect(writtenFiles(await runImport(complete, [], { answer: false }))).toEqual([])
  })

  it('when districts are missing, although it was accepted', async () => {
    const run = await runImport(withoutKeamari, ['--accept'])
    expect(run.complained).toContain('It lacks 1 of 156 districts.')
    expect(run.exitCode).toBe(1)
    expect(writtenFiles(run)).toEqual([])
  })

  it('when the shapes do not give the lines of the profile', async () => {
    const alone = collectionOf(
      featureOf({ name: 'Lahore' }, squareAt('lahore')),
      featureOf({ name: 'Kasur' }, squareAt('kasur')),
    )
    const run = await runImport(alone, ['--accept', '--accept-missing', '--profile', 'un'])
    expect(run.complained).toContain('the lines that the profile un draws')
    expect(writtenFiles(run)).toEqual([])
  })

  it('over an earlier import, when the next one is refused', async () => {
    const before = textOf(accepted, 'source.json')
    await runImport(withoutKeamari, ['--accept'], { dataFolder: accepted.dataFolder })
    expect(textOf(accepted, 'source.json')).toBe(before)
  })
})

describe('an accepted import', () => {
  it('writes the same objects and ids as the shapes that ship', () => {
    expect(accepted.exitCode).toBe(0)
    expect(writtenFiles(accepted)).toEqual(['districts.topo.json', 'frame.json', 'source.json'])
    const { topology, frame, source } = read(accepted)
    const shipped = shippedTopology()
    expect(Object.keys(topology.objects)).toEqual(Object.keys(shipped.objects))
    expect(topology.objects.districts.geometries.map(({ id }) => id)).toEqual(
      shipped.objects.districts.geometries.map(({ id }) => id),
    )
    expect(Object.values(frame.districts).every((path) => path.startsWith('M'))).toBe(true)
    expect(source).toMatchObject({
      file: { name: 'official.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      importedOn: '2026-11-23',
      profile: 'areas-only',
      licence: 'Survey of Pakistan, by permission',
      coverage: { covered: 156, missing: [] },
    })
  })

  it('is taken when the person at the terminal says yes', async () => {
    expect(writtenFiles(await runImport(complete, [], { answer: true }))).toHaveLength(3)
  })

  it('keeps neighbours together and calls no line approximate', () => {
    const { objects } = read(accepted).topology
    const uses = new Map<number, number>()
    for (const arc of objects.districts.geometries.flatMap(arcsOf)) uses.set(arc, (uses.get(arc) ?? 0) + 1)
    expect(new Set(uses.values())).toEqual(new Set([1, 2]))
    expect(objects.approximateLines.arcs).toEqual([])
  })

  it('reads a TopoJSON file as well as a GeoJSON file', async () => {
    const fromTopology = read(await runImport(topologyOf({ adm2: complete }), ['--accept'])).topology
    expect(areasOf(fromTopology)).toEqual(areasOf(read(accepted).topology))
  })

  it('lists a missing district without drawing it', async () => {
    const run = await runImport(withoutKeamari, ['--accept', '--accept-missing'])
    const { topology, frame, source } = read(run)
    expect(topology.objects.districts.geometries.find(({ id }) => id === 'keamari')?.type).toBeNull()
    expect(frame.districts.keamari).toBe('')
    expect(source.coverage.missing).toEqual(['keamari'])
  })

  it('joins a later district to its parent on the map', async () => {
    const murree = featureOf({ ADM2_EN: 'Murree' }, squareAt('rawalpindi', [3, -3]))
    const { topology } = read(await runImport(collectionOf(...completeFeatures(), murree), ['--accept']))
    expect(ringsOf(areasOf(topology).get('rawalpindi'))).toHaveLength(2)
  })

  it('derives the Line of Control for the profile un', async () => {
    const { topology, source } = read(await runImport(complete, ['--accept', '--profile', 'un']))
    expect(missingForProfile('un', topology.objects)).toBeNull()
    expect(source.profile).toBe('un')
  })

  it('takes a cleared outline for the profile official, and derives no line', async () => {
    const outline = fileOf(
      collectionOf(
        featureOf(
          {},
          {
            type: 'LineString',
            coordinates: [
              [61, 25],
              [70, 37],
              [80, 35],
              [70, 24],
            ],
          },
        ),
      ),
      'outline.geojson',
    )
    const { topology, frame, source } = read(
      await runImport(complete, ['--accept', '--profile', 'official', '--outline', outline]),
    )
    expect(missingForProfile('official', topology.objects)).toBeNull()
    expect(topology.objects.lineOfControl.arcs).toEqual([])
    expect(source.outlineFile?.name).toBe('outline.geojson')
    expect(frame.bounds.east).toBeGreaterThan(80)
  })

  it('refuses an outline that is neither lines nor areas, or lies elsewhere', async () => {
    const accept = ['--accept', '--profile', 'official', '--outline']
    const point = fileOf(collectionOf(featureOf({ name: 'Peak' }, { type: 'Point', coordinates: [70, 30] })))
    expect((await runImport(complete, [...accept, point])).complained).toContain(
      'Outline, feature 1 ("Peak"): is neither lines nor areas',
    )
    const away = fileOf(
      collectionOf(
        featureOf(
          {},
          {
            type: 'LineString',
            coordinates: [
              [0, 0],
              [1, 1],
            ],
          },
        ),
      ),
    )
    expect((await runImport(complete, [...accept, away])).complained).toContain('has a corner at 0, 0')
  })
})

describe('reading imported boundaries', () => {
  it('names the file that is damaged', () => {
    const texts = {
      topology: textOf(accepted, 'districts.topo.json'),
      frame: textOf(accepted, 'frame.json'),
      source: textOf(accepted, 'source.json'),
    }
    expect(() => parseImportedBoundaries({ ...texts, frame: '{' })).toThrow('boundaries/frame.json is not JSON')
    expect(() => parseImportedBoundaries({ ...texts, source: '{}' })).toThrow(
      'boundaries/source.json is not what the import writes',
    )
    expect(() => parseImportedBoundaries({ ...texts, topology: texts.frame })).toThrow('boundaries/districts.topo.json')
  })
})
