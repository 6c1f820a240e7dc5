/** Pixels of the plot that no language, screen or drawing changes; the CSS of the plot takes them from here. */
export const plotSize = {
  /** Room over the highest gridline, so that its number is not cut. */
  top: 8,
  /** From the highest gridline to the baseline. */
  height: 210,
  /** Under the baseline, for the words of the time axis. */
  bottom: 30,
} as const

/** Whole height of a drawing with both axes. */
export const drawingHeight = plotSize.top + plotSize.height + plotSize.bottom

/** Between an axis and its words. */
export const tickGap = 8
export const timeTickGap = 12
const tickCharacterWidth = 7.5

/** Pixels for the numbers of the vertical axis: known before anything is measured, so that server and browser agree. */
export const axisWidthFor = (ticks: readonly string[]): number =>
  Math.max(36, Math.ceil(tickGap + tickCharacterWidth * Math.max(...ticks.map((tick) => tick.length))))
