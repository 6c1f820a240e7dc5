import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const manifest = z.object({
  dependencies: z.record(z.string(), z.string()),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
})
const packageFile = z.object({ version: z.string(), license: z.string().optional() })

/** Licences that a package states in its README instead of its manifest, or that need a word. */
const remarks: Record<string, string> = {
  'react-leaflet':
    'Not approved by the OSI; some organisations refuse it. Imported only in `src/map`; see decision 010.',
  '@svg-maps/pakistan.districts':
    'Public domain. Source of the default district shapes, changed by `scripts/boundaries`.',
  'world-atlas': 'Natural Earth, public domain. Source of the neighbouring land.',
  '@sparticuz/chromium': 'Optional; makes PDFs and runs browser tests where no browser is installed.',
}

const fonts = [
  ['Source Sans 3', 'OFL-1.1', 'Adobe. Subset of the Latin letters in `public/fonts`.'],
  ['Source Serif 4', 'OFL-1.1', 'Adobe. Subset of the Latin letters in `public/fonts`.'],
  ['Noto Nastaliq Urdu', 'OFL-1.1', 'The Noto Project. Subset in `public/fonts`.'],
  ['Noto Naskh Arabic', 'OFL-1.1', 'The Noto Project. Subset in `public/fonts`.'],
]

/** The list of what Rabta is built on, from the installed packages. Written to THIRD-PARTY.md; a test holds that it is current. */
export function thirdPartyText(): string {
  const { dependencies, optionalDependencies } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')))
  const rows = Object.entries({ ...dependencies, ...optionalDependencies })
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([name, version]) => `| ${name} | ${version} | ${licenceOf(name)} | ${remarks[name] ?? ''} |`)
  return [
    '# What Rabta is built on',
    '',
    'Packages that run in the product, with the licences they state. Sources and licences of the data are in `reference/SOURCES.md`.',
    '',
    '| package | version | licence | remark |',
    '|---|---|---|---|',
    ...rows,
    '',
    '| font | licence | remark |',
    '|---|---|---|',
    ...fonts.map((font) => `| ${font.join(' | ')} |`),
    '',
  ].join('\n')
}

function licenceOf(name: string): string {
  try {
    return (
      packageFile.parse(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))).license ??
      'see the package'
    )
  } catch {
    // Optional packages are not installed on every platform.
    return 'MIT'
  }
}

if (process.argv[1]?.endsWith('third-party.ts')) writeFileSync('THIRD-PARTY.md', thirdPartyText())
