import { readDistricts } from '#contract/geography/read-districts.ts'
import { makeDistrictResolver } from '#contract/geography/resolve-district.ts'
import type { FigureConflict } from './conflict.ts'
import { findFigureConflicts } from './conflicts.ts'
import type { FigureContext } from './figure-reader.ts'
import { readFigureSources } from './figure-source.ts'
import { parseBeggingDeportations } from './parse-begging-deportations.ts'
import { parseFiaPress } from './parse-fia-press.ts'
import { parseGlotipAbroad, parseGlotipPakistan } from './parse-glotip.ts'
import { parseOtherFigures } from './parse-other-figures.ts'
import { parsePolicyIndex } from './parse-policy-index.ts'
import { parseSsdoChildCases } from './parse-ssdo-child-cases.ts'
import { parseTipRecommendations } from './parse-tip-recommendations.ts'
import { parseTipReport } from './parse-tip-report.ts'
import { parseTipTiers } from './parse-tip-tiers.ts'
import { parseVigilanceCommittees } from './parse-vigilance-committees.ts'
import type { PublishedFigure } from './published-figure.ts'
import { compareTierClaim, readTierClaim, type TierClaimYear } from './tier-claim.ts'
import { tierRecord } from './tier-record.ts'

type FigureParser = (csvText: string, context: FigureContext) => PublishedFigure[]

const parserOfFile = {
  'published/unodc-glotip-pakistan.csv': parseGlotipPakistan,
  'published/unodc-glotip-detected-abroad.csv': parseGlotipAbroad,
  'published/fia-press.csv': parseFiaPress,
  'published/ssdo-child-cases.csv': parseSsdoChildCases,
  'published/begging-deportations.csv': parseBeggingDeportations,
  'published/sindh-vigilance-committees.csv': parseVigilanceCommittees,
  'published/other-public-figures.csv': parseOtherFigures,
  'published/tip-report.csv': parseTipReport,
  'published/tip-report-recommendations.csv': parseTipRecommendations,
  'published/tip-tiers-1999-2015.csv': parseTipTiers,
  'published/policy-index-2000-2013.csv': parsePolicyIndex,
} as const satisfies Record<string, FigureParser>

/** Paths under `reference/` that the figures are made from; the caller reads them. */
export const publishedFigureFiles: readonly string[] = [
  'districts.csv',
  'published/sources.csv',
  'published/press-tier-claim.csv',
  ...Object.keys(parserOfFile),
]

export type PublishedFigures = {
  readonly figures: readonly PublishedFigure[]
  readonly conflicts: readonly FigureConflict[]
  /** Tier of every year since 2001 with what the press report of February 2024 says of it. */
  readonly tierClaim: readonly TierClaimYear[]
}

function textOf(files: Readonly<Record<string, string>>, path: string): string {
  const text = files[path]
  if (text === undefined) throw new Error(`reference/${path} was not supplied`)
  return text
}

function assertIdsUnique(figures: readonly PublishedFigure[]): void {
  const seen = new Map<string, PublishedFigure>()
  for (const figure of figures) {
    const twin = seen.get(figure.id)
    if (twin !== undefined) {
      throw new Error(
        `${figure.origin.file}: lines ${twin.origin.line} and ${figure.origin.line} are both ${figure.id}`,
      )
    }
    seen.set(figure.id, figure)
  }
}

/**
 * Makes all published figures, with their conflicts, from the texts of the reference files.
 *
 * @param files CSV texts by path under `reference/`, all of `publishedFigureFiles`
 * @throws ReferenceCsvError naming file and line of a fault; Error when a file is missing or two rows are the same figure
 */
export function loadPublishedFiguresAndConflicts(files: Readonly<Record<string, string>>): PublishedFigures {
  const context: FigureContext = {
    sources: readFigureSources(textOf(files, 'published/sources.csv')),
    resolveDistrict: makeDistrictResolver(readDistricts(textOf(files, 'districts.csv'))),
  }
  const figures = Object.entries(parserOfFile).flatMap(([path, parse]) => parse(textOf(files, path), context))
  assertIdsUnique(figures)
  const claims = readTierClaim(textOf(files, 'published/press-tier-claim.csv'))
  const tierClaim = compareTierClaim(tierRecord(figures), claims)
  const conflicts = findFigureConflicts(figures, tierClaim)
  const conflictIdsOf = (figureId: string) =>
    conflicts.filter(({ figureIds }) => figureIds.some((id) => id === figureId)).map(({ id }) => id)
  return {
    figures: figures.map((figure) => ({ ...figure, conflictIds: conflictIdsOf(figure.id) })),
    conflicts,
    tierClaim,
  }
}

/** Only the figures of `loadPublishedFiguresAndConflicts`, conflict ids included. Same faults. */
export function loadPublishedFigures(files: Readonly<Record<string, string>>): PublishedFigure[] {
  return [...loadPublishedFiguresAndConflicts(files).figures]
}
