import { parseArgs } from 'node:util'
import { type BoundaryProfile, defaultBoundaryProfile, isBoundaryProfile } from '#contract/boundary-profile.ts'
import type { RoleChoices } from './property-roles.ts'

export const importUsage = `Usage: boundaries import FILE [options]
  FILE                  GeoJSON or TopoJSON with the shapes of the districts, in degrees (WGS 84)
  --accept              write the boundaries; without it the coverage is only reported
  --accept-missing      accept although districts are missing; these are then listed but not drawn
  --profile PROFILE     areas-only (default), un or official
  --outline FILE        the cleared national outline; needed for the profile official
  --licence TEXT        licence or credit line to show with the map
  --layer NAME          layer of a TopoJSON file that holds the districts
  --name-property NAME  property with the district's name
  --code-property NAME  property with the P-code
  --match NAME=ID       say which district a name means; can be given several times
  --mend                cut off small loops where rings cross themselves, instead of refusing the file`

export type ImportOptions = {
  readonly file: string
  readonly isAccepted: boolean
  readonly allowsMissing: boolean
  readonly profile: BoundaryProfile
  readonly outlineFile: string | undefined
  readonly licence: string | null
  readonly mends: boolean
  readonly choices: RoleChoices
  /** District ids by the name as it stands in the file. */
  readonly matches: ReadonlyMap<string, string>
}

/** `NAME=ID`; the name may hold an equals sign, an id does not. */
const parseMatch = (text: string): [string, string] => {
  const at = text.lastIndexOf('=')
  if (at < 1 || at === text.length - 1) throw new TypeError(`--match "${text}" is not NAME=ID.`)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** Reads the arguments after `import`. Throws `TypeError` with a sentence for the person who typed them. */
export const parseImportOptions = (args: readonly string[]): ImportOptions => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      accept: { type: 'boolean', default: false },
      'accept-missing': { type: 'boolean', default: false },
      profile: { type: 'string', default: defaultBoundaryProfile },
      outline: { type: 'string' },
      licence: { type: 'string' },
      layer: { type: 'string' },
      'name-property': { type: 'string' },
      'code-property': { type: 'string' },
      match: { type: 'string', multiple: true, default: [] },
      mend: { type: 'boolean', default: false },
    },
  })
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new TypeError('Give exactly one file.')
  if (!isBoundaryProfile(values.profile)) throw new TypeError(`There is no profile "${values.profile}".`)
  if ((values.profile === 'official') !== (values.outline !== undefined))
    throw new TypeError('The profile official needs --outline FILE, and no other profile takes one.')
  return {
    file,
    isAccepted: values.accept,
    allowsMissing: values['accept-missing'],
    profile: values.profile,
    outlineFile: values.outline,
    licence: values.licence?.trim() || null,
    mends: values.mend,
    matches: new Map(values.match.map(parseMatch)),
    choices: {
      layer: values.layer,
      nameProperty: values['name-property'],
      codeProperty: values['code-property'],
    },
  }
}
