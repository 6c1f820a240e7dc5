import type { Stream } from '#contract/categories.ts'
import type { Measure } from '#contract/measures.ts'
import { measureOf } from '#contract/measures.ts'

/**
 * Colours of data by meaning, as `var(--…)` for SVG, HTML and Leaflet styles. The values, light and dark, are in tokens.css;
 * a canvas has to read them from a computed style.
 */
type Five = readonly [string, string, string, string, string]

const steps = (name: string): Five => [
  `var(--${name}-1)`,
  `var(--${name}-2)`,
  `var(--${name}-3)`,
  `var(--${name}-4)`,
  `var(--${name}-5)`,
]

/** Five classes, low to high, one ramp per subject. */
export const sequentialRamps = {
  cases: steps('cases'),
  referrals: steps('referrals'),
  activities: steps('activities'),
} as const

export const rampOf = (measure: Measure): Five => sequentialRamps[measureOf(measure).ramp]

/** Text that is readable on each of the five steps, in the same order. Light themes turn after the third, dark ones too. */
export const textOnRamp: Five = [
  'var(--on-low-step)',
  'var(--on-low-step)',
  'var(--on-low-step)',
  'var(--on-high-step)',
  'var(--on-high-step)',
]

/** Seven classes of change: fewer (purple), within 5 percent (grey), more (ochre). */
export const changeRamp = [
  'var(--change-1)',
  'var(--change-2)',
  'var(--change-3)',
  'var(--change-4)',
  'var(--change-5)',
  'var(--change-6)',
  'var(--change-7)',
] as const

/** `mark` for lines, bars and areas; `text` for a label beside them, dark or light enough to be read. */
export type CategoryColor = { readonly mark: string; readonly text: string }

const category = (name: string): CategoryColor => ({ mark: `var(--${name})`, text: `var(--${name}-text)` })

export const streamColors: Record<Stream, CategoryColor> = {
  tip: category('tip'),
  'bonded-labour': category('bonded-labour'),
  som: category('som'),
}

/** Parts that are no stream, in the order of use; never more than five colours in one picture. */
export const categoryColors: readonly CategoryColor[] = [
  streamColors.tip,
  streamColors['bonded-labour'],
  streamColors.som,
  category('category-4'),
  category('category-other'),
]
export const otherColor: CategoryColor = category('category-other')

/** Stroke patterns (SVG `stroke-dasharray`) that keep the streams apart on grey paper. */
export const streamDashes: Record<Stream, string | undefined> = {
  tip: undefined,
  'bonded-labour': '9 4',
  som: '2 3',
}

export const mapColors = {
  notShownLine: 'var(--hatch-line)',
  notShownGround: 'var(--hatch-ground)',
  noReturnLine: 'var(--no-return-line)',
  noReturnFill: 'var(--no-return-fill)',
  notApplicable: 'var(--bg)',
  districtLine: 'var(--district-line)',
  provinceLine: 'var(--province-line)',
  selectedLine: 'var(--ink)',
  label: 'var(--ink)',
  labelHalo: 'var(--map-label-halo)',
} as const

export const chartColors = {
  grid: 'var(--chart-grid)',
  axis: 'var(--chart-axis)',
  tick: 'var(--muted)',
  provisional: 'var(--chart-provisional)',
  target: 'var(--accent)',
  context: 'var(--category-other)',
  annotation: 'var(--ink-2)',
} as const
