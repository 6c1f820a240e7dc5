import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { ReferenceDistrict } from '#contract/geography/district.ts'
import { makeDistrictResolver } from '#contract/geography/resolve-district.ts'
import { baseDistrictsOf } from '../district-table.ts'
import type { Ring } from '../ring-geometry.ts'
import { BoundaryFileError, readBoundaryFile } from './boundary-file.ts'
import { checkAreas } from './check-area.ts'
import { checkOutline } from './check-outline.ts'
import { reportCoverage } from './coverage-report.ts'
import { matchFeatures } from './match-features.ts'
import type { ImportOptions } from './options.ts'
import { findDistrictLayer, findRoles } from './property-roles.ts'
import { type Coverage, settleClaims } from './settle-claims.ts'

export type FileMark = { readonly name: string; readonly sha256: string }
type ReadFile = FileMark & { readonly text: string }

/** All that is known of a file before anything is written. */
export type ExaminedFile = {
  readonly file: FileMark
  readonly outlineFile: FileMark | null
  readonly coverage: Coverage
  /** Lines of the cleared outline, when one was given. */
  readonly outline: readonly Ring[] | undefined
  readonly mends: readonly string[]
  readonly report: readonly string[]
}

const readFile = (path: string): ReadFile => {
  try {
    const content = readFileSync(path)
    const sha256 = createHash('sha256').update(content).digest('hex')
    return { name: basename(path), sha256, text: content.toString('utf8') }
  } catch (error) {
    throw new BoundaryFileError([`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`])
  }
}

const markOf = ({ name, sha256 }: ReadFile): FileMark => ({ name, sha256 })

/** Reads, checks and matches the file. Throws `BoundaryFileError` when it is malformed. Writes nothing. */
export const examineFile = (options: ImportOptions, table: readonly ReferenceDistrict[]): ExaminedFile => {
  const resolve = makeDistrictResolver(table)
  const file = readFile(options.file)
  const outlineFile = options.outlineFile === undefined ? undefined : readFile(options.outlineFile)
  const content = readBoundaryFile(file.text)
  const layer = findDistrictLayer(content, options.choices.layer, resolve)
  const roles = findRoles(layer, options.choices, resolve)
  const { areas, mends } = checkAreas(layer.features, options.mends)
  const matching = matchFeatures(areas, roles, table, { resolve, matches: options.matches })
  const coverage = settleClaims(matching, baseDistrictsOf(table))
  const subject = { fileName: file.name, format: content.format, layer, roles, codes: matching.codes, mends }
  return {
    file: markOf(file),
    outlineFile: outlineFile === undefined ? null : markOf(outlineFile),
    coverage,
    outline: outlineFile && checkOutline(readBoundaryFile(outlineFile.text)),
    mends,
    report: reportCoverage(subject, coverage),
  }
}
