import { basename } from 'node:path'
import { missingForProfile } from '#contract/boundary-profile.ts'
import type { BoundarySource } from '#server/boundaries/boundary-source.ts'
import { writeContext } from './context-land.ts'
import { baseDistrictsOf, readDistrictTable } from './district-table.ts'
import { writeFrame } from './frame-paths.ts'
import { BoundaryFileError } from './import/boundary-file.ts'
import { writeImported } from './import/data-folder.ts'
import { type ExaminedFile, examineFile } from './import/examine-file.ts'
import { type ImportOptions, importUsage, parseImportOptions } from './import/options.ts'
import type { Coverage } from './import/settle-claims.ts'
import { simplifyToSize } from './import/simplify-to-size.ts'

/** What the import needs from outside. */
export type ImportIo = {
  readonly say: (line: string) => void
  /** For faults and refusals. */
  readonly complain: (line: string) => void
  /** Asks the person at the terminal; left out where nobody can answer. */
  readonly confirm?: (question: string) => Promise<boolean>
  readonly dataFolder: string
  /** 'YYYY-MM-DD' */
  readonly today: string
}

const exitCodes = { done: 0, refused: 1, misused: 2 }

const sourceOf = (options: ImportOptions, examined: ExaminedFile, today: string): BoundarySource => {
  const { coverage, file, outlineFile, mends } = examined
  return {
    file,
    outlineFile,
    importedOn: today,
    profile: options.profile,
    licence: options.licence,
    coverage: {
      covered: coverage.covered.length,
      missing: coverage.missing.map(({ id }) => id),
      ambiguous: coverage.doubts.flatMap(({ labels }) => labels),
      unmatched: coverage.strays.map(({ label }) => label),
    },
    mended: [...mends],
  }
}

/** Whether to write: by the flag, or by the person at the terminal. Throws when the coverage may not be accepted at all. */
const isWanted = async (options: ImportOptions, { covered, missing }: Coverage, io: ImportIo): Promise<boolean> => {
  if (covered.length === 0) throw new BoundaryFileError(['It covers no district.'])
  if (missing.length > 0 && !options.allowsMissing)
    throw new BoundaryFileError([
      `It lacks ${missing.length} of ${missing.length + covered.length} districts. With --accept-missing these are listed but not drawn.`,
    ])
  return options.isAccepted || ((await io.confirm?.('Use these boundaries?')) ?? false)
}

const runImport = async (options: ImportOptions, io: ImportIo): Promise<void> => {
  const table = readDistrictTable()
  const examined = examineFile(options, table)
  examined.report.forEach(io.say)
  if (!(await isWanted(options, examined.coverage, io))) {
    io.say('Nothing was written. To use these boundaries, run this again with --accept.')
    return
  }
  const topology = simplifyToSize(examined.coverage.covered, baseDistrictsOf(table), examined.outline)
  if (missingForProfile(options.profile, topology.objects) !== null)
    throw new BoundaryFileError([`Its shapes do not give the lines that the profile ${options.profile} draws.`])
  const frame = writeFrame(topology, writeContext())
  const folder = writeImported(io.dataFolder, { topology, frame, source: sourceOf(options, examined, io.today) })
  io.say(`Written to ${folder}. Set boundaryProfile to "${options.profile}" and restart the server to show it.`)
}

/** More faults than this are counted, not listed. */
const longestFaultList = 20

const complainOf = (file: string, faults: readonly string[], io: ImportIo): void => {
  io.complain(`${basename(file)} is refused. Nothing was written.`)
  faults.slice(0, longestFaultList).forEach((fault) => io.complain(`  ${fault}`))
  if (faults.length > longestFaultList) io.complain(`  and ${faults.length - longestFaultList} more`)
}

/**
 * Reads an official boundary file, reports which districts it covers, and on acceptance writes `districts.topo.json`,
 * `frame.json` and `source.json` into `<dataFolder>/boundaries`. A malformed or incomplete file is refused with every fault
 * named. A district that the file lacks is never filled from the shapes that ship with the project, because edges of two
 * sources do not meet: with `--accept-missing` it stays without a shape. Returns the exit code: 0 when written or only
 * reported, 1 when refused, 2 when called wrongly.
 */
export const importBoundaries = async (args: readonly string[], io: ImportIo): Promise<number> => {
  let options: ImportOptions
  try {
    options = parseImportOptions(args)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    io.complain(`${error.message}\n${importUsage}`)
    return exitCodes.misused
  }
  try {
    await runImport(options, io)
    return exitCodes.done
  } catch (error) {
    if (!(error instanceof BoundaryFileError)) throw error
    complainOf(options.file, error.faults, io)
    return exitCodes.refused
  }
}
