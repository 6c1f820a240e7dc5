import type { PeriodKind } from './periods.ts'

/**
 * What is counted, and how it may be shown. The unit of count is part of each measure; two measures are never added.
 * `basis` says what the number is: a count (may become a rate per 100,000 residents), a share in percent, or a median in hours.
 */
export const measures = ['persons', 'cases', 'referrals', 'answered-on-time', 'first-answer-hours', 'reached'] as const
export type Measure = (typeof measures)[number]
export type Basis = 'count' | 'percent' | 'hours'

export type MeasureDefinition = {
  readonly id: Measure
  readonly basis: Basis
  /** Counts of people or of their cases: small numbers are protected. Attendance at an event is not. */
  readonly isProtected: boolean
  /** Streams apply to records and referrals, not to activities. */
  readonly hasStreams: boolean
  /** Forms are published for whole years only. */
  readonly hasForms: boolean
  /** Inner class edges of the map, fixed per measure: the same for every period of a kind, in both languages. Lowest and highest class are open. */
  readonly classEdges: { readonly year: readonly number[]; readonly quarter: readonly number[] }
  /** Which data ramp draws it. */
  readonly ramp: 'cases' | 'referrals' | 'activities'
}

const catalogue: Record<Measure, Omit<MeasureDefinition, 'id'>> = {
  persons: {
    basis: 'count',
    isProtected: true,
    hasStreams: true,
    hasForms: true,
    classEdges: { year: [1, 2, 4, 8], quarter: [0.25, 0.5, 1, 2] },
    ramp: 'cases',
  },
  cases: {
    basis: 'count',
    isProtected: true,
    hasStreams: true,
    hasForms: true,
    classEdges: { year: [0.5, 1, 2, 4], quarter: [0.1, 0.25, 0.5, 1] },
    ramp: 'cases',
  },
  referrals: {
    basis: 'count',
    isProtected: true,
    hasStreams: true,
    hasForms: false,
    classEdges: { year: [0.5, 1, 2, 4], quarter: [0.1, 0.25, 0.5, 1] },
    ramp: 'referrals',
  },
  'answered-on-time': {
    basis: 'percent',
    isProtected: true,
    hasStreams: true,
    hasForms: false,
    classEdges: { year: [20, 40, 60, 80], quarter: [20, 40, 60, 80] },
    ramp: 'referrals',
  },
  'first-answer-hours': {
    basis: 'hours',
    isProtected: true,
    hasStreams: true,
    hasForms: false,
    classEdges: { year: [12, 24, 48, 72], quarter: [12, 24, 48, 72] },
    ramp: 'referrals',
  },
  reached: {
    basis: 'count',
    isProtected: false,
    hasStreams: false,
    hasForms: false,
    classEdges: { year: [10, 25, 50, 100], quarter: [2.5, 5, 12.5, 25] },
    ramp: 'activities',
  },
}

// One entry for each measure: made of all of them.
const definitions = Object.fromEntries(measures.map((id) => [id, { id, ...catalogue[id] }])) as Record<
  Measure,
  MeasureDefinition
>

export const measureOf = (id: Measure): MeasureDefinition => definitions[id]
export const isMeasure = (value: string): value is Measure => (measures as readonly string[]).includes(value)
export const classEdgesOf = (measure: Measure, kind: PeriodKind): readonly number[] =>
  catalogue[measure].classEdges[kind === 'quarter' ? 'quarter' : 'year']

/** Shares, and hours to the first answer, need at least this many referrals under them, medians at least `minimumForMedian` numbers (trust rules of the figures). */
export const minimumForPercent = 30
export const minimumForMedian = 10
/** A rate on fewer than this many is marked "based on few". */
export const fewCount = 20
