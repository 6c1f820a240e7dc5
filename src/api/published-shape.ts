import type { PublishedFigures } from '#contract/api/published-figures.ts'
import { type Check, flag, list, nullable, number, oneOf, shapeOf, text } from './shape.ts'

type Figure = PublishedFigures['figures'][number]
type Conflict = PublishedFigures['conflicts'][number]
type TierYear = PublishedFigures['tierYears'][number]
type Break = PublishedFigures['glotipBreaks'][number]

/** A code of one of the long lists. That it is text is checked here; the pages show a code they have no words for as it is. */
const code = <T extends string>(): Check<T> => text as Check<T>

/** "1,526", "<5" or words, as the source prints it. */
const figureValue: Check<Figure['value']> = (value, at) => {
  const held = Object(value) as Record<string, unknown>
  if (held.kind === 'number') return number(held.value, `${at}/value`)
  if (held.kind === 'below') return number(held.below, `${at}/below`)
  return held.kind === 'text' ? text(held.text, `${at}/text`) : `${at}/kind: number | below | text`
}

const figure = shapeOf<Figure>({
  id: text,
  series: code(),
  subject: code(),
  indicator: code(),
  unit: code(),
  countingUnit: code(),
  periodStart: text,
  periodEnd: text,
  periodLabel: text,
  place: shapeOf<Figure['place']>({ kind: code(), id: nullable(text), name: text }),
  value: figureValue,
  dimension: nullable(code()),
  category: nullable(text),
  sex: nullable(oneOf(['female', 'male'])),
  age: nullable(oneOf(['0-17', '18+'])),
  sourceTitle: text,
  sourcePublisher: text,
  sourceUrl: text,
  confidence: oneOf(['high', 'medium', 'low']),
  isVerified: flag,
  notes: list(code()),
  note: nullable(text),
  origin: shapeOf<Figure['origin']>({ file: text, line: number, column: text }),
  conflictIds: list(text),
})

/** What a conflict says besides its sides depends on its kind. */
const conflictBase = shapeOf<{ id: string; figureIds: string[] }>({ id: text, figureIds: list(text) })
const conflictExtras: Readonly<Record<Conflict['kind'], Check<object> | undefined>> = {
  'different-values': undefined,
  'same-number-other-unit': undefined,
  'different-scope': undefined,
  'parts-exceed-whole': shapeOf<{ whole: number; sumOfParts: number }>({ whole: number, sumOfParts: number }),
  'parts-short-of-whole': shapeOf<{ whole: number; sumOfParts: number }>({ whole: number, sumOfParts: number }),
  'other-source-differs': shapeOf<{ otherValue: number; otherSourceTitle: string; reason: string }>({
    otherValue: number,
    otherSourceTitle: text,
    reason: oneOf(['parts-add-up-to-the-total', 'open']),
  }),
  'claim-against-record': shapeOf<{ years: number[] }>({ years: list(number) }),
}
const isConflictKind = (kind: unknown): kind is Conflict['kind'] =>
  typeof kind === 'string' && Object.hasOwn(conflictExtras, kind)

const conflict: Check<Conflict> = (value, at) => {
  const kind: unknown = Reflect.get(Object(value), 'kind')
  if (!isConflictKind(kind)) return `${at}/kind: a kind of conflict`
  return conflictBase(value, at) ?? conflictExtras[kind]?.(value, at)
}

const tierYear = shapeOf<TierYear>({
  year: number,
  tier: code(),
  change: nullable(oneOf(['upgraded', 'downgraded', 'remained'])),
  figureIds: list(text),
  claim: nullable(
    shapeOf<NonNullable<TierYear['claim']>>({ year: number, claimed: code(), paraphrase: text, source: text }),
  ),
  verdict: oneOf(['agrees', 'contradicts', 'not-covered']),
})

/** First and last year of the figures on either side of a break. */
const years: Check<Break['between']> = (value, at) =>
  Array.isArray(value) && value.length === 2 ? list(number)(value, at) : `${at}: two years`

const seriesBreak = shapeOf<Break>({
  indicator: code(),
  between: years,
  kind: oneOf(['what-is-reported-changed']),
  factor: number,
  noLongerReported: list(code()),
  newlyReported: list(code()),
})

export const publishedFiguresShape = shapeOf<PublishedFigures>({
  figures: list(figure),
  conflicts: list(conflict),
  tierYears: list(tierYear),
  glotipBreaks: list(seriesBreak),
})
