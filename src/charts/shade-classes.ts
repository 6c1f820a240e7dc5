/** The class of a value: how many of the rising thresholds it has reached. */
export const classIndex = (value: number, from: readonly number[]): number =>
  from.filter((threshold) => value >= threshold).length
