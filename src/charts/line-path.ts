import { type TimeScale, xShare, yShare } from './scale.ts'
import type { PlottedPoint } from './series.ts'

/**
 * The square that lines are drawn in before it is stretched to the plot: a thousandth of the width and of the height a unit. Browsers
 * lose strokes in a square whose sides differ much (one by the highest value).
 */
export const lineViewBox = '0 0 1000 1000'

/**
 * Path data of runs of points in `lineViewBox`; each run is a line of its own. `h0` makes a lone number visible: a round cap without a length.
 */
export const linePath = (runs: readonly (readonly PlottedPoint[])[], scale: TimeScale): string =>
  runs
    .map((run) =>
      run
        .map(
          ({ index, value }, at) =>
            `${at === 0 ? 'M' : 'L'}${units(xShare(scale, index))} ${units(yShare(scale, value))}`,
        )
        .join('')
        .concat(run.length === 1 ? 'h0' : ''),
    )
    .join('')

/** To a hundredth of a unit, far below a pixel. */
const units = (share: number): number => Math.round(share * 100_000) / 100
