import type { Progress } from '../hosts/start/parts.ts'
import type { Screen } from './terminal.ts'

export type ProgressReport = {
  readonly report: Progress
  /** Ends the line of the last step; to be called before anything else is said. */
  finish(): void
}

/** A bar that fills on one line of a terminal; in a file or a pipe, a line a step and one for every further quarter. */
export const createProgress = (screen: Screen): ProgressReport => (screen.isTTY === true ? bar(screen) : lines(screen))

const bar = (screen: Screen): ProgressReport => {
  let current = ''
  let drawn = ''
  const finish = (): void => {
    if (current !== '') screen.write('\n')
    current = ''
    drawn = ''
  }
  return {
    report: (step, done, total) => {
      if (step !== current) finish()
      current = step
      const line = draw(step, done, total, screen.columns ?? 80)
      if (line === drawn) return
      drawn = line
      screen.write(`\r\u001B[K${line}`)
    },
    finish,
  }
}

const barWidth = 24

const draw = (step: string, done: number, total: number, columns: number): string => {
  const share = shareOf(done, total)
  const filled = Math.round(share * barWidth)
  const picture = `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${percent(share)} ${step}`
  // A line longer than the screen would wrap, and the carriage return would only reach its last part.
  return picture.slice(0, Math.max(0, columns - 1))
}

const lines = (screen: Screen): ProgressReport => {
  let current = ''
  let quarter = 0
  return {
    report: (step, done, total) => {
      const share = shareOf(done, total)
      if (step !== current) {
        current = step
        quarter = Math.floor(share * 4)
        screen.write(`${step} …\n`)
        return
      }
      if (Math.floor(share * 4) <= quarter) return
      quarter = Math.floor(share * 4)
      screen.write(`${step}: ${percent(share).trim()}\n`)
    },
    finish: () => {
      current = ''
    },
  }
}

/** From 0 to 1; a step of nothing is done. */
const shareOf = (done: number, total: number): number => (total <= 0 ? 1 : Math.min(1, Math.max(0, done / total)))

const percent = (share: number): string => `${Math.floor(share * 100)} %`.padStart(5)
