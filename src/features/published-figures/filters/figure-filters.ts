import { slugOf } from '#contract/places.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'

/** What the table of all figures is narrowed to; `undefined` narrows nothing. The words are those of the URL. */
export type FigureFilters = {
  readonly series: string | undefined
  readonly subject: string | undefined
  /** Key of a place: see `placeKey`. */
  readonly place: string | undefined
  readonly confidence: string | undefined
  /** Only figures that take part in a conflict. */
  readonly conflicts: 'only' | undefined
}

export const figureFilterNames = ['series', 'subject', 'place', 'confidence', 'conflicts'] as const
export type FigureFilterName = (typeof figureFilterNames)[number]

/** A part of a link that narrows to nothing we have. */
export type IgnoredFilter = { readonly name: FigureFilterName; readonly value: string }

/** Id of a place, or a slug of the name of a unit that exists only in a source. */
export const placeKey = ({ id, name }: PublishedFigure['place']): string => id ?? slugOf(name)

/** What a figure has under each filter. */
const valueIn: Record<FigureFilterName, (figure: PublishedFigure) => string | undefined> = {
  series: ({ series }) => series,
  subject: ({ subject }) => subject,
  place: ({ place }) => placeKey(place),
  confidence: ({ confidence }) => confidence,
  conflicts: ({ conflictIds }) => (conflictIds.length > 0 ? 'only' : undefined),
}

/** Reads the filters of a link. A value that no figure has is left out and named, so that a wrong link shows too much, never nothing. */
export function readFigureFilters(
  search: Readonly<Record<string, unknown>>,
  figures: readonly PublishedFigure[],
): { readonly filters: FigureFilters; readonly ignored: readonly IgnoredFilter[] } {
  const ignored: IgnoredFilter[] = []
  const read = (name: FigureFilterName): string | undefined => {
    const value = search[name]
    if (typeof value !== 'string' || value === '') return undefined
    if (figures.some((figure) => valueIn[name](figure) === value)) return value
    ignored.push({ name, value })
    return undefined
  }
  const filters: FigureFilters = {
    series: read('series'),
    subject: read('subject'),
    place: read('place'),
    confidence: read('confidence'),
    conflicts: read('conflicts') === undefined ? undefined : 'only',
  }
  return { filters, ignored }
}

/** Search parameters of the filters in their order; what narrows nothing is left out. */
export function writeFigureFilters(filters: FigureFilters): Record<string, string> {
  const search: Record<string, string> = {}
  for (const name of figureFilterNames) {
    const value = filters[name]
    if (value !== undefined) search[name] = value
  }
  return search
}

export const applyFigureFilters = (figures: readonly PublishedFigure[], filters: FigureFilters): PublishedFigure[] =>
  figures.filter((figure) =>
    figureFilterNames.every((name) => filters[name] === undefined || valueIn[name](figure) === filters[name]),
  )
