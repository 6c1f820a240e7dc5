import type { PartsConflict } from './conflict.ts'
import { boundsOf } from './figure-value.ts'
import type { PublishedFigure } from './published-figure.ts'

/** One way to divide a published whole. */
type Axis = {
  readonly name: string
  /** Which axis a figure is a part on: its group there, or null when it is not a part on this axis. */
  readonly groupOf: (figure: PublishedFigure) => string | null
  /** Everything of the figure that the parts share with their whole. */
  readonly wholeKeyOf: (figure: PublishedFigure) => string
}

const question = ({ series, indicator, periodStart, periodEnd }: PublishedFigure) =>
  [series, indicator, periodStart, periodEnd].join(' ')

const placeKey = ({ place }: PublishedFigure) => `${place.kind} ${place.id ?? place.name}`

const isUndivided = ({ dimension, sex, age }: PublishedFigure) => dimension === null && sex === null && age === null

const axes: readonly Axis[] = [
  {
    name: 'province',
    groupOf: (figure) => (figure.place.kind === 'province' && isUndivided(figure) ? 'province' : null),
    wholeKeyOf: (figure) => `${question(figure)} country pakistan`,
  },
  {
    name: 'category',
    // The groups "of whom" overlap: women and children do not add up to anything.
    groupOf: ({ dimension, sex, age }) => (sex === null && age === null && dimension !== 'of-whom' ? dimension : null),
    wholeKeyOf: (figure) => `${question(figure)} ${placeKey(figure)}`,
  },
  {
    name: 'sex',
    groupOf: ({ dimension, sex, age }) => (dimension === null && age === null && sex !== null ? 'sex' : null),
    wholeKeyOf: (figure) => `${question(figure)} ${placeKey(figure)}`,
  },
  {
    name: 'age',
    groupOf: ({ dimension, sex, age }) => (dimension === null && sex === null && age !== null ? 'age' : null),
    wholeKeyOf: (figure) => `${question(figure)} ${placeKey(figure)}`,
  },
]

const partName = (figure: PublishedFigure) => `${placeKey(figure)} ${figure.category} ${figure.sex} ${figure.age}`
const categoryName = (figure: PublishedFigure) => `${figure.series} ${figure.dimension} ${figure.category}`

/**
 * Whether the parts name every category their series ever names on this dimension. Only then can they be too few:
 * a press report that quotes three of seven categories leaves the rest out, and nothing follows.
 */
function areAllNamed(parts: readonly PublishedFigure[], figures: readonly PublishedFigure[]): boolean {
  const [first] = parts
  if (first === undefined || first.dimension === null) return false
  const siblings = figures.filter(({ series, dimension }) => series === first.series && dimension === first.dimension)
  return new Set(parts.map(categoryName)).size === new Set(siblings.map(categoryName)).size
}

function compare(
  whole: PublishedFigure,
  parts: readonly PublishedFigure[],
  axisName: string,
  mayFallShort: boolean,
): PartsConflict | null {
  const wholeBounds = boundsOf(whole.value)
  if (wholeBounds === null || whole.unit !== 'count') return null
  const partBounds = parts.map((part) => boundsOf(part.value) ?? { least: 0, greatest: 0 })
  const least = partBounds.reduce((sum, bounds) => sum + bounds.least, 0)
  const greatest = partBounds.reduce((sum, bounds) => sum + bounds.greatest, 0)
  const figureIds = [whole.id, ...parts.map((part) => part.id)]
  const id = `parts.${whole.id}.${axisName}`
  if (least > wholeBounds.greatest) {
    return { kind: 'parts-exceed-whole', id, figureIds, whole: wholeBounds.greatest, sumOfParts: least }
  }
  if (mayFallShort && parts.length > 1 && greatest < wholeBounds.least) {
    return { kind: 'parts-short-of-whole', id, figureIds, whole: wholeBounds.least, sumOfParts: greatest }
  }
  return null
}

/**
 * Finds published parts that cannot be parts of the whole published with them: provinces of the country, categories,
 * sexes or ages of their total. "<5" counts as anything from 0 to 4. Percentages and texts have no parts.
 */
export function findPartsConflicts(figures: readonly PublishedFigure[]): PartsConflict[] {
  const wholes = new Map(
    figures.filter(isUndivided).map((figure) => [`${question(figure)} ${placeKey(figure)}`, figure]),
  )
  return axes.flatMap((axis) => {
    const groups = new Map<string, PublishedFigure[]>()
    for (const figure of figures) {
      const group = axis.groupOf(figure)
      if (group === null) continue
      const key = `${axis.wholeKeyOf(figure)}|${group}`
      groups.set(key, [...(groups.get(key) ?? []), figure])
    }
    return [...groups].flatMap(([key, parts]) => {
      const [wholeKey = '', group = ''] = key.split('|')
      const whole = wholes.get(wholeKey)
      if (whole === undefined || new Set(parts.map(partName)).size !== parts.length) return []
      const conflict = compare(whole, parts, group, areAllNamed(parts, figures))
      return conflict === null ? [] : [conflict]
    })
  })
}
