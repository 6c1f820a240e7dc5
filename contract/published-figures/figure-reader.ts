import { z } from 'zod'
import { type CsvRow, ReferenceCsvError, readReferenceCsv } from '#contract/geography/reference-csv.ts'
import type { DistrictResolver } from '#contract/geography/resolve-district.ts'
import { slugOf } from '#contract/places.ts'
import { type FigureNote, figureNotes } from './figure-codes.ts'
import { countingUnitOf } from './figure-indicators.ts'
import { type FigurePeriod, parseFigurePeriod } from './figure-period.ts'
import { placeNamed } from './figure-place.ts'
import type { FigureSources } from './figure-source.ts'
import { parseFigureValue } from './figure-value.ts'
import type { FigurePlace, FigureValue, PublishedFigure } from './published-figure.ts'

/** What every parser needs besides the text of its file. */
export type FigureContext = { readonly sources: FigureSources; readonly resolveDistrict: DistrictResolver }

/** Columns that were added to the source's own in every file. */
export const addedColumns = {
  confidence: z.string().min(1),
  note_codes: z
    .string()
    .transform((cell): string[] => (cell === '' ? [] : cell.split('|')))
    .pipe(z.array(z.enum(figureNotes))),
}

/** The part of a figure that differs from parser to parser; the rest follows from it. */
export type FigureDraft = FigurePeriod &
  Pick<PublishedFigure, 'series' | 'subject' | 'indicator' | 'place' | 'value'> &
  Partial<Pick<PublishedFigure, 'dimension' | 'category' | 'sex' | 'age'>> & {
    /** Text of the `source` column. */
    readonly source: string
    /** Column the value was read from. */
    readonly column: string
    /** "high", "medium" or "low", with or without a reason in brackets. */
    readonly confidence: string
    readonly notes: readonly FigureNote[]
    readonly note?: string | undefined
  }

function unitOf(value: FigureValue, countingUnit: PublishedFigure['countingUnit']): PublishedFigure['unit'] {
  if (countingUnit === 'percent' || countingUnit === 'tier') return countingUnit
  if (value.kind === 'text') return 'text'
  return countingUnit === 'index-point' ? 'index' : 'count'
}

function idOf(draft: FigureDraft): string {
  const { series, indicator, place, periodLabel, dimension, category, sex, age } = draft
  const parts = [indicator, place.id ?? place.name, periodLabel, dimension, category, sex, age]
  const slugs = parts.filter((part) => part !== null && part !== undefined).map((part) => slugOf(part))
  return [series, ...slugs].join('.')
}

/** Reads one file of figures; every fault it reports names file and line. */
export class FigureReader {
  readonly fileName: string
  readonly #context: FigureContext

  /** @param fileName path under `reference/` */
  constructor(fileName: string, context: FigureContext) {
    this.fileName = fileName
    this.#context = context
  }

  /** @throws ReferenceCsvError when the file is not what `schema` says */
  rows<Schema extends z.ZodType>(csvText: string, schema: Schema): CsvRow<z.output<Schema>>[] {
    return readReferenceCsv(this.fileName, csvText, schema)
  }

  fault(line: number, problem: string): ReferenceCsvError {
    return new ReferenceCsvError(this.fileName, `line ${line}`, problem)
  }

  /** @throws ReferenceCsvError when the cell is no period */
  period(line: number, cell: string): FigurePeriod {
    const period = parseFigurePeriod(cell)
    if (period === undefined) throw this.fault(line, `"${cell}" is not a period`)
    return period
  }

  /** @throws ReferenceCsvError when the cell is neither a number nor "<n" */
  value(line: number, cell: string): FigureValue {
    const value = parseFigureValue(cell)
    if (value === undefined) throw this.fault(line, `"${cell}" is not a figure`)
    return value
  }

  /** @throws ReferenceCsvError when the cell names no place of the reference files */
  place(line: number, cell: string): FigurePlace {
    const place = placeNamed(cell, this.#context.resolveDistrict)
    if (place === undefined) throw this.fault(line, `"${cell}" is not a known place`)
    return place
  }

  /** @throws ReferenceCsvError when the code is not in the table */
  lookUp<Meaning>(line: number, table: Readonly<Record<string, Meaning>>, code: string): Meaning {
    const meaning = Object.hasOwn(table, code) ? table[code] : undefined
    if (meaning === undefined) throw this.fault(line, `unknown code "${code}"`)
    return meaning
  }

  /** Completes a draft with its unit, source, trust and origin. @throws ReferenceCsvError on an unknown source or confidence */
  figure(line: number, draft: FigureDraft): PublishedFigure {
    const source = this.#context.sources.get(draft.source)
    if (source === undefined) throw this.fault(line, `source "${draft.source}" is not in sources.csv`)
    const stated = /^(high|medium|low)(?: \((.+)\))?$/.exec(draft.confidence)
    const confidence = z.enum(['high', 'medium', 'low']).safeParse(stated?.[1])
    if (!confidence.success) throw this.fault(line, `"${draft.confidence}" is not a confidence`)
    const countingUnit = countingUnitOf(draft.indicator)
    return {
      id: idOf(draft),
      series: draft.series,
      subject: draft.subject,
      indicator: draft.indicator,
      unit: unitOf(draft.value, countingUnit),
      countingUnit,
      periodStart: draft.periodStart,
      periodEnd: draft.periodEnd,
      periodLabel: draft.periodLabel,
      place: draft.place,
      value: draft.value,
      dimension: draft.dimension ?? null,
      category: draft.category ?? null,
      sex: draft.sex ?? null,
      age: draft.age ?? null,
      sourceTitle: source.title,
      sourcePublisher: source.publisher,
      sourceUrl: source.url,
      confidence: confidence.data,
      isVerified: confidence.data !== 'low',
      notes: [...draft.notes],
      note: draft.note || (stated?.[2] ?? null),
      origin: { file: this.fileName, line, column: draft.column },
      conflictIds: [],
    }
  }
}
