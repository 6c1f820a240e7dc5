import type { BoundaryFile, Layer } from './boundary-file.ts'
import type { CodeCheck, MatchWay } from './match-features.ts'
import type { PropertyRoles } from './property-roles.ts'
import type { Coverage } from './settle-claims.ts'

export type ReportSubject = {
  readonly fileName: string
  readonly format: BoundaryFile['format']
  readonly layer: Layer
  readonly roles: PropertyRoles
  readonly codes: CodeCheck
  readonly mends: readonly string[]
}

const wayNames: Readonly<Record<MatchWay, string>> = {
  name: 'by name',
  alias: 'by another name',
  'urdu-name': 'by Urdu name',
  'p-code': 'by P-code',
  operator: 'as told',
  'later-district': 'by later districts alone',
}

/** The way of the claim that names the district itself; later districts are joined to it and do not count. */
const wayOf = ({ claims }: Coverage['covered'][number]): MatchWay =>
  claims.find(({ way }) => way !== 'later-district')?.way ?? 'later-district'

const aboutFile = ({ fileName, format, layer, roles }: ReportSubject): string => {
  const layerText = layer.name === null ? '' : `, layer "${layer.name}"`
  const parts = [
    `names from "${roles.name}"`,
    ...(roles.code === null ? ['no P-codes'] : [`P-codes from "${roles.code}"`]),
    ...(roles.province === null ? ['no provinces'] : [`provinces from "${roles.province}"`]),
  ]
  return `${fileName}: ${format}${layerText}, ${layer.features.length} features; ${parts.join(', ')}.`
}

const aboutCodes = ({ roles, codes: { agreeing, compared, isTrusted } }: ReportSubject): string[] => {
  if (roles.code === null) return []
  const agreement = `${agreeing} of ${compared} that can be compared agree with the current numbering`
  return [isTrusted ? `P-codes: ${agreement}.` : `P-codes are not used: ${agreement}.`]
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)]

/** What the file covers and how each district was found, line by line, for the person who accepts it. */
export const reportCoverage = (subject: ReportSubject, { covered, missing, doubts, strays }: Coverage): string[] => {
  const counts = Object.entries(wayNames)
    .map(([way, name]) => ({ name, count: covered.filter((district) => wayOf(district) === way).length }))
    .filter(({ count }) => count > 0)
  const joined = covered.filter(({ claims }) => claims.length > 1)
  const renamed = covered.filter((district) => district.claims.length === 1 && wayOf(district) !== 'name')
  return [
    aboutFile(subject),
    ...aboutCodes(subject),
    ...section('Mended', subject.mends),
    `Covered: ${covered.length} of ${covered.length + missing.length} districts (${counts.map(({ name, count }) => `${count} ${name}`).join(', ') || 'none'}).`,
    ...section(
      'Found by something else than the name',
      renamed.map(
        (district) => `${district.claims[0]?.label ?? ''} is ${district.districtId}, ${wayNames[wayOf(district)]}`,
      ),
    ),
    ...section(
      'Joined from several features',
      joined.map(
        ({ districtId, claims }) =>
          `${districtId}: ${claims.map(({ label, laterDistrictId }) => (laterDistrictId === undefined ? label : `${label} [later district]`)).join(' + ')}`,
      ),
    ),
    ...section(
      'Missing',
      missing.map(({ id, name }) => `${name} (${id})`),
    ),
    ...section(
      'Ambiguous, not used',
      doubts.map(({ labels, candidates, reason }) => `${labels.join(', ')}: ${reason} (${candidates.join(', ')})`),
    ),
    ...section(
      'Not matched, not used',
      strays.map(({ label, nearest }) => (nearest.length === 0 ? label : `${label}; spelt like ${nearest.join(', ')}`)),
    ),
  ]
}
