/** Share of its band that a column fills; the rest stands as a gap, half on each side. */
export const columnFill = 0.72
