import type { BriefToMake, MadeBrief, MakeBrief } from '../../brief.ts'

export type BriefLimits = {
  /** Briefs that may wait while one is made; whoever comes then is told to come again. */
  readonly mostWaiting: number
  /** PDFs that are kept in memory. */
  readonly mostKept: number
  readonly retryAfterSeconds: number
}

const usual: BriefLimits = { mostWaiting: 4, mostKept: 40, retryAfterSeconds: 20 }

/**
 * Makes briefs one after the other, because a browser takes much of a small machine. A PDF of the same sheets for the same audience is made
 * once: a release never changes, so neither do they. What failed is not kept.
 * @param print makes one
 */
export function makeBriefs(print: MakeBrief, limits: BriefLimits = usual): MakeBrief {
  const kept = new Map<string, Promise<MadeBrief>>()
  let last: Promise<unknown> = Promise.resolve()
  let open = 0

  const inTurn = (brief: BriefToMake): Promise<MadeBrief> => {
    open += 1
    const made = last.then(() => print(brief)).finally(() => (open -= 1))
    last = made.catch(() => undefined)
    return made
  }

  return async (brief) => {
    const key = [brief.audience, brief.origin, brief.address].join(' ')
    const known = kept.get(key)
    if (known) return known
    // One is being made, the others wait.
    if (open > limits.mostWaiting) return { kind: 'busy', retryAfterSeconds: limits.retryAfterSeconds }
    const made = inTurn(brief)
    kept.set(key, made)
    const oldest = kept.size > limits.mostKept ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
    try {
      const result = await made
      if (result.kind !== 'pdf') kept.delete(key)
      return result
    } catch (error) {
      kept.delete(key)
      throw error
    }
  }
}
