/// <reference types="vite/types/importMeta.d.ts" />
import type { Migration } from './migrate.ts'

// Vite puts the text of the files into the bundle: the server, the tests and the browser's demo run the same migrations.
const files = import.meta.glob<string>('../migrations/*.sql', { query: '?raw', import: 'default', eager: true })

/** Every migration of this version, in order. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.slice(path.lastIndexOf('/') + 1), sql }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))
