/** The level in one year of a timeline. */
export type LevelStep = { readonly year: number; readonly levelId: string }

/** Years in a row on one level, both included. */
export type LevelRun = { readonly levelId: string; readonly from: number; readonly to: number }

/** Joins years that follow one another on one level. A missing year ends a run: nothing is known of it. */
export function levelRuns(steps: readonly LevelStep[]): LevelRun[] {
  const runs: LevelRun[] = []
  for (const { year, levelId } of steps.toSorted((a, b) => a.year - b.year)) {
    const last = runs.at(-1)
    if (last && last.levelId === levelId && last.to === year - 1) runs[runs.length - 1] = { ...last, to: year }
    else runs.push({ levelId, from: year, to: year })
  }
  return runs
}
