import { describe, expect, it } from 'vitest'
import { collectionOf, districtOf, featureOf, runImport, squareAt } from './import-bench.ts'

const named = (name: string, at: string, more: Record<string, unknown> = {}, by: readonly [number, number] = [0, 0]) =>
  featureOf({ name, ...more }, squareAt(at, by))

const reportOn = async (features: readonly unknown[], args: readonly string[] = []): Promise<string> =>
  (await runImport(collectionOf(...features), args)).said

describe('the import finds districts', () => {
  it('by name, by another name and by Urdu name, and says how', async () => {
    const said = await reportOn([
      named('Lahore', 'lahore'),
      named('Nawabshah', 'shaheed-benazirabad'),
      named('ملتان', 'multan'),
    ])
    expect(said).toContain('Covered: 3 of 156 districts (1 by name, 1 by another name, 1 by Urdu name).')
    expect(said).toContain('feature 2 ("Nawabshah") is shaheed-benazirabad, by another name')
    expect(said).toContain('Missing (153):')
    expect(said).toContain('  Abbottabad (abbottabad)')
  })

  it('in whichever property names the most of them', async () => {
    const said = await reportOn([
      featureOf({ region: 'Punjab', tehsil: 'Multan', shapeName: 'Lahore' }, squareAt('lahore')),
      featureOf({ region: 'Punjab', tehsil: 'Unknown', shapeName: 'Kasur' }, squareAt('kasur')),
    ])
    expect(said).toContain('names from "shapeName"')
    expect(said).toContain('provinces from "region"')
  })

  it('in the property that was chosen', async () => {
    const features = [
      featureOf({ old: 'Lahore', fresh: 'Kasur' }, squareAt('kasur')),
      featureOf({ old: 'Multan', fresh: 'x' }, squareAt('multan')),
    ]
    expect(await reportOn(features, ['--name-property', 'fresh'])).toContain('Covered: 1 of 156 districts')
    const { complained } = await runImport(collectionOf(...features), ['--name-property', 'none'])
    expect(complained).toContain('No feature has a property "none". The layer has: old, fresh.')
  })

  it('in the layer of a topology that holds districts, or in the chosen one', async () => {
    const arcs = [squareAt('lahore'), squareAt('kasur')].map(({ coordinates: [ring] }) => ring)
    const layer = (names: readonly string[]) => ({
      type: 'GeometryCollection',
      geometries: names.map((name, index) => ({ type: 'Polygon', arcs: [[index]], properties: { name } })),
    })
    const topology = {
      type: 'Topology',
      arcs,
      objects: { provinces: layer(['Punjab', 'Islamabad']), adm2: layer(['Lahore', 'Kasur']) },
    }
    expect((await runImport(topology)).said).toContain('TopoJSON, layer "adm2", 2 features')
    expect((await runImport(topology)).said).toContain('Covered: 2 of 156')
    expect((await runImport(topology, ['--layer', 'none'])).complained).toContain('The file has: provinces, adm2.')
  })

  it('when the operator says what a name means', async () => {
    const features = [named('Lahore', 'lahore'), named('Kolai Valley', 'kolai-palas-kohistan')]
    expect(await reportOn(features)).toContain('Not matched, not used (1):')
    const said = await reportOn(features, ['--match', 'Kolai Valley=kolai-palas-kohistan'])
    expect(said).toContain('feature 2 ("Kolai Valley") is kolai-palas-kohistan, as told')
    const { complained } = await runImport(collectionOf(...features), [
      '--match',
      'Kolai Valley=kolai',
      '--match',
      'Nowhere=lahore',
    ])
    expect(complained).toContain('there is no district "kolai"')
    expect(complained).toContain('no feature is named "Nowhere"')
  })
})

