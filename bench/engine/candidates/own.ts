import { createColumnEngine } from '../../../contract/columns/column-engine.ts'
import type { Loader } from '../candidate.ts'

/** @param callsPerStep see `Candidate` */
export const ownEngine = (callsPerStep?: number): Loader => ({
  name: 'rabta',
  load: async (columns) => {
    const engine = createColumnEngine(columns)
    return {
      name: 'rabta',
      ...(callsPerStep === undefined ? {} : { callsPerStep }),
      activate: (dimension) => engine.activate(columns[dimension]?.name ?? ''),
      apply: ({ byName }) => {
        const { views } = engine.query(byName)
        return () => Uint32Array.from(columns.flatMap(({ name }) => [...(views[name] ?? [])]))
      },
    }
  },
})
