import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '../..')
const folders = ['contract', 'server', 'src', 'mocks', 'scripts', 'bench', 'tests']

export type SourceFile = { readonly name: string; readonly text: string }

/** Every TypeScript, script and style file of the project, by its path from the root. */
export function sourceFiles(): SourceFile[] {
  return folders
    .flatMap((folder) => walk(folder))
    .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') }))
}

function walk(name: string): string[] {
  const full = path.join(root, name)
  if (!statSync(full, { throwIfNoEntry: false })) return []
  if (statSync(full).isFile()) return /\.(tsx?|mjs|css)$/.test(name) ? [name] : []
  if (path.basename(name) === 'node_modules') return []
  return readdirSync(full).flatMap((child) => walk(`${name}/${child}`))
}

/** What a file imports: packages by name, files of the project by their path from the root. Type imports count: they bind as well. */
export function importsOf(file: SourceFile): string[] {
  const pattern = /(?:^|\s)(?:import|export)\s(?:[^'"]*?from\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g
  return [...file.text.matchAll(pattern)].map((match) => resolve(file.name, match[1] ?? match[2] ?? ''))
}

function resolve(from: string, specifier: string): string {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return bare.slice(1)
  if (bare.startsWith('.')) return path.posix.join(path.posix.dirname(from), bare)
  return bare
}