describe('P-codes', () => {
  const codeOf = (id: string) => districtOf(id).pcode
  const coded = (id: string, more: Record<string, unknown> = {}) =>
    named(districtOf(id).name, id, { ADM2_PCODE: codeOf(id), ADM1_EN: 'Punjab', ...more })
  const agreeing = [
    'attock',
    'bahawalnagar',
    'bhakkar',
    'chakwal',
    'gujrat',
    'jhelum',
    'kasur',
    'lahore',
    'multan',
    'okara',
  ].map((id) => coded(id))

  it('find a district whose name is unknown, when the codes follow the current numbering', async () => {
    const said = await reportOn([
      ...agreeing,
      named('Rahimyarkhn', 'rahim-yar-khan', { ADM2_PCODE: codeOf('rahim-yar-khan') }),
    ])
    expect(said).toContain('P-codes: 10 of 10 that can be compared agree')
    expect(said).toContain('feature 11 ("Rahimyarkhn") is rahim-yar-khan, by P-code')
  })

  it('count for nothing in another numbering', async () => {
    const renumbered = agreeing.map((feature, index) => ({
      ...feature,
      properties: { ...feature.properties, ADM2_PCODE: `PK20${index}` },
    }))
    const said = await reportOn([
      ...renumbered,
      named('Rahimyarkhn', 'rahim-yar-khan', { ADM2_PCODE: codeOf('rahim-yar-khan') }),
    ])
    expect(said).toContain('P-codes are not used: 0 of 9 that can be compared agree')
    expect(said).toContain('Covered: 10 of 156 districts (10 by name).')
    expect(said).toContain('feature 11 ("Rahimyarkhn"); spelt like rahim-yar-khan')
  })

  it('that contradict the name make a doubt', async () => {
    const said = await reportOn([...agreeing, coded('layyah', { ADM2_PCODE: codeOf('rahim-yar-khan') })])
    expect(said).toContain(
      `("Layyah"): its name and its P-code ${codeOf('rahim-yar-khan')} disagree (layyah, rahim-yar-khan)`,
    )
  })

  it('that two districts share leave it open', async () => {
    const said = await reportOn([
      ...agreeing,
      named('Karachi-W', 'karachi-west', { ADM2_PCODE: codeOf('karachi-west') }),
    ])
    expect(said).toContain('several districts share P-code PK729 (karachi-west, keamari)')
  })

  it('of another province than the file gives leave it open', async () => {
    const code = codeOf('rahim-yar-khan')
    const said = await reportOn([
      ...agreeing,
      named('Elsewhere', 'quetta', { ADM2_PCODE: code, ADM1_EN: 'Balochistan' }),
    ])
    expect(said).toContain(`("Elsewhere"): P-code ${code} belongs to another province than the file gives`)
  })
})

describe('the import does not guess', () => {
  it('between districts that share a name', async () => {
    const said = await reportOn([named('Lahore', 'lahore'), named('Chitral', 'lower-chitral')])
    expect(said).toContain('Ambiguous, not used (1):')
    expect(said).toContain('feature 2 ("Chitral"): several districts share the name (lower-chitral, upper-chitral)')
  })

  it('when two shapes of one name cover the same ground', async () => {
    const said = await reportOn([
      named('Lahore', 'lahore'),
      named('Lahore', 'lahore', {}, [0.02, 0]),
      named('Kasur', 'kasur'),
    ])
    expect(said).toContain('feature 1 ("Lahore"), feature 2 ("Lahore"): they cover the same ground (lahore)')
    expect(said).toContain('Covered: 1 of 156')
  })

  it('when a shape lies far from the headquarters of its name', async () => {
    const said = await reportOn([named('Lahore', 'lahore'), named('Multan', 'quetta')])
    expect(said).toMatch(/feature 2 \("Multan"\): Multan's headquarters lies 4\d\d km away \(multan\)/)
  })

  it('when the name is known only in another province', async () => {
    const features = [
      named('Lahore', 'lahore', { province: 'Punjab' }),
      named('Multan', 'multan', { province: 'Sindh' }),
      named('Kasur', 'kasur', { province: 'Punjab' }),
    ]
    expect(await reportOn(features)).toContain('("Multan"): the name is known only in another province')
  })
})

describe('later districts', () => {
  it('are joined to their parent', async () => {
    const said = await reportOn([named('Rawalpindi', 'rawalpindi'), named('Murree', 'rawalpindi', {}, [0.2, 0])])
    expect(said).toContain('Covered: 1 of 156 districts (1 by name).')
    expect(said).toContain('rawalpindi: feature 1 ("Rawalpindi") + feature 2 ("Murree") [later district]')
  })

  it('do not stand for their parent when its rest is missing', async () => {
    const said = await reportOn([named('Murree', 'rawalpindi', {}, [0.2, 0.3]), named('Lahore', 'lahore')])
    expect(said).toContain('feature 1 ("Murree"): the rest of Rawalpindi is not in the file (rawalpindi)')
    expect(said).toContain('Rawalpindi (rawalpindi)')
  })

  it('stand for their parent when together they hold its headquarters and its middle', async () => {
    const said = await reportOn([
      named('Lower South Waziristan', 'south-waziristan'),
      named('Upper South Waziristan', 'south-waziristan', {}, [0.2, 0.1]),
    ])
    expect(said).toContain('Covered: 1 of 156 districts (1 by later districts alone).')
  })

  it('of old frontier regions are joined when they lie beside their district', async () => {
    const said = await reportOn([named('Bannu', 'bannu'), named('FR Bannu', 'bannu', {}, [0.2, 0])])
    expect(said).toContain('bannu: feature 1 ("Bannu") + feature 2 ("FR Bannu")')
  })
})
