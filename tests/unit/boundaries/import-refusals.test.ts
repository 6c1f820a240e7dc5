import { describe, expect, it } from 'vitest'
import { collectionOf, featureOf, runImport, squareAt, writtenFiles } from './import-bench.ts'

const sound = featureOf({ name: 'Lahore' }, squareAt('lahore'))
const withRing = (...ring: readonly (readonly (number | string)[])[]) =>
  collectionOf(sound, featureOf({ name: 'Multan' }, { type: 'Polygon', coordinates: [ring] }))

const open = withRing([71.4, 30.1], [71.6, 30.1], [71.6, 30.3])
const bowTie = withRing([71.4, 30.1], [71.6, 30.3], [71.6, 30.1], [71.4, 30.3], [71.4, 30.1])
const short = withRing([71.4, 30.1], [71.6, 30.1], [71.4, 30.1])

describe('the import refuses, with the feature named,', () => {
  it.each([
    [
      'a ring that is not closed',
      open,
      'feature 2 ("Multan"): ring 1 is not closed: it starts at 71.4, 30.1 and ends at 71.6, 30.3.',
    ],
    ['a ring that crosses itself', bowTie, 'feature 2 ("Multan"): ring 1 crosses itself near 71.5, 30.2.'],
    ['a ring of two corners', short, 'feature 2 ("Multan"): ring 1 has 3 positions'],
    [
      'a point',
      collectionOf(sound, featureOf({ name: 'Multan' }, { type: 'Point', coordinates: [71.5, 30.2] })),
      'feature 2 ("Multan") is a Point, not an area.',
    ],
    [
      'a line',
      collectionOf(
        featureOf(
          { district: 'Multan' },
          {
            type: 'LineString',
            coordinates: [
              [71, 30],
              [72, 30],
            ],
          },
        ),
      ),
      'feature 1 ("Multan") is a LineString',
    ],
    [
      'a feature without geometry',
      collectionOf(sound, featureOf({ name: 'Multan' }, null)),
      'feature 2 ("Multan") has no geometry.',
    ],
    [
      'an empty area',
      collectionOf(sound, featureOf({ name: 'Multan' }, { type: 'MultiPolygon', coordinates: [] })),
      'feature 2 ("Multan") is empty.',
    ],
    ['an empty ring', withRing(), 'feature 2 ("Multan"): ring 1 is empty.'],
    ['text for coordinates', withRing(['a', 'b']), 'feature 2 ("Multan"): its coordinates are not rings of positions.'],
    [
      'an area in another country',
      withRing([12, 41], [13, 41], [13, 42], [12, 41]),
      'feature 2 ("Multan") has a corner at 12, 41, outside',
    ],
    [
      'swapped coordinates',
      withRing([30.1, 71.4], [30.1, 71.6], [30.3, 71.6], [30.1, 71.4]),
      'longitude and latitude seem to be swapped',
    ],
    [
      'metres instead of degrees',
      withRing([7.9e6, 3.5e6], [8e6, 3.5e6], [8e6, 3.6e6], [7.9e6, 3.5e6]),
      'the file must be in degrees',
    ],
  ])('%s', async (_, content, sentence) => {
    const run = await runImport(content, ['--accept', '--accept-missing'])
    expect(run.complained).toContain(sentence)
    expect(run.exitCode).toBe(1)
    expect(writtenFiles(run)).toEqual([])
  })

  it('every fault at once, up to twenty, and counts the rest', async () => {
    const faulty = Array.from({ length: 25 }, (_, index) =>
      featureOf({ name: index === 0 ? 'Lahore' : `X${index}` }, null),
    )
    const { complained } = await runImport(collectionOf(...faulty))
    expect(complained).toContain('feature 20 ("X19") has no geometry.')
    expect(complained).not.toContain('feature 21')
    expect(complained).toContain('and 5 more')
  })
})

describe('the import refuses', () => {
  it.each([
    ['what is not JSON', '{"type": "FeatureCollection", ', 'not JSON'],
    ['JSON that is no map', { rows: [] }, 'not a GeoJSON FeatureCollection or a TopoJSON Topology'],
    ['a bare geometry', squareAt('lahore'), 'The file is Polygon'],
    ['a file without features', collectionOf(), 'no features'],
    ['features that are none', { type: 'FeatureCollection', features: [{ name: 'Lahore' }] }, 'features.0.type'],
    [
      'a file that names no district',
      collectionOf(featureOf({ label: 'Atlantis' }, squareAt('lahore'))),
      'The layer has: label',
    ],
    [
      'a topology with an arc that is not there',
      {
        type: 'Topology',
        arcs: [
          [
            [74.1, 31.4],
            [74.3, 31.4],
            [74.3, 31.6],
            [74.1, 31.4],
          ],
        ],
        objects: {
          d: {
            type: 'GeometryCollection',
            geometries: [{ type: 'Polygon', arcs: [[7]], properties: { name: 'Lahore' } }],
          },
        },
      },
      'feature 1 ("Lahore"): uses arc 7, but the file has arcs 0 to 0.',
    ],
  ])('%s', async (_, content, sentence) => {
    const run = await runImport(content, ['--accept'])
    expect(run.complained).toContain(sentence)
    expect(run.exitCode).toBe(1)
    expect(writtenFiles(run)).toEqual([])
  })

  it('a file that is not there', async () => {
    const { exitCode, complained } = await runImport(collectionOf(sound), ['second-file.json'])
    expect(exitCode).toBe(2)
    expect(complained).toContain('exactly one file')
  })

  it.each([
    [['--profile', 'national'], 'no profile "national"'],
    [['--profile', 'official'], 'needs --outline'],
    [['--match', 'Lahore'], 'not NAME=ID'],
    [['--force'], '--force'],
  ])('the arguments %j', async (args, sentence) => {
    const { exitCode, complained } = await runImport(collectionOf(sound), args)
    expect(exitCode).toBe(2)
    expect(complained).toContain(sentence)
    expect(complained).toContain('Usage: boundaries import FILE')
  })
})

describe('mending', () => {
  /** A square with a loop of about 0.3 km² at one corner. */
  const looped = withRing(
    [71.4, 30.1],
    [71.6, 30.1],
    [71.6, 30.3],
    [71.595, 30.295],
    [71.6, 30.295],
    [71.595, 30.3],
    [71.4, 30.3],
    [71.4, 30.1],
  )

  it('cuts off a small loop when asked to, and says so', async () => {
    expect((await runImport(looped)).complained).toContain('ring 1 crosses itself')
    const { said, complained } = await runImport(looped, ['--mend'])
    expect(said).toContain('feature 2 ("Multan"): ring 1 crossed itself near 71.5975, 30.2975; loops of')
    expect(complained).not.toContain('crosses itself')
  })

  it('does not touch a ring whose loops are both large', async () => {
    const { complained } = await runImport(bowTie, ['--mend'])
    expect(complained).toContain('feature 2 ("Multan"): ring 1 crosses itself')
  })
})
