import crossfilter from 'crossfilter2'
import { itemAt } from '../../../server/random.ts'
import { type Loader, startsOf } from '../candidate.ts'

/** Records are their numbers, values come from the columns: the leanest way to feed it. */
export const crossfilter2: Loader = {
  name: 'crossfilter2',
  load: async (columns) => {
    const starts = startsOf(columns)
    const records = Array.from({ length: columns[0]?.codes.length ?? 0 }, (_, record) => record)
    const filters = crossfilter(records)
    const dimensions = columns.map(({ codes }) => filters.dimension((record) => codes[record] ?? 0))
    const groups = dimensions.map((dimension) => dimension.group())
    return {
      name: 'crossfilter2',
      apply: ({ filter, changed }) => {
        const dimension = itemAt(dimensions, changed)
        const codes = filter[changed]
        const [first = 0] = codes ?? []
        const last = codes?.at(-1) ?? 0
        if (!codes) dimension.filterAll()
        else if (codes.length === 1) dimension.filterExact(first)
        else if (last - first === codes.length - 1) dimension.filterRange([first, last + 1])
        else {
          const passes = new Set(codes)
          dimension.filterFunction((code) => passes.has(code))
        }
        const views = groups.map((group) => group.all())
        return () => {
          const counts = new Uint32Array(starts.at(-1) ?? 0)
          for (const [at, view] of views.entries())
            for (const { key, value } of view) counts[(starts[at] ?? 0) + key] = value
          return counts
        }
      },
    }
  },
}
