import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { assignFaces } from './assign-faces.ts'
import { writeContext } from './context-land.ts'
import { type DistrictArea, joinFaces } from './district-areas.ts'
import { type BaseDistrict, baseDistrictsOf, readDistrictTable } from './district-table.ts'
import { type AffineFit, fitAffine, toLonLat } from './fit-affine.ts'
import { writeFrame } from './frame-paths.ts'
import { controlPointsOf, joinSubdivisions } from './join-subdivisions.ts'
import { readSvgShapes } from './read-svg-shapes.ts'
import { snapEdges } from './snap-edges.ts'
import { splitByHeadquarters } from './split-by-headquarters.ts'
import { traceFaces } from './trace-faces.ts'
import { writeTopology } from './write-topology.ts'

/**
 * Units of the drawing, about 1 km each. Neighbours' corners differ by up to 0.8; the shortest edges are 2 long, so one unit
 * closes every seam and folds no ring.
 */
const snapDistance = 1
/** Square units, about 1 km² each: an enclosed gap up to this size is an inaccuracy of the drawing. */
const largestGap = 40

/** The ground of the 156 districts in longitude and latitude, from the drawing, with the fit that placed it. */
export const drawDistricts = (districts: readonly BaseDistrict[]): { areas: DistrictArea[]; fit: AffineFit } => {
  const groups = joinSubdivisions(readSvgShapes(), districts)
  const fit = fitAffine(controlPointsOf(groups))
  const claims = groups
    .flatMap((group) => splitByHeadquarters(group, fit.affine))
    .flatMap(({ districtId, rings }) => rings.map((ring) => ({ districtId, ring })))
  const net = snapEdges(
    claims.map(({ ring }) => ring),
    snapDistance,
  )
  const owners = claims.map(({ districtId }) => districtId)
  const faces = assignFaces(traceFaces(net), net, owners, largestGap)
  return { areas: joinFaces(faces, districts, toLonLat(fit.affine)), fit }
}

/** The files that ship with the project, by name: compact JSON with one line feed at the end. Same table, same bytes. */
export const makeBoundaryFiles = (): { files: ReadonlyMap<string, string>; fit: AffineFit } => {
  const { areas, fit } = drawDistricts(baseDistrictsOf(readDistrictTable()))
  const topology = writeTopology(areas)
  const context = writeContext()
  const contents = {
    'districts.topo.json': topology,
    'context.topo.json': context,
    'frame.json': writeFrame(topology, context),
  }
  const files = Object.entries(contents).map(([name, content]) => [name, `${JSON.stringify(content)}\n`] as const)
  return { files: new Map(files), fit }
}

/** Where those files are. */
export const boundariesFolder = new URL('../../reference/boundaries/', import.meta.url)

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

/** Makes the files anew and says how well the drawing fits the earth and how large the files are. */
export const buildBoundaries = (say: (line: string) => void): void => {
  const { files, fit } = makeBoundaryFiles()
  say(`Fitted on ${fit.usedIds.length} districts, with a median error of ${fit.medianKm.toFixed(1)} km.`)
  say(`Left out of the fit: ${fit.leftOutIds.join(', ')}.`)
  mkdirSync(boundariesFolder, { recursive: true })
  for (const [name, text] of files) {
    writeFileSync(new URL(name, boundariesFolder), text)
    const [plain = '', gzip = '', brotli = ''] = [text, gzipSync(text), brotliCompressSync(text)].map(({ length }) =>
      kilobytes(length),
    )
    say(`${name}: ${plain}, gzip ${gzip}, brotli ${brotli}.`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  buildBoundaries((line) => process.stdout.write(`${line}\n`))
