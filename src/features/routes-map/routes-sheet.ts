import type { Routes } from '#contract/api/movements.ts'
import { pairSheet } from '#src/charts/pair-sheet.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import type { MovementWords } from '#src/i18n/use-movement-words.ts'
import type { RouteNames } from './route-names.ts'

export type RoutesPicture = {
  readonly routes: Routes
  readonly nameOf: RouteNames
  readonly heading: { readonly title: string; readonly subtitle: string }
  readonly provisionalFrom: string | undefined
  /** What the map does not draw, and what its boundaries mean. */
  readonly notes: readonly string[]
}

/** Routes of persons identified for files. */
export function routesSheet(picture: RoutesPicture, words: MovementWords & FileWords): FigureSheet {
  const { routes, nameOf, heading, provisionalFrom, notes } = picture
  const { t, movementWords, exportWords } = words
  return pairSheet(
    {
      ...{ figures: routes, id: 'routes', measure: 'persons', heading, provisionalFrom },
      sentence: exportWords('sentence.routes'),
      columns: [
        { id: 'origin_id', header: exportWords('column.originId') },
        { id: 'origin', header: exportWords('column.origin') },
        { id: 'destination_id', header: exportWords('column.destinationId') },
        { id: 'destination', header: exportWords('column.destination') },
        { id: 'count', header: exportWords('column.persons'), unit: t('terms:unit.persons') },
      ],
      fromName: nameOf,
      toName: nameOf,
      words: { total: movementWords('total'), heldBack: movementWords('notShownTogether') },
      notes: [movementWords('caution'), exportWords('note.routes'), ...notes],
    },
    words,
  )
}
