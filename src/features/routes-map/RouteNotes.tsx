import type { Routes } from '#contract/api/movements.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './RoutesMap.module.css'
import type { RouteNames } from './route-names.ts'
import { routeNotes } from './route-notes.ts'

type RouteNotesProps = { readonly routes: Routes; readonly nameOf: RouteNames }

/** What the map does not draw, under it. */
export function RouteNotes({ routes, nameOf }: RouteNotesProps) {
  const words = useMovementWords()
  return <p className={styles.notes}>{iso(routeNotes(routes, nameOf, words).join(' '))}</p>
}
